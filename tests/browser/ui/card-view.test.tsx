import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Card } from '#core/card/card.ts';
import { CardFrame } from '#ui/card-frame.tsx';
import type { CardState } from '#ui/card-session.ts';
import { CardView } from '#ui/card-view.tsx';
import { cardStyles } from '#ui/styles.ts';
import { createTranslator, UI_LANGUAGES, type UiLanguage } from '#ui/translator.ts';
import { claim, KISHIDA, NATO, SILENT } from './samples.ts';
import { findViolations, preferScheme, stage } from './stage.ts';

let clear: (() => void) | undefined;

afterEach(() => {
  clear?.();
  clear = undefined;
});

function show(
  card: Card,
  language: UiLanguage = 'en',
  onOpen: (entity: string) => void = () => undefined,
): HTMLElement {
  const translator = createTranslator(language);
  const staged = stage(
    <CardView card={card} translator={translator} language={language} onOpen={onOpen} onClose={() => undefined} />,
    cardStyles,
  );
  clear = staged.clear;
  return staged.root;
}

const textOf = (root: Element, selector: string): string =>
  (root.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();

const buttonNamed = (root: Element, name: string): HTMLElement =>
  [...root.querySelectorAll<HTMLElement>('button')].find((button) => button.textContent.includes(name))!;

describe('a card', () => {
  it('sets then and now apart, each with its day', () => {
    const root = show(KISHIDA);
    expect(textOf(root, '.time-then .time-title')).toBe('On 15 May 2023');
    expect(textOf(root, '.time-then .lines')).toContain('Prime Minister of Japan');
    expect(textOf(root, '.time-then .lines')).toContain('4 October 2021 – 1 October 2024');
    expect(textOf(root, '.time-now .time-title')).toBe('Now (checked 21 November 2026)');
    expect(textOf(root, '.time-now .lines')).toContain('Sanae Takaichi is');
    const [then, now] = ['.time-then', '.time-now'].map((box) => getComputedStyle(root.querySelector(box)!));
    expect(then!.backgroundColor).not.toBe(now!.backgroundColor);
  });

  it('links a line where it names its entity, and sets its facts apart in words', () => {
    const root = show(KISHIDA);
    const line = [...root.querySelectorAll('.time-now .line')].find((each) => each.textContent.includes('Takaichi'))!;
    expect(line.querySelectorAll('.entity')).toHaveLength(1);
    expect(textOf(line, '.line-text')).toBe('No longer in office; Sanae Takaichi is');
    expect(textOf(line, '.line-text .entity')).toBe('Sanae Takaichi');
    expect(textOf(line, '.line-facts')).toMatch(/^since 21 October 2025 · Source: /);
  });

  it('does not repeat a term that is its own gloss', () => {
    const found = {
      surface: 'Nato',
      gloss: 'NATO',
      via: 'name',
      certainty: 'sure',
      candidates: [],
      parts: [],
    } as const;
    expect(show({ ...NATO, headword: 'NATO (alliance)', found }).querySelector('.found')).toBeNull();
    clear?.();
    const telling = { ...found, gloss: 'the alliance' };
    expect(textOf(show({ ...NATO, found: telling }), '.found')).toBe('„Nato“ here: the alliance');
  });

  it('shows what nobody could check as not verified', () => {
    const root = show(KISHIDA);
    expect(textOf(root, '.line-not-verified')).toContain('not verified');
    expect(root.querySelectorAll('.time-now .badge')).toHaveLength(1);
  });

  it('says when nothing later is on record', () => {
    expect(textOf(show(NATO), '.time-then')).toContain('No later change on record (checked 21 November 2026).');
  });

  it('lists every dated line without choosing when the page has no date', () => {
    const root = show({ ...KISHIDA, asOf: null, then: [], now: [...KISHIDA.then, ...KISHIDA.now] });
    expect(textOf(root, '.time-undated .time-title')).toMatch(/^The page carries no date/);
    expect(root.querySelectorAll('.time-undated .line')).toHaveLength(3);
    expect(root.querySelector('.time-now')).toBeNull();
  });

  it('names its doubt, the reason and the other candidates', async () => {
    const onOpen = vi.fn();
    const root = show(KISHIDA, 'en', onOpen);
    expect(textOf(root, '.doubts')).toContain('Probably');
    expect(textOf(root, '.doubts')).toContain('Worked out from the office and the date');
    expect(textOf(root, '.doubts')).toContain('Prime Minister of Japan');
    expect(root.querySelector('.way')).toBeNull();
    await userEvent.click(buttonNamed(root, 'Shigeru Ishiba'));
    expect(onOpen).toHaveBeenCalledWith('ishiba-shigeru');
  });

  it('tells how it was found where there is no doubt about it', () => {
    const { doubt: _doubt, ...found } = KISHIDA.found!;
    const root = show({ ...KISHIDA, found: { ...found, certainty: 'sure', candidates: [] } });
    expect(textOf(root, '.way')).toBe('named by office: Prime Minister of Japan');
    expect(root.querySelector('.doubts')).toBeNull();
  });

  it('takes a compound apart and opens its known part', async () => {
    const onOpen = vi.fn();
    const root = show(NATO, 'en', onOpen);
    const parts = [...root.querySelectorAll('.parts li')];
    expect(parts.map((part) => part.firstElementChild?.textContent)).toEqual(['NATO', 'activities']);
    expect(parts.map((part) => part.lastElementChild?.textContent)).toEqual(['NATO', 'Aktivitäten']);
    await userEvent.click(parts[0]!.querySelector('button')!);
    expect(onOpen).toHaveBeenCalledWith('nato');
  });

  it('shows three statements first and all on request', async () => {
    const root = show(KISHIDA);
    const known = (): number => root.querySelectorAll('.claims-known .claim').length;
    expect(known()).toBe(3);
    const fold = root.querySelector<HTMLElement>('.claims-known .fold')!;
    expect(fold.getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(fold);
    expect(known()).toBe(5);
    expect(fold.getAttribute('aria-expanded')).toBe('true');
    expect(fold.textContent).toContain('Show fewer');
  });

  it('does not hide a single statement behind a button', () => {
    const root = show({ ...KISHIDA, claims: ['a', 'b', 'c', 'd'].map((id) => claim(id)) });
    expect(root.querySelectorAll('.claims-known .claim')).toHaveLength(4);
    expect(root.querySelector('.claims-known .fold')).toBeNull();
  });

  it('keeps what happened since in a section of its own', () => {
    const root = show(KISHIDA);
    expect(textOf(root, '.claims-later h3')).toMatch(/^What happened since/);
    expect([...root.querySelectorAll('.claims-later .claim-text')].map((text) => text.textContent)).toEqual([
      'Statement six in English.',
    ]);
  });

  it('gives each statement its date, certainty, speaker, source and what overtook it', () => {
    const [first, second] = show(KISHIDA).querySelectorAll('.claims-known .claim');
    expect(textOf(first!, '.claim-head')).toBe('30 April 2023 reported');
    expect(textOf(first!, '.said-by')).toBe('Said by Jens Stoltenberg');
    expect(textOf(first!, '.source')).toBe(
      'Source: Example News: Ein Büro, über das noch niemand entschieden hat, 10 May 2023 (analysis)',
    );
    expect(textOf(second!, '.overtaken')).toBe('Overtaken January 2025: The mission opened in January 2025 only.');
  });

  it('links a source only when it has an address, in a new tab and without a referrer', () => {
    const root = show(KISHIDA);
    const claims = root.querySelectorAll('.claims-known .claim');
    expect(claims[0]!.querySelector('.source a')).toBeNull();
    const link = claims[2]!.querySelector<HTMLAnchorElement>('.source a')!;
    expect(link.href).toBe('https://japan.example.org/cabinets');
    expect([link.target, link.rel]).toEqual(['_blank', 'noreferrer noopener']);
  });

  it('never makes a link of anything but a web address', () => {
    const root = show(SILENT);
    expect(textOf(root, '.footer')).toContain('Bad link');
    expect(root.querySelector('.footer a')).toBeNull();
  });

  it('says so when the corpus is silent, and only then', () => {
    expect(textOf(show(SILENT), '.silent')).toBe('The corpus holds no statements about this yet.');
    clear?.();
    expect(show(NATO).querySelector('.silent')).toBeNull();
  });

  it('groups related entities by relation', () => {
    const groups = [...show(KISHIDA).querySelectorAll('.relation-group')].map((group) => [
      textOf(group, 'dt'),
      [...group.querySelectorAll('button')].map((button) => button.textContent),
    ]);
    expect(groups).toEqual([
      ['Member of', ['Liberal Democratic Party']],
      ['Head of', ['Government of Japan']],
      ['See also', ['NATO', 'Vilnius']],
    ]);
  });

  it('marks the language of every name and text', () => {
    const root = show(KISHIDA, 'de');
    expect(root.querySelector('.headword')?.getAttribute('lang')).toBe('en');
    expect(root.querySelector('.names [lang="ja"]')?.textContent).toBe('岸田文雄');
    expect(root.querySelector('.surface')?.getAttribute('lang')).toBe('de');
    expect(root.querySelector('.gloss')?.getAttribute('lang')).toBe('en');
    expect(root.querySelector('.description')?.getAttribute('lang')).toBe('de');
    expect(textOf(root, '.description')).toBe(KISHIDA.description.de);
    expect(textOf(root, '.time-now .time-title')).toBe('Heute (geprüft am 21. November 2026)');
    expect(root.querySelector('.claims-known cite [lang]')?.getAttribute('lang')).toBe('de');
  });

  it('fits 340 pixels without scrolling sideways', () => {
    const root = show(KISHIDA);
    root.style.setProperty('width', '340px');
    const body = root.querySelector('.body')!;
    expect(body.scrollWidth).toBeLessThanOrEqual(body.clientWidth);
  });
});

describe('the frame around a card', () => {
  const frame = (state: CardState, language: UiLanguage = 'en'): HTMLElement => {
    const translator = createTranslator(language);
    const staged = stage(
      <CardFrame
        state={state}
        translator={translator}
        language={language}
        onOpen={() => undefined}
        onClose={() => undefined}
        onBack={() => undefined}
      />,
      cardStyles,
    );
    clear = staged.clear;
    return staged.root;
  };
  const PROBLEM = { kind: 'problem', problem: { code: 'pack-damaged', detail: 'checksum' }, canGoBack: true } as const;

  it('shows nothing, that it is looking, the card before, or the problem and what to do', () => {
    expect(frame({ kind: 'closed' }).childElementCount).toBe(0);
    clear?.();
    expect(textOf(frame({ kind: 'loading', behind: undefined, canGoBack: false }), '[role=status]')).toBe(
      'Looking it up …',
    );
    clear?.();
    const dimmed = frame({ kind: 'loading', behind: NATO, canGoBack: false });
    expect(dimmed.querySelector('[aria-busy=true] .headword')?.textContent).toBe('NATO');
    clear?.();
    const failed = frame(PROBLEM);
    expect(textOf(failed, '[role=alert] h2')).toBe('The stored corpus is damaged');
    expect(textOf(failed, 'code')).toBe('checksum');
    expect(failed.querySelector('.back')).not.toBeNull();
  });

  it.each(
    UI_LANGUAGES.flatMap((language) => (['light', 'dark'] as const).map((scheme) => [language, scheme] as const)),
  )('has no accessibility violations in %s, %s', async (language, scheme) => {
    await preferScheme(scheme);
    const states: readonly CardState[] = [
      ...[KISHIDA, NATO, SILENT].map((card) => ({ kind: 'card', card, canGoBack: true }) as const),
      { kind: 'loading', behind: undefined, canGoBack: false },
      PROBLEM,
    ];
    for (const state of states) {
      const root = frame(state, language);
      expect(await findViolations(root)).toEqual([]);
      clear?.();
    }
    await preferScheme('light');
  });
});
