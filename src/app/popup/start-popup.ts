/** The toolbar popup: what was found on the page in front, and the reader's switches. */
import { withSite, type DamagedSetting, type ParsedSettings, type Settings } from '#extension/settings-schema.ts';
import { loadSettings, saveSettings, watchSettings } from '#extension/settings.ts';
import { requestAccess } from '#extension/site-access.ts';
import { activeTab, tabById, type ReadableTab } from '#extension/tabs.ts';
import { callTab } from '#extension/calls.ts';
import type { PopupState } from '#ui/popup-types.ts';
import { mountPopup } from '#ui/popup-view.tsx';
import { createTranslator, resolveLanguage, setLanguage, type Translator, type UiLanguage } from '#ui/translator.ts';
import { hostOf, isSiteOn, loadCard, stateOf, tryReading } from './popup-session.ts';

/** Shows the popup in `root`, for the tab in front or, in tests, for a tab by id. */
export async function startPopup(root: HTMLElement, tabId: number | null = null): Promise<void> {
  const [tab, stored] = await Promise.all([tabId === null ? activeTab() : tabById(tabId), loadSettings()]);
  const popup = new Popup(root, tab, stored);
  await popup.start();
}

class Popup {
  readonly #root: HTMLElement;
  readonly #tab: ReadableTab | null;
  readonly #translator: Translator;
  #settings: Settings;
  #damaged: readonly DamagedSetting[];
  #state: PopupState = { kind: 'loading' };
  /** Of two answers about the tab, the later question's counts. */
  #latest = 0;

  constructor(root: HTMLElement, tab: ReadableTab | null, stored: ParsedSettings) {
    this.#root = root;
    this.#tab = tab;
    this.#settings = stored.settings;
    this.#damaged = stored.damaged;
    this.#translator = createTranslator(this.#language());
  }

  async start(): Promise<void> {
    // The popup's document goes away with the popup, and takes everything that listens with it.
    watchSettings((stored) => this.#follow(stored), new AbortController().signal);
    this.#render();
    await this.#show(stateOf(this.#tab, this.#settings));
  }

  #render(): void {
    const host = hostOf(this.#tab);
    mountPopup(this.#root, {
      translator: this.#translator,
      language: this.#language(),
      state: this.#state,
      settings: this.#settings,
      damagedSettings: this.#damaged.map((setting) => setting.name),
      site: host === null ? null : { host, on: isSiteOn(this.#tab, this.#settings) },
      onSettings: (change) => void this.#change(change),
      onSite: (on) => {
        if (host !== null) void this.#change({ offSites: withSite(this.#settings.offSites, host, on) });
      },
      onReveal: (place) => {
        if (this.#tab !== null) void callTab(this.#tab.id, 'reveal', { place });
      },
      onTryHere: () => {
        if (this.#tab !== null) void this.#show(tryReading(this.#tab));
      },
      onAlwaysHere: () => void this.#allowAlways(),
      loadCard: (entity, mention) => loadCard(this.#state, entity, mention),
      libraryAddress: '/library.html',
    });
  }

  async #allowAlways(): Promise<void> {
    if (this.#tab?.address === undefined) return;
    // First of all the question: the browser wants the click to be fresh.
    const granted = await requestAccess(this.#tab.address);
    if (granted) await this.#show(tryReading(this.#tab));
  }

  async #show(answer: Promise<PopupState>): Promise<void> {
    const turn = ++this.#latest;
    const state = await answer;
    if (turn !== this.#latest) return;
    this.#state = state;
    this.#render();
  }

  /** Shown at once, then stored; the tab is asked last, for it goes by what is stored. */
  async #change(change: Partial<Settings>): Promise<void> {
    const before = this.#settings;
    const damaged = this.#damaged.filter((setting) => !(setting.name in change));
    this.#take({ settings: { ...before, ...change }, damaged });
    try {
      await saveSettings(change);
    } catch (error) {
      await this.#show(Promise.resolve({ kind: 'problem', problem: { code: 'internal', detail: String(error) } }));
      return;
    }
    await this.#refreshIfSwitched(before);
  }

  /** Settings changed elsewhere, or our own change coming back. */
  #follow(stored: ParsedSettings): void {
    const before = this.#settings;
    this.#take(stored);
    void this.#refreshIfSwitched(before);
  }

  #take({ settings, damaged }: ParsedSettings): void {
    this.#settings = settings;
    this.#damaged = damaged;
    setLanguage(this.#translator, this.#language());
    this.#render();
  }

  async #refreshIfSwitched(before: Settings): Promise<void> {
    const isOn = isSiteOn(this.#tab, this.#settings);
    if (isOn !== isSiteOn(this.#tab, before)) await this.#show(stateOf(this.#tab, this.#settings));
  }

  #language(): UiLanguage {
    return resolveLanguage(this.#settings.language, navigator.languages);
  }
}
