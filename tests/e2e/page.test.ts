/** The extension on a page: marks, cards, glosses, changes, silence; in both browsers. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  beacon,
  beaconChanges,
  beaconShows,
  changesSince,
  command,
  hover,
  openArticle,
  paintedRanges,
  placeOf,
  rememberPage,
  startAgain,
  startAfresh,
  store,
} from './actions.ts';
import { BROWSERS, startSession, type Session } from './session.ts';

const ARTICLE = 'verbindungsbuero.html';
/** Addresses that the browsers ask for by themselves, before any page is open. */
const BROWSERS_OWN = /(^|[./])(google|googleapis|gstatic|mozilla|firefox)\.(com|org|net)(:443)?(\/|$)/;

describe.each(BROWSERS)('a page in %s', (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(name);
  });
  afterAll(() => session.close());
  beforeEach(() => startAfresh(session));

  describe('under a policy that forbids it everything', () => {
    it('is marked without being changed', async () => {
      await store(session, { 'settings.offSites': ['127.0.0.1'] });
      const page = await openArticle(session, `${ARTICLE}?csp`, 'off');
      await rememberPage(page);
      await store(session, { 'settings.offSites': [] });
      await page.bringToFront();
      await beaconShows(page, 'ready', 'read');
      const marks = Number(await beacon(page, 'marks'));
      expect(marks).toBeGreaterThan(40);
      await expect.poll(() => paintedRanges(page)).toBeGreaterThanOrEqual(marks);
      expect(await changesSince(page)).toMatchObject({ html: false, nodes: false });
    });

    it('shows a card under the pointer, and takes it away by Escape', async () => {
      const page = await openArticle(session, `${ARTICLE}?csp`);
      await rememberPage(page);
      await hover(page, 'Kishida');
      await beaconShows(page, 'card', 'kishida-fumio');
      await page.keyboard.press('Escape');
      await beaconShows(page, 'card', null);
      expect(await changesSince(page)).toMatchObject({ html: false, nodes: false });
    });

    it('gets glosses and loses them without a trace', async () => {
      const page = await openArticle(session, `${ARTICLE}?csp`);
      await rememberPage(page);
      await store(session, { 'settings.glosses': 'first' });
      await page.bringToFront();
      const first = await beaconChanges(page, 'glosses', '0');
      await store(session, { 'settings.glosses': 'all' });
      const all = await beaconChanges(page, 'glosses', String(first));
      expect(all).toBeGreaterThan(first);
      expect((await page.$$('rg-gloss')).length).toBe(all);
      expect(await changesSince(page)).toMatchObject({ html: true, nodes: true });
      await store(session, { 'settings.glosses': 'off' });
      await beaconShows(page, 'glosses', '0');
      expect(await changesSince(page)).toMatchObject({ html: false, nodes: false });
    });

    it('is left as it was when the site is switched off with glosses on and a card open', async () => {
      const page = await openArticle(session, `${ARTICLE}?csp`);
      await rememberPage(page);
      await store(session, { 'settings.glosses': 'all' });
      await page.bringToFront();
      await beaconChanges(page, 'glosses', '0');
      await hover(page, 'Kishida');
      await beaconShows(page, 'card', 'kishida-fumio');
      await store(session, { 'settings.offSites': ['127.0.0.1'] });
      await beaconShows(page, 'ready', 'off');
      const changes = await changesSince(page);
      expect(changes).toMatchObject({ html: false, nodes: false });
      expect(changes.remembered).toBeGreaterThan(50);
      expect(await paintedRanges(page)).toBe(0);
    });
  });

  it('glosses in the number of the German form', async () => {
    await store(session, { 'settings.glosses': 'all' });
    const page = await openArticle(session, 'gipfel-ankara.html');
    await page.waitForSelector('rg-gloss[data-g*="NATO states"]');
  });

  it('keeps a card open while the pointer moves into it', async () => {
    const page = await openArticle(session, ARTICLE);
    const { x, y } = await placeOf(page, 'Kishida');
    await page.mouse.move(x, y, { steps: 3 });
    await beaconShows(page, 'card', 'kishida-fumio');
    for (let down = 6; down <= 60; down += 6) await page.mouse.move(x + 4, y + down);
    await page.mouse.click(x + 4, y + 60);
    expect(await beacon(page, 'card')).toBe('kishida-fumio');
    await page.mouse.move(2, 2, { steps: 4 });
    await beaconShows(page, 'card', null);
  });

  it('walks from term to term by command, and opens the card of the current one', async () => {
    const page = await openArticle(session, ARTICLE);
    await command(session, page, 'next-term');
    const first = await beacon(page, 'current');
    await command(session, page, 'next-term');
    const second = await beacon(page, 'current');
    await command(session, page, 'previous-term');
    expect([first, second]).not.toContain(null);
    expect(await beacon(page, 'current')).toBe(first);
    await page.bringToFront();
    await command(session, page, 'open-card');
    await page.waitForSelector('html[data-rg-card]:not([data-rg-card="loading"])');
    await page.keyboard.press('Escape');
    await beaconShows(page, 'card', null);
  });

  it('is not doubled when the content script is started a second time', async () => {
    await store(session, { 'settings.offSites': ['127.0.0.1'] });
    const page = await openArticle(session, ARTICLE, 'off');
    await rememberPage(page);
    await store(session, { 'settings.glosses': 'all', 'settings.offSites': [] });
    await page.bringToFront();
    await beaconShows(page, 'ready', 'read');
    const glosses = Number(await beacon(page, 'glosses'));
    expect(glosses).toBeGreaterThan(0);
    // All that was found is painted with the next frame; the places of a term may be more than one.
    const marks = Number(await beacon(page, 'marks'));
    await expect.poll(() => paintedRanges(page)).toBeGreaterThanOrEqual(marks);
    const painted = await paintedRanges(page);
    await startAgain(session, page);
    await beaconShows(page, 'ready', 'read');
    await beaconShows(page, 'glosses', String(glosses));
    expect((await page.$$('rg-gloss')).length).toBe(glosses);
    await expect.poll(() => paintedRanges(page)).toBe(painted);
    await store(session, { 'settings.offSites': ['127.0.0.1'] });
    await beaconShows(page, 'ready', 'off');
    expect(await changesSince(page)).toMatchObject({ html: false, nodes: false });
  });

  it('stays silent about everyday news', async () => {
    const page = await openArticle(session, 'lokales.html');
    expect(await beacon(page, 'marks')).toBe('0');
    expect(await paintedRanges(page)).toBe(0);
  });

  describe('that changes itself', () => {
    it('has its new text read, and loses the marks of text that is gone', async () => {
      const page = await openArticle(session, 'live.html');
      const before = await beacon(page, 'marks');
      await page.click('#nachladen');
      const more = await beaconChanges(page, 'marks', before);
      await page.click('#nachladen');
      expect(await beaconChanges(page, 'marks', String(more))).toBeGreaterThan(more);
      await expect.poll(() => paintedRanges(page)).toBeGreaterThan(more);
      await hover(page, 'Kishida');
      await beaconShows(page, 'card', 'kishida-fumio');
      await page.keyboard.press('Escape');
      await page.click('#entfernen');
      await page.click('#entfernen');
      await beaconShows(page, 'marks', before);
    });

    it('is read anew when it swaps the article, also with glosses on', async () => {
      await store(session, { 'settings.glosses': 'all' });
      const page = await openArticle(session, 'live.html');
      await beaconChanges(page, 'glosses', '0');
      await page.click('[data-artikel=partner]');
      await page.waitForSelector('.geladen rg-gloss');
      expect(await page.$eval('#titel', (title) => title.textContent)).toBe('Die vier Gäste vom Pazifik');
      await page.click('[data-artikel=ticker]');
      await page.waitForSelector('#einleitung rg-gloss');
      await store(session, { 'settings.glosses': 'off' });
      await page.waitForFunction(() => document.querySelector('rg-gloss') === null);
      await page.click('[data-artikel=garten]');
      expect(await page.$eval('#einleitung', (lead) => lead.childNodes.length)).toBe(1);
    });
  });

  it('lets nothing out of the browser', async () => {
    const page = await openArticle(session, ARTICLE);
    await hover(page, 'Kishida');
    await beaconShows(page, 'card', 'kishida-fumio');
    const strangers = (): string[] => session.watchman.seen.filter((address) => !BROWSERS_OWN.test(address));
    expect(strangers()).toEqual([]);
    // The watchman is awake: what a page itself asks for does show.
    await page.evaluate(() => fetch('http://stranger.invalid/').catch(() => undefined));
    expect(strangers()).toEqual(['http://stranger.invalid/']);
  });
});

describe('a page on a touch screen in chromium', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession('chromium');
  });
  afterAll(() => session.close());

  it('shows a card at a tap on a term, and takes it away at a tap elsewhere', async () => {
    const page = await openArticle(session, ARTICLE);
    await page.setViewport({ width: 420, height: 800, hasTouch: true, isMobile: true });
    await page.reload();
    await beaconShows(page, 'ready', 'read');
    const { x, y } = await placeOf(page, 'Kishida');
    await page.touchscreen.tap(x, y);
    await beaconShows(page, 'card', 'kishida-fumio');
    await page.touchscreen.tap(400, 20);
    await beaconShows(page, 'card', null);
  });
});
