/** The background may be stopped at any time, and keeps nothing that it cannot read again. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  beaconShows,
  changesSince,
  hover,
  openArticle,
  paintedRanges,
  rememberPage,
  startAfresh,
  store,
} from './actions.ts';
import { BROWSERS, isWorker, startSession, type Session } from './session.ts';

describe.each(BROWSERS)('the background in %s', (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(name);
  });
  afterAll(() => session.close());
  beforeEach(() => startAfresh(session));

  it('is woken by a hover after it was stopped, and shows the card', async () => {
    const page = await openArticle(session, 'verbindungsbuero.html');
    await stop(session);
    await hover(page, 'Kishida');
    await beaconShows(page, 'card', 'kishida-fumio');
    expect(await isRunning(session)).toBe(true);
  });

  it.each([
    ['a call that does not exist', { to: 'background', call: 'forget', request: null }, 'unknown call: forget'],
    ['a request of the wrong shape', { to: 'background', call: 'read', request: { asOf: 'today' } }, 'read: asOf'],
  ])('answers %s with what is wrong about it', async (_what, message, detail) => {
    const answer = await session.desk.evaluate((body) => browser.runtime.sendMessage(body), message);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'bad-message' } });
    expect((answer as { problem: { detail: string } }).problem.detail).toContain(detail);
  });

  it('tells which corpus it has', async () => {
    const message = { to: 'background', call: 'packStatus', request: null };
    const answer = await session.desk.evaluate((body) => browser.runtime.sendMessage(body), message);
    expect(answer).toMatchObject({ ok: true });
    expect((answer as { value: { entities: number } }).value.entities).toBeGreaterThan(100);
  });
});

describe('a page in chromium whose extension is reloaded', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession('chromium');
  });
  afterAll(() => session.close());

  it('loses its marks and glosses by itself', async () => {
    await store(session, { 'settings.offSites': ['127.0.0.1'] });
    const page = await openArticle(session, 'verbindungsbuero.html', 'off');
    await rememberPage(page);
    await store(session, { 'settings.glosses': 'all', 'settings.offSites': [] });
    await page.bringToFront();
    await beaconShows(page, 'ready', 'read');
    const gone = new Promise((closed) => session.desk.once('close', closed));
    // In a task of its own, so that the page can answer before it goes away with its extension.
    await session.desk.evaluate(() => void setTimeout(() => browser.runtime.reload()));
    await gone;
    await page.bringToFront();
    await hover(page, 'Kishida');
    await expect.poll(() => paintedRanges(page)).toBe(0);
    expect(await changesSince(page)).toMatchObject({ html: false, nodes: false });
  });
});

/** Chromium's worker is killed; Firefox's background page goes by itself when it has idled. */
async function stop(session: Session): Promise<void> {
  if (session.name === 'chromium') {
    const target = session.browser.targets().find(isWorker);
    await (await target?.worker())?.close();
  }
  await expect.poll(() => isRunning(session), { timeout: 30_000, interval: 200 }).toBe(false);
}

async function isRunning({ name, browser, desk }: Session): Promise<boolean> {
  if (name === 'chromium') return browser.targets().some(isWorker);
  return desk.evaluate(() =>
    globalThis.browser.extension.getViews().some((view) => view.location.href.includes('_generated_background_page')),
  );
}
