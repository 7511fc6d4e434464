import { describe, expect, it, vi } from 'vitest';
import { createHoverCard } from '#ui/hover-card.tsx';
import { createTranslator } from '#ui/translator.ts';
import { found, loadEntity, pressEscape, useCardPage } from './card-page.ts';
import { NATO } from './samples.ts';
import { drawn } from './stage.ts';

const on = useCardPage();

describe('a hostile page', () => {
  const hostile = (): HTMLStyleElement => {
    const style = document.createElement('style');
    style.textContent = `
      * { color: red !important; font-size: 3px !important; display: none !important; }
      div { opacity: 0 !important; visibility: hidden !important; transform: scale(0) !important; }
      :popover-open { display: none !important; }
      html, body, article, p { display: block !important; }`;
    document.head.append(style);
    return style;
  };

  it('cannot hide or restyle the card', async () => {
    const style = hostile();
    try {
      await on()
        .create()
        .open({ range: on().wordRange('NATO') }, found(NATO));
      await drawn();
      const heading = on().inside().querySelector('.headword')!;
      expect(heading.getBoundingClientRect().height).toBeGreaterThan(15);
      expect(getComputedStyle(heading).color).not.toBe('rgb(255, 0, 0)');
      expect(getComputedStyle(on().inside().host).visibility).toBe('visible');
      expect(getComputedStyle(on().inside().host).opacity).toBe('1');
    } finally {
      style.remove();
    }
  });

  it('cannot break it with a policy against inline styles and markup from strings', async () => {
    const frame = document.createElement('iframe');
    const policy = "default-src 'none'; script-src 'none'; style-src 'none'; require-trusted-types-for 'script'";
    frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><p>Die NATO</p>`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    try {
      const doc = frame.contentDocument!;
      const blocked: string[] = [];
      doc.addEventListener('securitypolicyviolation', (event) => blocked.push(event.violatedDirective));
      const card = createHoverCard(doc, { signal: on().ending.signal, translator: createTranslator('en'), loadEntity });
      const range = doc.createRange();
      range.selectNodeContents(doc.querySelector('p')!);
      // The page's own realm has shadow roots of its own, which the watch above does not see.
      await card.open({ range }, found(NATO));
      await drawn();
      expect(card.state.kind).toBe('card');
      expect(card.containsPoint(20, 60)).toBe(true);
      expect(blocked).toEqual([]);
    } finally {
      frame.remove();
    }
  });

  it('does not hear what is clicked or typed in the card', async () => {
    const heard: string[] = [];
    const hear = (event: Event): void => void heard.push(event.type);
    const types = ['click', 'mousedown', 'pointerdown', 'keydown'];
    for (const type of types) document.addEventListener(type, hear);
    try {
      await on()
        .create()
        .open({ range: on().wordRange('NATO') }, found(NATO));
      const part = on().buttonNamed('NATO');
      part.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, composed: true }));
      part.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      part.click();
      expect(heard).toEqual([]);
    } finally {
      for (const type of types) document.removeEventListener(type, hear);
    }
  });

  it('cannot cover it with a modal dialog: the card moves in, and goes when the dialog closes', async () => {
    const dialog = document.createElement('dialog');
    const text = document.createElement('p');
    text.textContent = 'Die NATO im Dialog';
    dialog.append(text);
    document.body.append(dialog);
    dialog.showModal();
    try {
      const card = on().create();
      const range = document.createRange();
      range.selectNodeContents(text);
      await card.open({ range }, found(NATO));
      expect(on().inside().host.parentElement).toBe(dialog);
      await drawn();
      const box = on().inside().querySelector('.close')!.getBoundingClientRect();
      const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      expect(hit).toBe(on().inside().host);
      expect(pressEscape()).toBe(false);
      expect([card.isOpen, dialog.open]).toEqual([false, true]);
      await card.open({ range }, found(NATO));
      dialog.close();
      await vi.waitFor(() => expect(card.isOpen).toBe(false));
    } finally {
      dialog.remove();
    }
  });
});
