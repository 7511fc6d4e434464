import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createLibrarySearch } from '#app/library/library-search.ts';
import type { Card } from '#core/card/card.ts';
import type { LibraryProps } from '#ui/library/library-types.ts';
import { createLibraryTranslator, mountLibrary } from '#ui/library/library-view.tsx';
import { ALL_ENTRIES, ALL_EVENTS, parseRoute, type LibraryRoute } from '#ui/library/route.ts';
import type { PopupProps } from '#ui/popup-types.ts';
import { mountPopup } from '#ui/popup-view.tsx';
import { createTranslator, UI_LANGUAGES, type UiLanguage } from '#ui/translator.ts';
import { LIBRARY } from './library-samples.ts';
import { CARDS } from './samples.ts';
import { findViolations, preferScheme } from './stage.ts';

const search = createLibrarySearch(LIBRARY.entries);

let root: HTMLElement;
let props: LibraryProps;

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
  props = {
    translator: createLibraryTranslator('en'),
    language: 'en',
    state: { kind: 'ready', data: LIBRARY },
    route: ALL_ENTRIES,
    onRoute: vi.fn((route: LibraryRoute) => show({ route })),
    search: (query) => search.find(query),
    cardOf: (entity) => {
      const card = CARDS.get(entity);
      if (!card) return { ok: false, problem: { code: 'unknown-entity', detail: entity } };
      return { ok: true, value: asFromTheLibrary(card) };
    },
  };
});

afterEach(async () => {
  render(null, root);
  root.remove();
  await preferScheme('light');
});

/** No page, no as-of date. */
function asFromTheLibrary({ found: _found, ...card }: Card): Card {
  return { ...card, asOf: null, then: [], now: [...card.then, ...card.now] };
}

function show(over: Partial<LibraryProps> = {}): void {
  props = { ...props, ...over };
  mountLibrary(root, props);
}

function popupProps(language: UiLanguage): PopupProps {
  return {
    translator: createTranslator(language),
    language,
    state: { kind: 'unreachable' },
    settings: {
      ...{ language, glosses: 'off', underline: true },
      ...{ lookUpKey: 'alt', lookUpSelection: true, lookUpDoubleTap: true },
    },
    site: null,
    onSettings: vi.fn(),
    onSite: vi.fn(),
    onReveal: vi.fn(),
    onTryHere: vi.fn(),
    onAlwaysHere: vi.fn(),
    loadCard: vi.fn(),
  };
}

const textOf = (selector: string): string =>
  (root.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const shown = (): readonly (string | undefined)[] =>
  [...root.querySelectorAll<HTMLElement>('[data-entry]')].map((link) => link.dataset['entry']);
const item = (id: string): SVGAElement => root.querySelector<SVGAElement>(`[data-item="${id}"]`)!;

describe('the entries', () => {
  it('are all there, with names, kind, description and the number of statements', () => {
    show();
    expect(shown()).toHaveLength(LIBRARY.entries.length);
    expect(textOf('.entry-row')).toContain('岸田文雄');
    expect(textOf('.entry-row')).toContain('Fumio Kishida described in English. 3 statements');
    expect(textOf('.count')).toBe('6 entries');
    expect(document.title).toBe('Library · Randglosse');
  });

  it.each([
    ['Verbindungsbüro', ['nato-liaison-office-tokyo']],
    ['liaison office', ['nato-liaison-office-tokyo']],
    ['Kischida', ['kishida-fumio']],
    ['Kishidda', ['kishida-fumio']],
    ['Sudkorea', ['south-korea']],
    ['Suedkorea', ['south-korea']],
    ['岸田', ['kishida-fumio']],
  ])('are found by “%s”', async (query, expected) => {
    show();
    await userEvent.fill(root.querySelector('input[type=search]')!, query);
    await vi.waitFor(() => expect(shown()).toEqual(expected));
    expect(textOf('.count')).toBe('1 entry');
  });

  it('are counted by kind, and narrowed to the kinds that are ticked', async () => {
    show();
    const facets = (): readonly string[] => [...root.querySelectorAll('.facet')].map((facet) => facet.textContent);
    expect(facets()).toEqual(['People 1', 'Alliances and formats 1', 'Institutions 1', 'Countries 1', 'Events 2']);
    await userEvent.click(root.querySelector('input[value=event]')!);
    await vi.waitFor(() => expect(shown()).toEqual(['nato-summit-vilnius-2023', 'war']));
    await userEvent.click(root.querySelector('input[value=country]')!);
    await vi.waitFor(() => expect(shown()).toEqual(['nato-summit-vilnius-2023', 'south-korea', 'war']));
    await userEvent.fill(root.querySelector('input[type=search]')!, 'nato');
    await vi.waitFor(() => expect(shown()).toEqual(['nato-summit-vilnius-2023']));
    expect(props.route).toEqual({ page: 'entries', query: 'nato', kinds: ['country', 'event'] });
    expect(vi.mocked(props.onRoute).mock.calls.every(([, replace]) => replace)).toBe(true);
  });

  it('that nobody has are said to be missing, and all come back at a press', async () => {
    show({ route: { page: 'entries', query: 'zebra', kinds: [] } });
    expect(textOf('.no-match')).toContain('No entry fits this search.');
    await userEvent.click(root.querySelector('.no-match button')!);
    await vi.waitFor(() => expect(shown()).toHaveLength(6));
  });
});

describe('an entry', () => {
  it('shows its card without a page’s date, its forms, and its relations as links', () => {
    show({ route: { page: 'entry', entity: 'kishida-fumio' } });
    expect(textOf('.headword')).toBe('Fumio Kishida');
    expect(textOf('.time-title')).toBe('On record, with the dates for which it holds:');
    expect(textOf('.forms')).toContain('Kischida');
    const drawn = [...root.querySelectorAll('.graph-link')].map((link) => link.getAttribute('href')).toSorted();
    const listed = CARDS.get('kishida-fumio')!.relations.map(({ target }) => `#/entry/${target.entity}`);
    expect(drawn).toEqual([...new Set(listed)].toSorted());
    expect(document.title).toBe('Fumio Kishida · Library · Randglosse');
  });

  it('leads to the next by its card, and its heading takes the focus', async () => {
    show({ route: { page: 'entry', entity: 'kishida-fumio' } });
    await userEvent.click(
      [...root.querySelectorAll<HTMLElement>('.relations .entity')].find((each) => each.textContent === 'NATO')!,
    );
    await vi.waitFor(() => expect(textOf('.headword')).toBe('NATO'));
    await vi.waitFor(() => expect(document.activeElement).toBe(root.querySelector('.headword')));
  });

  it('gives the focus back to its link when the list comes back', async () => {
    show();
    show({ route: { page: 'entry', entity: 'nato' } });
    await vi.waitFor(() => expect(document.activeElement).toBe(root.querySelector('.headword')));
    show({ route: ALL_ENTRIES });
    await vi.waitFor(() => expect(document.activeElement).toBe(root.querySelector('[data-entry=nato]')));
  });

  it('that does not exist is named', () => {
    show({ route: { page: 'entry', entity: 'atlantis' } });
    expect(textOf('[role=alert]')).toContain('There is no entry for this');
    expect(textOf('[role=alert] code')).toBe('atlantis');
  });
});

describe('the timeline', () => {
  it('draws events as links in their years, and tells each in words', () => {
    show({ route: ALL_EVENTS });
    expect([...root.querySelectorAll('.timeline-year')].map((year) => year.textContent)).toEqual(
      Array.from({ length: 17 }, (_, at) => String(2010 + at)),
    );
    expect(item('event vilnius').getAttribute('href')).toBe('#/entry/nato-summit-vilnius-2023');
    expect(item('event vilnius').getAttribute('aria-label')).toBe(
      '11 July 2023 – 12 July 2023: NATO summit in Vilnius (2023)',
    );
    expect(item('event war').getAttribute('aria-label')).toBe('since 24 February 2022: War');
    expect(root.querySelector('[data-item^=statement]')).toBeNull();
  });

  it('is one stop of the Tab key, and the arrow keys move through it', async () => {
    show({ route: { ...ALL_EVENTS, show: 'both' } });
    expect(root.querySelectorAll('.timeline-item[tabindex="0"]')).toHaveLength(1);
    item('event war').focus();
    await userEvent.keyboard('{ArrowRight}');
    await vi.waitFor(() => expect(document.activeElement).toBe(item('statement first')));
    expect(textOf('.timeline-caption')).toBe('31 January 2023: Kishida receives Stoltenberg.');
    await userEvent.keyboard('{End}');
    await vi.waitFor(() => expect(document.activeElement).toBe(item('event vilnius')));
    await userEvent.keyboard('{ArrowUp}');
    await vi.waitFor(() => expect(document.activeElement).toBe(item('event war')));
    expect(root.querySelectorAll('.timeline-item[tabindex="0"]')).toHaveLength(1);
  });

  it('is narrowed to an entry, a kind, events or statements', async () => {
    show({ route: ALL_EVENTS });
    await userEvent.click(root.querySelector('input[value=both]')!);
    await vi.waitFor(() => expect(textOf('.count')).toBe('3 in this timeline'));
    await userEvent.fill(root.querySelector('input[name=entity]')!, 'NATO');
    await vi.waitFor(() => expect(textOf('.count')).toBe('2 in this timeline'));
    await userEvent.selectOptions(root.querySelector('select[name=kind]')!, 'person');
    await vi.waitFor(() => expect(textOf('.count')).toBe('1 in this timeline'));
    expect(props.route).toEqual({ page: 'timeline', show: 'both', entity: 'nato', kind: 'person' });
  });

  it('takes a name while it is typed, and follows the address', async () => {
    show({ route: { ...ALL_EVENTS, show: 'both', entity: 'nato' } });
    const field = root.querySelector<HTMLInputElement>('input[name=entity]')!;
    await vi.waitFor(() => expect(field.value).toBe('NATO'));
    field.focus();
    await userEvent.keyboard('{End} summit in Vilnius (2023');
    await vi.waitFor(() => expect(props.route).toMatchObject({ entity: null }));
    expect(document.activeElement).toBe(field);
    await userEvent.keyboard(')');
    await vi.waitFor(() => expect(props.route).toMatchObject({ entity: 'nato-summit-vilnius-2023' }));
    expect(textOf('.count')).toBe('1 in this timeline');
    show({ route: ALL_EVENTS });
    await vi.waitFor(() => expect(field.value).toBe(''));
  });

  it('is there as a list as well', () => {
    show({ route: ALL_EVENTS });
    expect([...root.querySelectorAll('.timeline-list a')].map((link) => link.textContent)).toEqual([
      'War',
      'NATO summit in Vilnius (2023)',
    ]);
  });
});

describe('the sources', () => {
  it('stand under their publishers, each with what rests on it', () => {
    show({ route: { page: 'sources' } });
    expect([...root.querySelectorAll('.publisher h3')].map((heading) => heading.textContent)).toEqual([
      'Beispielpresse',
      'Prime Minister’s Office of Japan',
    ]);
    const kantei = root.querySelectorAll('.publisher')[1]!;
    const address = kantei.querySelector<HTMLAnchorElement>('cite a')!;
    expect(address.href).toBe('https://japan.example.org/cabinets');
    expect([address.target, address.rel]).toEqual(['_blank', 'noreferrer noopener']);
    expect(kantei.querySelector('[data-source]')?.textContent).toContain('1 statement, 1 entry');
  });

  it('are filtered by name and kind', async () => {
    show({ route: { page: 'sources' } });
    await userEvent.fill(root.querySelector('input[type=search]')!, 'ohne adresse');
    await vi.waitFor(() => expect(textOf('.count')).toBe('1 source'));
    await userEvent.selectOptions(root.querySelector('select')!, 'official');
    await vi.waitFor(() => expect(textOf('.count')).toBe('0 sources'));
  });

  it('show one by one the statements and entries that rest on them', () => {
    show({ route: { page: 'source', source: 'kantei-cabinets' } });
    expect(textOf('.statements')).toContain('31 January 2023 certainKishida receives Stoltenberg.');
    expect([...root.querySelectorAll('.source-page a[href^="#"]')].map((link) => link.textContent)).toEqual([
      'Fumio Kishida',
      'NATO',
      'Prime Minister of Japan',
    ]);
    show({ route: { page: 'source', source: 'atlantis' } });
    expect(textOf('h2')).toBe('There is no such source');
  });
});

describe('the library', () => {
  it('says that it is opening, and what went wrong', () => {
    show({ state: { kind: 'loading' } });
    expect(textOf('main')).toBe('Opening the corpus …');
    show({ state: { kind: 'problem', problem: { code: 'pack-damaged', detail: 'records' } } });
    expect(textOf('[role=alert]')).toContain('The stored corpus is damaged');
  });

  it('marks the part that is shown', () => {
    show({ route: parseRoute('#/sources/quiet') });
    expect(textOf('nav [aria-current=page]')).toBe('Sources');
  });

  it.each([
    ['en', 'Open the library'],
    ['de', 'Bibliothek öffnen'],
  ] as const)('is a link in the popup, where there is one: %s', async (language, words) => {
    const popup = popupProps(language);
    mountPopup(root, popup);
    expect(root.querySelector('.foot')).toBeNull();
    mountPopup(root, { ...popup, libraryAddress: '/library.html' });
    const link = root.querySelector<HTMLAnchorElement>('.foot a')!;
    expect([link.textContent, link.getAttribute('href'), link.target]).toEqual([words, '/library.html', '_blank']);
    expect(await findViolations(root)).toEqual([]);
  });

  it('speaks German', () => {
    show({ language: 'de', translator: createLibraryTranslator('de') });
    expect(textOf('.library-main h2')).toBe('Einträge');
    expect(textOf('.row-description')).toBe('Fumio Kishida auf Deutsch beschrieben. 3 Aussagen');
    expect(document.documentElement.lang).toBe('de');
  });

  const PLACES = [
    '',
    '#/?q=zebra',
    '#/entry/kishida-fumio',
    '#/timeline?show=both',
    '#/sources',
    '#/sources/kantei-cabinets',
  ];
  it.each(
    UI_LANGUAGES.flatMap((language) => (['light', 'dark'] as const).map((scheme) => [language, scheme] as const)),
  )('has no barrier that axe can find, in %s and %s', async (language, scheme) => {
    await preferScheme(scheme);
    for (const hash of PLACES) {
      show({ language, translator: createLibraryTranslator(language), route: parseRoute(hash) });
      expect(await findViolations(root), hash).toEqual([]);
    }
  });
});
