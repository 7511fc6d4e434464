/** Any German word can be looked up: with a key held, by selecting it, by a double tap; in both browsers. */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveSite, type Site } from '../../scripts/site-server.ts';
import {
  beacon,
  beaconShows,
  changesSince,
  command,
  hover,
  paintedRanges,
  placeOf,
  rememberPage,
  startAfresh,
  store,
} from './actions.ts';
import { BROWSERS, startSession, type Session } from './session.ts';

let pages: Site;
beforeAll(async () => {
  pages = await serveSite(join(import.meta.dirname, 'pages'));
});
afterAll(() => pages.close());

async function openWords(session: Session): Promise<Page> {
  const page = await session.browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  await page.goto(`${pages.url}words.html`);
  await beaconShows(page, 'ready', 'read');
  return page;
}

/** The words lit on the page. */
function litWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('rg-word') ?? [])].map((place) => {
      const range = document.createRange();
      range.setStart(place.startContainer, place.startOffset);
      range.setEnd(place.endContainer, place.endOffset);
      return range.toString();
    }),
  );
}

/** Selects from the first of these words to the last, as a script or a keyboard would. */
async function select(page: Page, first: string, last = first): Promise<void> {
  await page.evaluate(
    (from, to) => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = texts.nextNode() as Text | null; node !== null; node = texts.nextNode() as Text | null) {
        if (node.data.includes(from)) range.setStart(node, node.data.indexOf(from));
        if (node.data.includes(to)) range.setEnd(node, node.data.indexOf(to) + to.length);
      }
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    first,
    last,
  );
}

/** Every card that is shown from now on, for things that must not happen. */
async function recordCards(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const cards: string[] = [];
    Object.assign(globalThis, { cards });
    const note = (): void => void cards.push(document.documentElement.getAttribute('data-rg-card') ?? 'closed');
    new MutationObserver(note).observe(document.documentElement, { attributeFilter: ['data-rg-card'] });
  });
  return () => page.evaluate(() => (globalThis as unknown as { cards: string[] }).cards);
}

describe.each(BROWSERS)('a word in %s', (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(name);
  });
  afterAll(() => session.close());
  beforeEach(() => startAfresh(session));

  describe('under the pointer, with the key held', () => {
    it('has its card, and both halves of a verb are lit until Escape; then nothing is left', async () => {
      const page = await openWords(session);
      await rememberPage(page);
      const painted = await paintedRanges(page);
      await page.keyboard.down('Alt');
      await hover(page, 'lud');
      await beaconShows(page, 'word', 'einladen');
      expect(await beacon(page, 'card')).toBe('word');
      await expect.poll(() => litWords(page)).toEqual(['lud', 'ein']);
      await page.keyboard.up('Alt');
      expect(await beacon(page, 'card')).toBe('word');
      await page.keyboard.press('Escape');
      await beaconShows(page, 'card', null);
      await expect.poll(() => paintedRanges(page)).toBe(painted);
      expect(await litWords(page)).toEqual([]);
      expect(await changesSince(page)).toMatchObject({ html: false, nodes: false });
    });

    it('has its card when the key is pressed after the pointer has come to rest', async () => {
      const page = await openWords(session);
      await hover(page, 'Einladung');
      await page.keyboard.down('Alt');
      await beaconShows(page, 'word', 'Einladung');
      await page.keyboard.up('Alt');
      await page.mouse.move(2, 2, { steps: 3 });
      await beaconShows(page, 'card', null);
    });

    it('is a mention first of all', async () => {
      const page = await openWords(session);
      const cards = await recordCards(page);
      await page.keyboard.down('Alt');
      await hover(page, 'Kishida');
      await beaconShows(page, 'card', 'kishida-fumio');
      await page.keyboard.up('Alt');
      expect(await cards()).not.toContain('word');
    });

    it('is left alone without the key', async () => {
      const page = await openWords(session);
      const cards = await recordCards(page);
      await hover(page, 'Einladung');
      await hover(page, 'Kishida');
      await beaconShows(page, 'card', 'kishida-fumio');
      expect(await cards()).not.toContain('word');
    });

    it('is left alone when it is not in the vocabulary, and the card before it goes', async () => {
      const page = await openWords(session);
      const unknown = await placeOf(page, 'Quorbelfanz');
      const cards = await recordCards(page);
      await page.keyboard.down('Alt');
      await hover(page, '3,5');
      await beaconShows(page, 'word', '3,5 Milliarden Euro');
      await page.mouse.move(unknown.x, unknown.y);
      await beaconShows(page, 'card', null);
      await page.keyboard.up('Alt');
      expect(await cards()).toEqual(['word', 'closed']);
    });

    it('goes by the key that the reader chose', async () => {
      await store(session, { 'settings.lookUpKey': 'shift' });
      const page = await openWords(session);
      const cards = await recordCards(page);
      await page.keyboard.down('Alt');
      await hover(page, 'Einladung');
      await page.keyboard.up('Alt');
      await page.keyboard.down('Shift');
      await hover(page, 'Beschluss');
      await beaconShows(page, 'word', 'Beschluss');
      await page.keyboard.up('Shift');
      expect(await cards()).toEqual(['word']);
    });
  });

  describe('that is selected', () => {
    it('has its card, and focus and selection stay as they are', async () => {
      await store(session, { 'settings.lookUpDoubleTap': false });
      const page = await openWords(session);
      const { x, y } = await placeOf(page, 'Einladung');
      await page.mouse.click(x, y, { count: 2 });
      await beaconShows(page, 'word', 'Einladung');
      const kept = await page.evaluate(() => [getSelection()?.toString().trim(), document.activeElement?.localName]);
      expect(kept).toEqual(['Einladung', 'body']);
      await page.mouse.click(600, 700);
      await beaconShows(page, 'card', null);
    });

    it('is about the mention that it meets', async () => {
      const page = await openWords(session);
      await select(page, 'die Nato');
      await beaconShows(page, 'card', 'nato');
    });

    it('is found across markup, and its card goes with the selection', async () => {
      const page = await openWords(session);
      await select(page, 'mehr', 'heitlich');
      await page.waitForSelector('html[data-rg-card]');
      await page.evaluate(() => getSelection()?.removeAllRanges());
      await beaconShows(page, 'card', null);
    });

    it('has its card by key, which takes the focus and gives it back', async () => {
      await store(session, { 'settings.lookUpSelection': false });
      const page = await openWords(session);
      await page.focus('a');
      await select(page, 'Einladung');
      await command(session, page, 'open-card');
      await beaconShows(page, 'word', 'Einladung');
      const focused = (): Promise<string | undefined> => page.evaluate(() => document.activeElement?.localName);
      expect(await focused()).toBe('rg-card');
      await page.keyboard.press('Escape');
      await beaconShows(page, 'card', null);
      expect(await focused()).toBe('a');
    });

    it('is said to be unknown when it is', async () => {
      const page = await openWords(session);
      await select(page, 'Quorbelfanz');
      await beaconShows(page, 'card', 'unknown-word');
      await page.keyboard.press('Escape');
      await beaconShows(page, 'card', null);
    });

    it('is left alone in a long selection, and when the reader wants it so', async () => {
      const page = await openWords(session);
      const cards = await recordCards(page);
      await select(page, 'Ganz am', 'Satz ohne');
      await store(session, { 'settings.lookUpSelection': false });
      await page.bringToFront();
      await select(page, 'Einladung');
      await page.keyboard.down('Alt');
      await hover(page, 'Beschluss');
      await beaconShows(page, 'word', 'Beschluss');
      await page.keyboard.up('Alt');
      expect(await cards()).toEqual(['word']);
    });
  });

  it('loses its card and its light when the site is switched off', async () => {
    const page = await openWords(session);
    await rememberPage(page);
    await page.keyboard.down('Alt');
    await hover(page, 'lud');
    await beaconShows(page, 'word', 'einladen');
    await page.keyboard.up('Alt');
    await store(session, { 'settings.offSites': ['127.0.0.1'] });
    await beaconShows(page, 'ready', 'off');
    expect(await paintedRanges(page)).toBe(0);
    expect(await changesSince(page)).toMatchObject({ html: false, nodes: false });
  });
});

describe('a word on a touch screen in chromium', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession('chromium');
  });
  afterAll(() => session.close());

  it('has its card at a double tap, and none at a single one', async () => {
    const page = await openWords(session);
    await page.setViewport({ width: 420, height: 800, hasTouch: true, isMobile: true });
    await page.reload();
    await beaconShows(page, 'ready', 'read');
    const cards = await recordCards(page);
    const alone = await placeOf(page, 'Nerven');
    await page.touchscreen.tap(alone.x, alone.y);
    const { x, y } = await placeOf(page, 'Einladung');
    await page.touchscreen.tap(x, y);
    await page.touchscreen.tap(x, y);
    await beaconShows(page, 'word', 'Einladung');
    expect(await cards()).toEqual(['word']);
    await page.touchscreen.tap(400, 700);
    await beaconShows(page, 'card', null);
  });
});
