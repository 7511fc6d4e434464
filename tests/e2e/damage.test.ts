/** What is broken is named, the page stays as it is, and the rest goes on. */
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { beacon, beaconShows, changesSince, openArticle, openPopup, rememberPage, store, stored } from './actions.ts';
import { BROWSERS, startSession, type Session } from './session.ts';

const ARTICLE = 'verbindungsbuero.html';
const PACK = 'corpus.pack';

let session: Session | null = null;
afterEach(async () => {
  await session?.close();
  session = null;
});

describe.each(BROWSERS)('in %s', (name) => {
  it.each([
    ['cut short', 'pack-damaged', (pack: string) => truncateSync(pack, 5000)],
    ['altered in one place', 'pack-damaged', alterOneByte],
    ['missing', 'pack-missing', (pack: string) => rmSync(pack)],
  ])('a pack that is %s is named, and the page is left alone', async (_how, code, damage) => {
    session = await startSession(name, (folder) => damage(join(folder, PACK)));
    const page = await openArticle(session, ARTICLE, 'problem');
    expect(await beacon(page, 'problem')).toMatch(new RegExp(`^${code}: .*corpus\\.pack`));
    await rememberPage(page);
    await store(session, { 'settings.glosses': 'all' });
    const popup = await openPopup(session, page);
    await popup.waitForSelector('[role=alert]');
    expect(await popup.$eval('[role=alert]', (alert) => alert.textContent)).toContain('corpus.pack');
    expect(await changesSince(page)).toMatchObject({ html: false, nodes: false });
  });

  it('damaged settings are reported and kept aside, and the sound ones hold', async () => {
    session = await startSession(name);
    await store(session, { 'settings.glosses': { mode: 3 }, 'settings.language': 'de' });
    const page = await openArticle(session, ARTICLE);
    await beaconShows(page, 'glosses', '0');
    const popup = await openPopup(session, page);
    await popup.waitForSelector('html[lang=de] [role=alert]');
    expect(await popup.$eval('[role=alert]', (alert) => alert.textContent)).toContain('glosses');
    expect(await stored(session, 'local')).toEqual({ 'settings.damaged': { glosses: { mode: 3 } } });
    await popup.waitForSelector('[data-term]');
    await popup.$eval('input[name=glosses][value=first]', (input) => input.click());
    await popup.waitForFunction(() => document.querySelector('[role=alert]') === null);
    expect(await stored(session)).toEqual({ 'settings.glosses': 'first', 'settings.language': 'de' });
  });
});

function alterOneByte(pack: string): void {
  const bytes = readFileSync(pack);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 0x20;
  writeFileSync(pack, bytes);
}
