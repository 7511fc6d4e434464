/** The popup: what it lists, what its switches do, and how a page comes to be read that is not read yet. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  beacon,
  beaconChanges,
  beaconShows,
  openArticle,
  openPopup,
  paintedRanges,
  startAfresh,
  stored,
} from './actions.ts';
import { BROWSERS, FOREIGN_HOST, startSession, type Session } from './session.ts';

const ARTICLE = 'verbindungsbuero.html';

let session: Session;

describe.each(BROWSERS)('the popup in %s', (name) => {
  beforeAll(async () => {
    session = await startSession(name);
  });
  afterAll(() => session.close());
  beforeEach(() => startAfresh(session));

  it('lists what was found, filters it, and opens a card in its place', async () => {
    const page = await openArticle(session, ARTICLE);
    const popup = await openPopup(session, page);
    await popup.waitForSelector('[data-term]');
    const all = await termsIn(popup);
    expect(all.length).toBeGreaterThan(15);
    await popup.type('input[type=search]', 'liaison');
    await expect.poll(() => termsIn(popup)).toHaveLength(1);
    await popup.click('[data-term]');
    await popup.waitForSelector('.card h2');
    expect(await textOf(popup, '.card h2')).toMatch(/liaison office/i);
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('[data-term]');
  });

  it('scrolls the page to a term', async () => {
    const page = await openArticle(session, ARTICLE);
    const popup = await openPopup(session, page);
    await popup.waitForSelector('[data-term]');
    await popup.type('input[type=search]', 'Finland');
    await expect.poll(() => termsIn(popup)).toHaveLength(1);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    // The real popup leaves the page in front; pages behind others do not scroll smoothly.
    await page.bringToFront();
    await choose(popup, '.row-reveal');
    await beaconShows(page, 'current', 'Finnland');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  });

  it('switches glosses and underlines at once, and for good', async () => {
    const page = await openArticle(session, ARTICLE);
    const popup = await openPopup(session, page);
    await choose(popup, 'input[name=glosses][value=all]');
    await page.bringToFront();
    const glosses = await beaconChanges(page, 'glosses', '0');
    await popup.bringToFront();
    await choose(popup, 'input[name=underline]');
    await page.bringToFront();
    await expect.poll(() => paintedRanges(page)).toBe(0);
    await page.reload();
    await beaconShows(page, 'ready', 'read');
    await beaconShows(page, 'glosses', String(glosses));
    expect(await paintedRanges(page)).toBe(0);
    expect(await stored(session)).toEqual({ 'settings.glosses': 'all', 'settings.underline': false });
  });

  it('switches this site off and on again at once', async () => {
    const page = await openArticle(session, ARTICLE);
    const popup = await openPopup(session, page);
    await popup.waitForSelector('[data-term]');
    await choose(popup, 'input[name=site]');
    await beaconShows(page, 'ready', 'off');
    await popup.waitForSelector('.notice');
    expect(await termsIn(popup)).toEqual([]);
    await choose(popup, 'input[name=site]');
    await popup.waitForSelector('[data-term]');
    await page.bringToFront();
    await beaconShows(page, 'ready', 'read');
  });

  it('speaks the language that is chosen', async () => {
    const popup = await openPopup(session, await openArticle(session, ARTICLE));
    await choose(popup, 'input[name=language][value=de]');
    await popup.waitForSelector('html[lang=de]');
    expect(await textOf(popup, '.switches')).toContain('Begriffe unterstreichen');
    await choose(popup, 'input[name=language][value=en]');
    await popup.waitForSelector('html[lang=en]');
    expect(await textOf(popup, '.switches')).toContain('Underline known terms');
  });

  it('has no barrier that axe can find, neither in the list nor in a card', async () => {
    const popup = await openPopup(session, await openArticle(session, ARTICLE));
    await popup.waitForSelector('[data-term]');
    expect(await barriersIn(popup)).toEqual([]);
    await popup.click('[data-term]');
    await popup.waitForSelector('.card h2');
    expect(await barriersIn(popup)).toEqual([]);
  });

  it('says that a page without leave was not read', async () => {
    const page = await session.browser.newPage();
    await page.goto(foreign(session));
    const popup = await openPopup(session, page);
    // Without leave the browser does not even tell the popup's tab which address it shows.
    await popup.waitForSelector('.notice');
    expect(await beacon(page, 'ready')).toBeNull();
  });
});

describe('the real popup in chromium', () => {
  beforeAll(async () => {
    session = await startSession('chromium');
  });
  afterAll(() => session.close());
  beforeEach(() => startAfresh(session));

  it('lists the terms of the page in front', async () => {
    const page = await openArticle(session, ARTICLE);
    const popup = await clickAction(page);
    await popup.waitForSelector('[data-term]');
    expect((await termsIn(popup)).length).toBeGreaterThan(15);
  });

  it('reads a page on the reader’s click, once, and only that page', async () => {
    const page = await session.browser.newPage();
    await page.goto(foreign(session));
    const popup = await clickAction(page);
    await popup.waitForSelector('.notice .strong-button');
    expect(await beacon(page, 'ready')).toBeNull();
    await popup.click('.strong-button');
    await popup.waitForSelector('[data-term]');
    await beaconShows(page, 'ready', 'read');
    const marks = await beacon(page, 'marks');
    await popup.close();
    const again = await clickAction(page);
    await again.waitForSelector('[data-term]');
    expect(await beacon(page, 'marks')).toBe(marks);
    const other = await session.browser.newPage();
    await other.goto(foreign(session));
    expect(await beacon(other, 'ready')).toBeNull();
  });
});

function foreign({ site }: Session): string {
  return `http://${FOREIGN_HOST}:${new URL(site.url).port}/${ARTICLE}`;
}

/** Clicks the toolbar button above a page: the popup opens, and the page may be read. */
async function clickAction(page: Page): Promise<Page> {
  const [extension] = (await session.browser.extensions()).values();
  await page.bringToFront();
  const address = session.extensionUrl('popup.html');
  const opened = session.browser.waitForTarget((target) => target.url() === address, { timeout: 10_000 });
  await page.triggerExtensionAction(extension!);
  return (await opened).asPage();
}

/** Clicks what may be hidden by its label, or lie in a page that is not in front. */
function choose(popup: Page, selector: string): Promise<void> {
  return popup.$eval(selector, (element) => (element as HTMLElement).click());
}

function termsIn(popup: Page): Promise<string[]> {
  return popup.$$eval('[data-term]', (rows) => rows.map((row) => row.textContent));
}

function textOf(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (element) => element.textContent);
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with a page, as rule and place. */
async function barriersIn(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const results = (await page.evaluate(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })`,
  )) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
