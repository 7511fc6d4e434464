/** The content script: reads the page it is in, as long as the reader wants that and the extension is there. */
import { isContextAlive } from '#extension/browser.ts';
import { answerAsContent, fail, succeed, type Handlers } from '#extension/calls.ts';
import type { ContentCalls, PageReading } from '#extension/messages.ts';
import type { Settings } from '#extension/settings-schema.ts';
import { loadSettings, watchSettings } from '#extension/settings.ts';
import { SILENT_BEACON, type Beacon } from './beacon.ts';
import { PageReader } from './page-reader.ts';

/**
 * Reads `doc` until `signal` aborts; then the page is as it was before. Answers calls from the first moment on, so
 * that a popup opened early waits instead of finding nobody.
 */
export function startContent(doc: Document, signal: AbortSignal, beacon: Beacon = SILENT_BEACON): void {
  const end = new AbortController();
  const session = new ContentSession(doc, AbortSignal.any([signal, end.signal]), beacon, () => end.abort());
  session.start();
}

class ContentSession {
  readonly #doc: Document;
  readonly #signal: AbortSignal;
  readonly #beacon: Beacon;
  readonly #end: () => void;
  #settings: Settings | null = null;
  #reader: PageReader | null = null;
  #run = new AbortController();
  #started: Promise<void> = Promise.resolve();

  constructor(doc: Document, signal: AbortSignal, beacon: Beacon, end: () => void) {
    this.#doc = doc;
    this.#signal = signal;
    this.#beacon = beacon;
    this.#end = end;
  }

  start(): void {
    answerAsContent(this.#handlers(), this.#signal);
    watchSettings(({ settings }) => this.#applySettings(settings), this.#signal);
    this.#doc.addEventListener('visibilitychange', () => this.#endIfGone(), { signal: this.#signal });
    this.#started = this.#catchUp();
  }

  /** Takes over what is stored now; the news of a change may still be on its way. */
  async #catchUp(): Promise<void> {
    const { settings } = await loadSettings();
    if (!this.#signal.aborted) this.#applySettings(settings);
  }

  #handlers(): Handlers<ContentCalls> {
    return {
      ping: () => succeed(null),
      reading: async () => succeed((await this.#settledReading()) ?? this.#emptyReading()),
      reveal: async ({ place }) => {
        await this.#started;
        return this.#reader?.reveal(place) === true ? succeed(null) : fail('internal', 'this place is gone');
      },
      command: async ({ command }) => {
        await this.#started;
        await this.#reader?.command(command);
        return succeed(null);
      },
    };
  }

  #applySettings(settings: Settings): void {
    const wasOn = this.#settings === null ? null : this.#isOn(this.#settings);
    this.#settings = settings;
    if (this.#isOn(settings) !== wasOn) this.#restart(settings);
    else this.#reader?.applySettings(settings);
  }

  /** Ends the present reading, if there is one, and begins anew if the reader wants this site read. */
  #restart(settings: Settings): void {
    this.#run.abort();
    this.#run = new AbortController();
    this.#reader = null;
    for (const name of ['ready', 'marks', 'glosses', 'card', 'word', 'current', 'problem'] as const) {
      this.#beacon.show(name, null);
    }
    if (!this.#isOn(settings)) {
      this.#beacon.show('ready', 'off');
      return;
    }
    this.#reader = new PageReader(this.#doc, {
      settings,
      beacon: this.#beacon,
      onMoved: () => this.#restart(this.#settings ?? settings),
      onGone: this.#end,
      signal: AbortSignal.any([this.#signal, this.#run.signal]),
    });
  }

  #isOn({ offSites }: Settings): boolean {
    return !offSites.includes(this.#doc.location.hostname);
  }

  #endIfGone(): void {
    if (!isContextAlive()) this.#end();
  }

  /** The reading, once it is done; a reading that was overtaken meanwhile does not count. */
  async #settledReading(): Promise<PageReading | null> {
    await this.#started;
    await this.#catchUp();
    for (;;) {
      const reader = this.#reader;
      const reading = await (reader?.reading() ?? null);
      if (reader === this.#reader) return reading;
    }
  }

  #emptyReading(): PageReading {
    return { url: this.#doc.location.href, language: null, asOf: null, terms: [] };
  }
}
