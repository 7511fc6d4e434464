import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CardResult } from '#ui/card-session.ts';
import { createTranslator, UI_LANGUAGES } from '#ui/translator.ts';
import { found, pressEscape, useCardPage } from './card-page.ts';
import { KISHIDA, NATO, SILENT } from './samples.ts';
import { drawn, findViolations, preferScheme } from './stage.ts';
import { INVITED } from './word-samples.ts';

const on = useCardPage();

describe('the card over a page', () => {
  it('is in the page only while it is open, in a closed shadow root at the document element', async () => {
    const before = document.documentElement.outerHTML;
    const card = on().create();
    expect(document.documentElement.outerHTML).toBe(before);
    await card.open({ range: on().wordRange('NATO') }, found(NATO));
    const host = on().inside().host;
    expect(host.parentElement).toBe(document.documentElement);
    // The page room leaves elements alone whose name starts so.
    expect(host.localName).toBe('rg-card');
    expect(host.shadowRoot).toBeNull();
    expect(on().float().matches(':popover-open')).toBe(true);
    expect(on().headword()).toBe('NATO');
    card.close();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(on().closed.mock.calls).toEqual([['call']]);
  });

  it('stands below its term and inside the window', async () => {
    const card = on().create();
    await card.open({ range: on().wordRange('Kishida') }, found(KISHIDA));
    await drawn();
    const box = on().float().getBoundingClientRect();
    const term = on().page.querySelector('p')!.getBoundingClientRect();
    expect(box.top).toBeGreaterThan(term.top);
    expect(box.right).toBeLessThanOrEqual(innerWidth);
    expect(box.bottom).toBeLessThanOrEqual(innerHeight);
    expect(box.width).toBeGreaterThan(300);
  });

  it('stands at boxes that are handed in', async () => {
    const card = on().create();
    await card.open({ rects: () => [new DOMRect(200, 120, 60, 20)] }, found(NATO));
    await drawn();
    const box = on().float().getBoundingClientRect();
    expect([Math.round(box.left), Math.round(box.top)]).toEqual([200, 147]);
  });

  it('says what it is: a dialog, labelled by its headword', async () => {
    await on()
      .create()
      .open({ range: on().wordRange('NATO') }, found(NATO));
    expect(on().float().getAttribute('role')).toBe('dialog');
    expect(on().inside().getElementById(on().float().getAttribute('aria-labelledby')!)?.textContent).toBe('NATO');
  });

  it('opens nothing for a range that the page has taken away', async () => {
    const range = on().wordRange('Kishida');
    (on().page.querySelector('p')!.firstChild as Text).data = 'Neu';
    const card = on().create();
    await card.open({ range }, found(NATO));
    expect(card.isOpen).toBe(false);
    expect(on().closed.mock.calls).toEqual([['gone']]);
  });

  it('closes when its term leaves the page', async () => {
    const card = on().create();
    await card.open({ range: on().wordRange('NATO') }, found(NATO));
    await drawn();
    on().page.querySelector('p')!.remove();
    window.dispatchEvent(new Event('resize'));
    await vi.waitFor(() => expect(card.isOpen).toBe(false));
    expect(on().closed.mock.calls).toEqual([['gone']]);
  });

  it('ends with its signal and does not open again', async () => {
    const card = on().create();
    await card.open({ range: on().wordRange('NATO') }, found(NATO));
    on().ending.abort();
    expect(card.isOpen).toBe(false);
    await card.open({ range: on().wordRange('NATO') }, found(NATO));
    expect(card.isOpen).toBe(false);
  });
});

describe('reading on', () => {
  it('goes from card to card and back', async () => {
    const card = on().create();
    await card.open({ range: on().wordRange('Kishida') }, found(KISHIDA));
    expect(on().inside().querySelector('.back')).toBeNull();
    on().buttonNamed('Vilnius').click();
    await vi.waitFor(() => expect(on().headword()).toBe('Vilnius'));
    expect(on().headword()).toBe(SILENT.headword);
    on().buttonNamed('Back').click();
    await vi.waitFor(() => expect(on().headword()).toBe('Fumio Kishida'));
    expect(on().inside().querySelector('.back')).toBeNull();
  });

  it('names an entry that does not exist, with the way back', async () => {
    await on()
      .create()
      .open({ range: on().wordRange('Kishida') }, found(KISHIDA));
    on().buttonNamed('Liberal Democratic Party').click();
    await vi.waitFor(() => expect(on().inside().querySelector('[role=alert]')?.textContent).toContain('no entry'));
    expect(on().inside().querySelector('code')?.textContent).toBe('ldp');
    on().buttonNamed('Back').click();
    await vi.waitFor(() => expect(on().headword()).toBe('Fumio Kishida'));
  });

  it('shows the card of the term pointed at last, whichever answer comes first', async () => {
    const card = on().create();
    const slow = Promise.withResolvers<CardResult>();
    const first = card.open({ range: on().wordRange('NATO') }, () => slow.promise);
    await card.open({ range: on().wordRange('Kishida') }, found(KISHIDA));
    slow.resolve({ ok: true, value: NATO });
    await first;
    expect(on().headword()).toBe('Fumio Kishida');
    expect(document.documentElement.querySelectorAll(':scope > rg-card')).toHaveLength(1);
  });

  it('changes its language while it is open', async () => {
    const card = on().create();
    await card.open({ range: on().wordRange('NATO') }, found(NATO));
    card.setLanguage('de');
    expect(on().inside().querySelector('.kind')?.textContent).toBe('Bündnis');
    expect(on().inside().querySelector('.description')?.textContent).toBe(NATO.description.de);
  });
});

describe('the keyboard', () => {
  it('closes the card with Escape, which the page does not hear, and only while it is open', async () => {
    const heard = vi.fn();
    window.addEventListener('keydown', heard);
    try {
      const card = on().create();
      await card.open({ range: on().wordRange('NATO') }, found(NATO));
      expect(pressEscape()).toBe(false);
      expect(card.isOpen).toBe(false);
      expect(on().closed.mock.calls).toEqual([['escape']]);
      expect(heard).not.toHaveBeenCalled();
      expect(pressEscape()).toBe(true);
      expect(heard).toHaveBeenCalledTimes(1);
    } finally {
      window.removeEventListener('keydown', heard);
    }
  });

  it('leaves the focus alone when the pointer opened the card', async () => {
    const knob = on().page.querySelector('button')!;
    knob.focus();
    const card = on().create();
    await card.open({ range: on().wordRange('NATO') }, found(NATO));
    expect(document.activeElement).toBe(knob);
    card.close();
    expect(document.activeElement).toBe(knob);
  });

  it('takes the focus when asked, keeps it from card to card, and gives it back', async () => {
    const knob = on().page.querySelector('button')!;
    knob.focus();
    const card = on().create();
    await card.open({ range: on().wordRange('Kishida') }, found(KISHIDA), { focus: true });
    expect(on().inside().activeElement).toBe(on().float());
    await userEvent.keyboard('{Tab}');
    expect(on().inside().activeElement?.getAttribute('aria-label')).toBe('Close');
    on().buttonNamed('Vilnius').focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(on().headword()).toBe('Vilnius'));
    expect(on().inside().activeElement).toBe(on().float());
    await userEvent.keyboard('{Escape}');
    expect(card.isOpen).toBe(false);
    expect(document.activeElement).toBe(knob);
  });

  it('closes by its button', async () => {
    const card = on().create();
    await card.open({ range: on().wordRange('NATO') }, found(NATO));
    on().inside().querySelector<HTMLElement>('.close')!.click();
    expect(card.isOpen).toBe(false);
    expect(on().closed.mock.calls).toEqual([['button']]);
  });
});

describe('the pointer', () => {
  it('is in the card, on the term or between them, or somewhere else', async () => {
    const card = on().create();
    expect(card.containsPoint(1, 1)).toBe(false);
    await card.open({ rects: () => [new DOMRect(200, 120, 60, 20)] }, found(NATO));
    await drawn();
    const box = on().float().getBoundingClientRect();
    expect(card.containsPoint(210, 130)).toBe(true);
    expect(card.containsPoint(230, (140 + box.top) / 2)).toBe(true);
    expect(card.containsPoint(box.left + 5, box.top + 30)).toBe(true);
    expect(card.containsPoint(100, 130)).toBe(false);
    expect(card.containsPoint(300, 130)).toBe(false);
  });

  it('tells events in the card from those of the page', async () => {
    const card = on().create();
    await card.open({ range: on().wordRange('NATO') }, found(NATO));
    const seen: boolean[] = [];
    const see = (event: Event): void => void seen.push(card.containsEvent(event));
    document.addEventListener('pointermove', see, true);
    on()
      .inside()
      .querySelector('.headword')!
      .dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));
    on().page.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));
    document.removeEventListener('pointermove', see, true);
    expect(seen).toEqual([true, false]);
  });
});

describe('accessibility', () => {
  it.each(
    UI_LANGUAGES.flatMap((language) => (['light', 'dark'] as const).map((scheme) => [language, scheme] as const)),
  )('has no violations in %s, %s', async (language, scheme) => {
    on().openShadows();
    await preferScheme(scheme);
    const card = on().create({ translator: createTranslator(language) });
    await card.open({ range: on().wordRange('Kishida') }, found(KISHIDA), { focus: true });
    await drawn();
    await Promise.all(
      on()
        .float()
        .getAnimations()
        .map((animation) => animation.finished),
    );
    expect(await findViolations(on().inside().host)).toEqual([]);
  });
});

describe('a word that was looked up', () => {
  it('is shown at its place, without taking focus or selection', () => {
    const button = on().page.querySelector('button')!;
    button.focus();
    const range = document.createRange();
    range.selectNodeContents(on().page.querySelector('p')!);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    const card = on().create();
    card.openWord({ range: on().wordRange('sprach') }, { kind: 'word', word: INVITED });
    expect(on().headword()).toBe('invited');
    expect(document.activeElement).toBe(button);
    expect(getSelection()?.toString()).toBe('Die NATO sprach mit Kishida.');
    getSelection()?.removeAllRanges();
  });

  it('ends the card before it, and its answer that is still to come', async () => {
    const card = on().create();
    let answer: (card: CardResult) => void = () => undefined;
    const late = card.open({ range: on().wordRange('NATO') }, () => new Promise((resolve) => (answer = resolve)));
    card.openWord({ range: on().wordRange('sprach') }, { kind: 'word', word: INVITED });
    answer({ ok: true, value: KISHIDA });
    await late;
    expect(on().headword()).toBe('invited');
    expect(card.state.kind).toBe('word');
  });

  it('goes with Escape, and leaves nothing in the page', () => {
    const card = on().create();
    const before = document.documentElement.childElementCount;
    card.openWord({ range: on().wordRange('sprach') }, { kind: 'unknown-word', text: 'sprach' });
    expect(on().inside().textContent).toContain('„sprach“');
    expect(document.documentElement.childElementCount).toBe(before + 1);
    expect(pressEscape()).toBe(false);
    expect([card.isOpen, document.documentElement.childElementCount]).toEqual([false, before]);
    expect(on().closed).toHaveBeenCalledExactlyOnceWith('escape');
  });
});
