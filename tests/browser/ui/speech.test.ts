import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSpeaker } from '#ui/speech.ts';

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'name'>;

/** A window whose voices are these; the browser of the tests has none. */
function windowWith(voices: readonly Voice[]) {
  const speech = Object.assign(new EventTarget(), { getVoices: () => voices, speak: vi.fn(), cancel: vi.fn() });
  return { speech, view: { speechSynthesis: speech } as unknown as Window };
}

const voice = (lang: string, localService = true): Voice => ({ lang, localService, name: lang });

let stop: AbortController;
beforeEach(() => {
  stop = new AbortController();
  // A real utterance takes only real voices.
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      readonly text: string;
      voice: Voice | null = null;
      lang = '';
      rate = 1;
      constructor(text: string) {
        this.text = text;
      }
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

describe('createSpeaker', () => {
  it.each([
    ['a German voice of this machine', [voice('en-GB'), voice('de-AT')], true],
    ['a German voice of the network only', [voice('de-DE', false)], false],
    ['no German voice', [voice('en-GB'), voice('del')], false],
    ['no voice at all', [], false],
  ])('with %s', (_what, voices, expected) => {
    const { view, speech } = windowWith(voices);
    const speaker = createSpeaker(view, stop.signal);
    expect(speaker.canSpeak).toBe(expected);
    speaker.speak('Gipfel');
    expect(speech.speak).toHaveBeenCalledTimes(expected ? 1 : 0);
  });

  it('takes the voice of Germany, and says only the latest', () => {
    const { view, speech } = windowWith([voice('de-CH'), voice('de_DE')]);
    createSpeaker(view, stop.signal).speak('Gipfel');
    expect(speech.cancel).toHaveBeenCalledBefore(speech.speak);
    expect(speech.speak.mock.lastCall?.[0]).toMatchObject({ text: 'Gipfel', lang: 'de_DE' });
  });

  it('tells when voices arrive late, until it is stopped, and then falls silent', () => {
    const voices: Voice[] = [];
    const { view, speech } = windowWith(voices);
    const onChange = vi.fn();
    const speaker = createSpeaker(view, stop.signal, onChange);
    voices.push(voice('de-DE'));
    speech.dispatchEvent(new Event('voiceschanged'));
    expect([onChange.mock.calls.length, speaker.canSpeak]).toEqual([1, true]);
    speaker.speak('Gipfel');
    stop.abort();
    expect(speech.cancel).toHaveBeenCalledTimes(2);
    speech.dispatchEvent(new Event('voiceschanged'));
    speaker.speak('Gipfel');
    expect([onChange.mock.calls.length, speech.speak.mock.calls.length]).toEqual([1, 1]);
  });

  it('does nothing in a browser without speech', () => {
    const speaker = createSpeaker({} as Window, stop.signal);
    expect(speaker.canSpeak).toBe(false);
    expect(() => speaker.speak('Gipfel')).not.toThrow();
  });
});
