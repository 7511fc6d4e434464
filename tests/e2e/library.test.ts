/** The library: the corpus as a page to search, to read and to go back in. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startAfresh, store } from './actions.ts';
import { BROWSERS, startSession, type Session } from './session.ts';

let session: Session;

describe.each(BROWSERS)('the library in %s', (name) => {
  beforeAll(async () => {
    session = await startSession(name);
  });
  afterAll(() => session.close());
  beforeEach(() => startAfresh(session));

  it('finds an entry in either language, opens it, and goes back to what was asked', async () => {
    const page = await openLibrary();
    await ask(page, 'Verbindungsbuero');
    await page.waitForSelector('[data-entry="nato-liaison-office-tokyo"]');
    await ask(page, 'liaison office Tokyo');
    await expect.poll(() => firstEntry(page)).toBe('nato-liaison-office-tokyo');
    await page.click('[data-entry="nato-liaison-office-tokyo"]');
    await page.waitForSelector('.card h2');
    expect(await textOf(page, '.card h2')).toMatch(/liaison office/i);
    await page.click('.graph-link[href="#/entry/nato"]');
    await expect.poll(() => textOf(page, '.card h2')).toBe('NATO');
    await goBack(page);
    await expect.poll(() => textOf(page, '.card h2')).toMatch(/liaison office/i);
    await goBack(page);
    await page.waitForSelector('.entries');
    expect(await page.$eval('input[type=search]', (input) => input.value)).toBe('liaison office Tokyo');
    await page.waitForSelector('[data-entry="nato-liaison-office-tokyo"]:focus');
  });

  it('is opened from the popup', async () => {
    await session.desk.bringToFront();
    await session.desk.click('.foot a');
    const library = session.extensionUrl('library.html');
    await expect.poll(() => openTabs(session)).toContain(library);
  });

  it('draws the timeline and names the sources, and asks none of them for anything', async () => {
    const page = await openLibrary('#/timeline');
    await page.waitForSelector('.timeline-item');
    expect((await page.$$('.timeline-item')).length).toBeGreaterThan(20);
    await go(page, '#/sources');
    await page.waitForSelector('[data-source]');
    await page.click('[data-source]');
    await page.waitForSelector('.source-page h2');
    // The browsers themselves want out; of the sources that are linked, nobody may be asked before a click.
    await go(page, '#/sources');
    await page.waitForSelector('cite a');
    const hosts = await page.$$eval('cite a', (links) => links.map((link) => new URL(link.href).host));
    expect(session.watchman.seen.filter((address) => hosts.some((host) => address.includes(host)))).toEqual([]);
  });

  it('follows the language of the settings at once', async () => {
    const page = await openLibrary();
    await store(session, { 'settings.language': 'de' });
    await page.waitForSelector('html[lang=de]');
    expect(await textOf(page, '.library-main h2')).toBe('Einträge');
  });
});

/** Opens the library; Firefox never reports a page of an extension as loaded. */
async function openLibrary(hash = ''): Promise<Page> {
  const page = await session.browser.newPage();
  const url = session.extensionUrl(`library.html${hash}`);
  await page.goto(url, url.startsWith('moz-') ? { waitUntil: [] } : {});
  await page.waitForSelector('.library-main h2');
  return page;
}

async function ask(page: Page, query: string): Promise<void> {
  await page.$eval('input[type=search]', (input) => input.select());
  await page.type('input[type=search]', query);
}

function firstEntry(page: Page): Promise<string | null> {
  return page.$eval('.entries [data-entry]', (link) => link.getAttribute('data-entry'));
}

/** Addresses of the tabs that the extension may know: its own pages among them. */
function openTabs({ desk }: Session): Promise<string[]> {
  return desk.evaluate(async () => {
    const tabs = (await browser.tabs.query({})) as { url?: string }[];
    return tabs.flatMap(({ url }) => url ?? []);
  });
}

/** The browser's own way back; puppeteer would wait for a page to load. */
async function goBack(page: Page): Promise<void> {
  await page.evaluate(() => history.back());
}

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

function textOf(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (element) => element.textContent);
}
