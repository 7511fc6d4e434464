/** The library: the corpus as a page to browse. It opens the pack itself; decision record 9 says why. */
import { buildCard } from '#core/card/build-card.ts';
import type { Pack } from '#core/pack/pack.ts';
import { createPackStore } from '#extension/pack-store.ts';
import type { Settings } from '#extension/settings-schema.ts';
import { loadSettings, watchSettings } from '#extension/settings.ts';
import type { CardResult } from '#ui/card-session.ts';
import type { LibraryState } from '#ui/library/library-types.ts';
import { createLibraryTranslator, mountLibrary } from '#ui/library/library-view.tsx';
import { parseRoute, routeHash, type LibraryRoute } from '#ui/library/route.ts';
import { resolveLanguage, setLanguage, type Translator, type UiLanguage } from '#ui/translator.ts';
import { readLibrary } from './library-data.ts';
import { createLibrarySearch, type LibrarySearch } from './library-search.ts';

/** Shows the library in `root`. The address says what of it; going back is the browser's own business. */
export async function startLibrary(root: HTMLElement): Promise<void> {
  const { settings } = await loadSettings();
  const library = new Library(root, settings);
  await library.start();
}

class Library {
  readonly #root: HTMLElement;
  readonly #translator: Translator;
  #language: UiLanguage;
  #state: LibraryState = { kind: 'loading' };
  #search: LibrarySearch | null = null;
  #pack: Pack | null = null;

  constructor(root: HTMLElement, settings: Settings) {
    this.#root = root;
    this.#language = languageFor(settings);
    this.#translator = createLibraryTranslator(this.#language);
  }

  async start(): Promise<void> {
    // The page takes everything that listens with it when it goes.
    watchSettings(({ settings }) => this.#speak(languageFor(settings)), new AbortController().signal);
    addEventListener('hashchange', () => this.#render());
    this.#render();
    const pack = await createPackStore().open();
    if (pack.ok) this.#take(pack.value);
    else this.#state = { kind: 'problem', problem: pack.problem };
    this.#render();
    // Shown first: by the time that anybody has typed a word, the index is there.
    requestIdleCallback(() => this.#search?.prepare());
  }

  #take(pack: Pack): void {
    const data = readLibrary(pack);
    this.#pack = pack;
    this.#search = createLibrarySearch(data.entries);
    this.#state = { kind: 'ready', data };
  }

  #speak(language: UiLanguage): void {
    this.#language = language;
    setLanguage(this.#translator, language);
    this.#render();
  }

  #render(): void {
    mountLibrary(this.#root, {
      translator: this.#translator,
      language: this.#language,
      state: this.#state,
      route: parseRoute(location.hash),
      onRoute: (route, replace = false) => this.#go(route, replace),
      search: (query) => this.#search?.find(query) ?? null,
      cardOf: (entity) => this.#cardOf(entity),
    });
  }

  #go(route: LibraryRoute, replace: boolean): void {
    if (!replace) {
      location.hash = routeHash(route);
      return;
    }
    history.replaceState(history.state, '', routeHash(route));
    this.#render();
  }

  #cardOf(entity: string): CardResult {
    const card = this.#pack === null ? null : buildCard(this.#pack, { entity, asOf: null, page: [] });
    if (card === null) return { ok: false, problem: { code: 'unknown-entity', detail: entity } };
    return { ok: true, value: card };
  }
}

function languageFor(settings: Settings): UiLanguage {
  return resolveLanguage(settings.language, navigator.languages);
}
