/** German pages are read, whatever they say of themselves; all others are left alone. */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite, type Site } from '../../scripts/site-server.ts';
import { beacon, beaconChanges, beaconShows, openPopup, paintedRanges } from './actions.ts';
import { BROWSERS, startSession, type Session } from './session.ts';

describe.each(BROWSERS)('the language of a page in %s', (name) => {
  let session: Session;
  let pages: Site;
  beforeAll(async () => {
    [session, pages] = await Promise.all([startSession(name), serveSite(join(import.meta.dirname, 'pages'))]);
  });
  afterAll(() => Promise.all([session.close(), pages.close()]));

  async function open(path: string, outcome: string): Promise<Page> {
    const page = await session.browser.newPage();
    await page.goto(pages.url + path);
    await beaconShows(page, 'ready', outcome);
    return page;
  }

  it('is English: nothing is marked, and the popup says why', async () => {
    const page = await open('english.html', 'silent');
    expect(await paintedRanges(page)).toBe(0);
    const popup = await openPopup(session, page);
    await popup.waitForSelector('.notice');
    expect(await popup.$eval('.notice', (notice) => notice.textContent)).toMatch(/German/);
    expect(await popup.$$('[data-term]')).toHaveLength(0);
  });

  it.each([
    ['not declared', 'undeclared.html'],
    ['declared as English by mistake', 'misdeclared.html'],
  ])('is German and %s: it is read', async (_how, path) => {
    const page = await open(path, 'read');
    expect(Number(await beacon(page, 'marks'))).toBeGreaterThan(4);
  });

  it('shows only once the page has built itself: it is read then', async () => {
    const page = await open('late.html', 'silent');
    await page.evaluate('build()');
    await beaconShows(page, 'ready', 'read');
    expect(await beaconChanges(page, 'marks', '0')).toBeGreaterThan(4);
  });
});
