/** Speaks German words with a voice of this machine. Voices that need a network are never used. */

export interface Speaker {
  /** Is there a German voice on this machine? Browsers may find out late; `onChange` tells. */
  readonly canSpeak: boolean;
  /** Says the text, in place of what is being said. */
  speak(text: string): void;
}

/** A speaker until `signal` aborts; then it falls silent. */
export function createSpeaker(view: Window, signal: AbortSignal, onChange: () => void = () => undefined): Speaker {
  const speech = speechOf(view);
  if (!speech) return { canSpeak: false, speak: () => undefined };
  // Firefox's object is a full event target; older engines know only the handler property, which belongs to the page.
  if ('addEventListener' in speech) speech.addEventListener('voiceschanged', onChange, { signal });
  let isSpeaking = false;
  signal.addEventListener('abort', () => {
    if (isSpeaking) speech.cancel();
  });
  return {
    get canSpeak() {
      return germanVoice(speech) !== undefined;
    },
    speak(text) {
      const voice = germanVoice(speech);
      if (!voice || signal.aborted) return;
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = 0.9;
      speech.cancel();
      speech.speak(utterance);
      isSpeaking = true;
    },
  };
}

/** The machine's own German voice; that of Germany before others. */
function germanVoice(speech: SpeechSynthesis): SpeechSynthesisVoice | undefined {
  const voices = speech.getVoices().filter(({ localService, lang }) => localService && /^de(?:[-_]|$)/i.test(lang));
  return voices.find(({ lang }) => /^de[-_]DE$/i.test(lang)) ?? voices[0];
}

function speechOf(view: Window): SpeechSynthesis | undefined {
  return (view as Partial<Pick<Window, 'speechSynthesis'>>).speechSynthesis;
}
