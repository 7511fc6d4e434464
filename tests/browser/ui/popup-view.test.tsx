import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CardResult } from '#ui/card-session.ts';
import type { PopupProps, PopupState } from '#ui/popup-types.ts';
import { mountPopup } from '#ui/popup-view.tsx';
import { createTranslator, UI_LANGUAGES } from '#ui/translator.ts';
import { CARDS, READING, SILENT } from './samples.ts';
import { findViolations, preferScheme } from './stage.ts';

let root: HTMLElement;
let props: PopupProps;

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
  props = {
    translator: createTranslator('en'),
    language: 'en',
    state: { kind: 'reading', reading: READING },
    settings: {
      ...{ language: 'auto', glosses: 'first', underline: true },
      ...{ lookUpKey: 'alt', lookUpSelection: true, lookUpDoubleTap: true },
    },
    site: { host: 'news.example.org', on: true },
    onSettings: vi.fn(),
    onSite: vi.fn(),
    onReveal: vi.fn(),
    onTryHere: vi.fn(),
    onAlwaysHere: vi.fn(),
    loadCard: vi.fn((entity: string): Promise<CardResult> =>
      Promise.resolve({ ok: true, value: CARDS.get(entity) ?? SILENT }),
    ),
  };
});

afterEach(async () => {
  render(null, root);
  root.remove();
  await preferScheme('light');
});

const show = (over: Partial<PopupProps> = {}): void => {
  props = { ...props, ...over };
  mountPopup(root, props);
};
const showState = (state: PopupState): void => show({ state });
const textOf = (selector: string): string =>
  (root.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const rows = (): readonly string[] => [...root.querySelectorAll('.row-surface')].map((row) => row.textContent);
const named = (role: string, name: string): HTMLElement =>
  [...root.querySelectorAll<HTMLElement>(role)].find((element) =>
    (element.getAttribute('aria-label') ?? element.textContent).includes(name),
  )!;

describe('the list', () => {
  it('says the date of the page and counts its terms', () => {
    show();
    expect(textOf('.head-date')).toBe('As of 12 May 2023');
    expect(textOf('.head-counts')).toBe('9 terms, 2 unsure');
    show({ state: { kind: 'reading', reading: { ...READING, asOf: null, terms: READING.terms.slice(0, 1) } } });
    expect(textOf('.head-date')).toBe('This page carries no date');
    expect(textOf('.head-counts')).toBe('1 term, all sure');
  });

  it('groups the terms by kind, each group with its number', () => {
    show();
    expect([...root.querySelectorAll('.group h2')].map((heading) => heading.textContent)).toEqual([
      'People 2',
      'Alliances and formats 1',
      'Institutions 2',
      'Countries 2',
      'Cities and places 1',
      'Terms 1',
    ]);
  });

  it('gives German form, English gloss and number of places, and marks what is unsure', () => {
    show();
    const row = root.querySelectorAll('.row')[1]!;
    expect(row.querySelector('[lang=de]')?.textContent).toBe('der japanische Regierungschef');
    expect(row.querySelector('[lang=en]')?.textContent).toBe('the Japanese head of government · Fumio Kishida');
    expect(row.querySelector('.row-probably')?.textContent).toBe('probably');
    expect(getComputedStyle(row.querySelector('.row-surface')!).textDecorationStyle).toBe('dotted');
    expect(getComputedStyle(root.querySelector('.row-surface')!).textDecorationStyle).toBe('solid');
    expect(textOf('.row .row-places')).toBe('2');
  });

  it('filters in German and English, says how many fit, and can be cleared', async () => {
    show();
    await userEvent.fill(root.querySelector('input[type=search]')!, 'liaison');
    await vi.waitFor(() => expect(rows()).toEqual(['Verbindungsbüro']));
    expect(textOf('[role=status]')).toBe('1 term fits');
    await userEvent.fill(root.querySelector('input[type=search]')!, 'südkor');
    await vi.waitFor(() => expect(rows()).toEqual(['südkoreanische']));
    await userEvent.fill(root.querySelector('input[type=search]')!, 'zebra');
    await vi.waitFor(() => expect(textOf('.no-match')).toContain('No term on this page fits “zebra”.'));
    await userEvent.click(named('button', 'Clear the filter'));
    await vi.waitFor(() => expect(rows()).toHaveLength(9));
  });

  it('shows one place on the page after the other', async () => {
    show();
    await userEvent.click(named('button', 'Show on the page: Nato'));
    await vi.waitFor(() => expect(textOf('[role=status]')).toBe('Nato: place 1 of 3'));
    for (let press = 0; press < 3; press += 1) {
      await userEvent.click(named('button', `Show the next place on the page: Nato, ${press + 1}/3`));
    }
    expect(vi.mocked(props.onReveal).mock.calls).toEqual([[1], [4], [9], [1]]);
  });
});

describe('a card in the popup', () => {
  it('opens in the place of the list, reads on, and leads back to the row it came from', async () => {
    show();
    await userEvent.click(root.querySelectorAll<HTMLElement>('.row-open')[1]!);
    await vi.waitFor(() => expect(textOf('.headword')).toBe('Fumio Kishida'));
    expect(vi.mocked(props.loadCard).mock.calls[0]).toEqual(['kishida-fumio', READING.terms[2]!.mention]);
    expect(root.querySelector('.terms')).toBeNull();
    await vi.waitFor(() => expect(document.activeElement?.className).toBe('headword'));
    await userEvent.click(named('.relations button', 'NATO'));
    await vi.waitFor(() => expect(textOf('.headword')).toBe('NATO'));
    await userEvent.click(named('button', 'Back'));
    await vi.waitFor(() => expect(textOf('.headword')).toBe('Fumio Kishida'));
    await userEvent.click(named('button', 'Back to the list'));
    await vi.waitFor(() => expect(rows()).toHaveLength(9));
    await vi.waitFor(() => expect(document.activeElement).toBe(root.querySelectorAll('.row-open')[1]));
  });

  it('works by keyboard alone: Tab to a term, Enter, Escape', async () => {
    show();
    root.querySelector<HTMLElement>('input[type=search]')!.focus();
    await userEvent.keyboard('{Tab}{Tab}');
    expect(document.activeElement).toBe(root.querySelector('.row-open'));
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(document.activeElement?.className).toBe('headword'));
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(document.activeElement).toBe(root.querySelector('.row-open')));
  });

  it('keeps the filter while a card is read', async () => {
    show();
    await userEvent.fill(root.querySelector('input[type=search]')!, 'kishida');
    await vi.waitFor(() => expect(rows()).toHaveLength(2));
    await userEvent.click(root.querySelector('.row-open')!);
    await vi.waitFor(() => expect(textOf('.headword')).toBe('Fumio Kishida'));
    await userEvent.click(named('button', 'Back to the list'));
    await vi.waitFor(() => expect(rows()).toHaveLength(2));
  });

  it('shows why a card could not be had', async () => {
    show({ loadCard: () => Promise.resolve({ ok: false, problem: { code: 'pack-missing', detail: 'corpus.pack' } }) });
    await userEvent.click(root.querySelector('.row-open')!);
    await vi.waitFor(() => expect(textOf('[role=alert]')).toContain('The corpus is missing'));
    expect(textOf('code')).toBe('corpus.pack');
  });
});

describe('the switches', () => {
  it('report what changed and nothing else', async () => {
    show();
    await userEvent.click(root.querySelector('input[name=site]')!);
    await userEvent.click(root.querySelector('input[name=underline]')!);
    await userEvent.click(root.querySelector('input[name=glosses][value=all]')!);
    await userEvent.click(root.querySelector('.more summary')!);
    await userEvent.click(root.querySelector('input[name=lookUpKey][value=shift]')!);
    await userEvent.click(root.querySelector('input[name=lookUpSelection]')!);
    await userEvent.click(root.querySelector('input[name=lookUpDoubleTap]')!);
    await userEvent.click(root.querySelector('input[name=language][value=de]')!);
    expect(vi.mocked(props.onSite).mock.calls).toEqual([[false]]);
    expect(vi.mocked(props.onSettings).mock.calls).toEqual([
      [{ underline: false }],
      [{ glosses: 'all' }],
      [{ lookUpKey: 'shift' }],
      [{ lookUpSelection: false }],
      [{ lookUpDoubleTap: false }],
      [{ language: 'de' }],
    ]);
  });

  it('follow the settings, and the words follow the language', () => {
    show();
    show({
      language: 'de',
      settings: {
        ...{ language: 'de', glosses: 'off', underline: false },
        ...{ lookUpKey: 'off', lookUpSelection: false, lookUpDoubleTap: true },
      },
      translator: createTranslator('de'),
    });
    const checked = [...root.querySelectorAll<HTMLInputElement>('input:checked')].map(
      (input) => `${input.name} ${input.value}`,
    );
    expect(checked).toEqual(['site on', 'glosses off', 'lookUpKey off', 'lookUpDoubleTap on', 'language de']);
    expect(textOf('.head-counts')).toBe('9 Begriffe, 2 unsicher');
    expect(document.documentElement.lang).toBe('de');
  });

  it('move with the arrow keys', async () => {
    show();
    root.querySelector<HTMLElement>('input[name=glosses][value=first]')!.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(vi.mocked(props.onSettings).mock.calls).toEqual([[{ glosses: 'all' }]]);
  });

  it('name the stored settings that could not be read', () => {
    show({ damagedSettings: ['glosses', 'underline'] });
    expect(textOf('.damaged-settings code')).toBe('glosses, underline');
    show({ damagedSettings: [] });
    expect(root.querySelector('.damaged-settings')).toBeNull();
  });

  it('offer no site where there is none', () => {
    show({ site: null, state: { kind: 'unreachable' } });
    expect(root.querySelector('input[name=site]')).toBeNull();
    expect(textOf('.notice h2')).toBe('This page cannot be read');
  });
});

describe('the other states', () => {
  it('asks for leave with its reason, and calls within the click', () => {
    showState({ kind: 'not-allowed', host: 'news.example.org', always: true });
    expect(textOf('.notice')).toContain('The text stays on this computer.');
    expect(textOf('.notice')).toContain('allow news.example.org');
    named('button', 'Try on this page').click();
    expect(props.onTryHere).toHaveBeenCalledTimes(1);
    named('button', 'Always on this site').click();
    expect(props.onAlwaysHere).toHaveBeenCalledTimes(1);
  });

  it('offers “always” only where it can be had', () => {
    showState({ kind: 'not-allowed', host: 'news.example.org', always: false });
    expect(named('button', 'Always on this site')).toBeUndefined();
    expect(textOf('.notice')).toContain('page by page');
  });

  it('offers “always” also once the page was read on a click', () => {
    showState({ kind: 'reading', reading: READING });
    expect(named('button', 'Always on this site')).toBeUndefined();
    showState({ kind: 'reading', reading: READING, always: true });
    named('button', 'Always on this site').click();
    expect(props.onAlwaysHere).toHaveBeenCalledTimes(1);
  });

  it.each([
    [{ kind: 'loading' }, 'Reading the page …'],
    [{ kind: 'off' }, 'Switched off on this site'],
    [{ kind: 'reading', reading: { ...READING, terms: [] } }, 'No known terms on this page'],
    [{ kind: 'reading', reading: { ...READING, language: null, terms: [] } }, 'No known terms on this page'],
    [{ kind: 'reading', reading: { ...READING, language: 'en', terms: [] } }, 'does not seem to be German'],
    [{ kind: 'problem', problem: { code: 'pack-damaged', detail: 'forms' } }, 'The stored corpus is damaged'],
  ] as const satisfies readonly (readonly [PopupState, string])[])('%j says “%s”', (state, words) => {
    showState(state);
    expect(textOf('.content')).toContain(words);
  });

  it('names stored settings that could not be read, beside what it shows otherwise', () => {
    show({ damagedSettings: ['glosses', 'offSites'] });
    expect(textOf('[role=alert]')).toContain('glosses, offSites');
    expect(rows()).toHaveLength(9);
    show({ damagedSettings: [] });
    expect(root.querySelector('[role=alert]')).toBeNull();
  });

  it('shows a problem above what could be read all the same', () => {
    showState({ kind: 'reading', reading: { ...READING, problem: { code: 'internal', detail: 'flow 7' } } });
    expect(textOf('[role=alert]')).toContain('flow 7');
    expect(rows()).toHaveLength(9);
  });
});

describe('size and accessibility', () => {
  it('is 360 to 400 pixels wide and at most 600 high, and nothing runs out at the side', () => {
    show();
    const box = root.querySelector('.popup')!.getBoundingClientRect();
    expect(box.width).toBeGreaterThanOrEqual(360);
    expect(box.width).toBeLessThanOrEqual(400);
    expect(box.height).toBeLessThanOrEqual(600);
    for (const element of root.querySelectorAll('.popup, .terms, .switches, .choice')) {
      expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
    }
  });

  it.each(
    UI_LANGUAGES.flatMap((language) => (['light', 'dark'] as const).map((scheme) => [language, scheme] as const)),
  )('has no violations in %s, %s, in any state', async (language, scheme) => {
    await preferScheme(scheme);
    const states: readonly PopupState[] = [
      { kind: 'reading', reading: READING },
      { kind: 'reading', reading: { ...READING, terms: [] } },
      { kind: 'not-allowed', host: 'news.example.org', always: true },
      { kind: 'problem', problem: { code: 'pack-damaged', detail: 'forms' } },
      { kind: 'loading' },
      { kind: 'off' },
      { kind: 'unreachable' },
    ];
    for (const state of states) {
      show({ language, translator: createTranslator(language), state });
      expect(await findViolations(root)).toEqual([]);
    }
    show({ state: states[0]! });
    root.querySelector<HTMLElement>('.row-open')!.click();
    await vi.waitFor(() => expect(textOf('.headword')).toBe('Fumio Kishida'));
    expect(await findViolations(root)).toEqual([]);
  });

  it('would notice a violation', async () => {
    show();
    root.querySelector('.head')!.append(document.createElement('button'));
    const pale = document.createElement('p');
    pale.textContent = 'Blass';
    pale.style.setProperty('color', '#ccc');
    root.querySelector('.head')!.append(pale);
    const found = await findViolations(root);
    expect(found.map((line) => line.split(':')[0]).toSorted()).toEqual(['button-name', 'color-contrast']);
  });
});
