/** What the tests do in a page, a popup and the extension's storage. */
import type { Page } from 'puppeteer-core';
import { gotoExtension, type Session } from './session.ts';

/** The attributes in which the e2e build tells what it does (`src/app/content/beacon.ts`). */
type Beacon = 'ready' | 'marks' | 'glosses' | 'card' | 'word' | 'current' | 'problem';

interface ExtensionApi {
  storage: Record<
    'sync' | 'local',
    { get(key: null): Promise<object>; set(items: object): Promise<void>; clear(): Promise<void> }
  >;
  tabs: {
    query(filter: object): Promise<{ id: number }[]>;
    sendMessage(tab: number, message: unknown, options: object): Promise<unknown>;
  };
  runtime: { sendMessage(message: unknown): Promise<unknown>; reload(): void };
  scripting: { executeScript(injection: { target: { tabId: number }; files: string[] }): Promise<unknown> };
  extension: { getViews(): { location: { href: string } }[] };
}

declare global {
  // In the extension's own pages; Firefox and Chromium 148 and later.
  var browser: ExtensionApi;
  // Left in a page by `rememberPage`.
  var remembered: { html: string; nodes: Node[] };
}

/** Opens a page of the test site in front and waits until it is read, or until it says why it is not. */
export async function openArticle(session: Session, path: string, outcome = 'read'): Promise<Page> {
  const page = await session.browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  await page.goto(session.site.url + path);
  await beaconShows(page, 'ready', outcome);
  return page;
}

/** Waits until a beacon shows `value`; null waits until it is gone. */
export async function beaconShows(page: Page, name: Beacon, value: string | null): Promise<void> {
  const selector = value === null ? `html:not([data-rg-${name}])` : `html[data-rg-${name}="${value}"]`;
  await page.waitForSelector(selector, { timeout: 10_000 });
}

/** What a beacon shows now. */
export function beacon(page: Page, name: Beacon): Promise<string | null> {
  return page.evaluate((attribute) => document.documentElement.getAttribute(attribute), `data-rg-${name}`);
}

/** Waits until a number that a beacon shows is not `before` any more, and gives the new one. */
export async function beaconChanges(page: Page, name: Beacon, before: string | null): Promise<number> {
  await page.waitForSelector(`html[data-rg-${name}]:not([data-rg-${name}="${before ?? ''}"])`, { timeout: 10_000 });
  return Number(await beacon(page, name));
}

/** Moves the pointer from nowhere in particular onto a word of the article. */
export async function hover(page: Page, word: string): Promise<void> {
  const { x, y } = await placeOf(page, word);
  await page.mouse.move(2, 2);
  await page.mouse.move(x, y, { steps: 3 });
}

/** Scrolls a word of the article into view; the middle of its first box, in window coordinates. */
export function placeOf(page: Page, word: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('article, main') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const box = range.getClientRects()[0]!;
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    throw new Error(`not on this page: ${wanted}`);
  }, word);
}

/** Remembers the page's markup and every text node, for `changesSince`. */
export async function rememberPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.remembered = { html: document.documentElement.innerHTML, nodes: textNodes() };
    function textNodes(): Node[] {
      const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
      const nodes: Node[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      return nodes;
    }
  });
}

/** What differs from the remembered page: markup, and text nodes that are not the same objects in the same order. */
export function changesSince(page: Page): Promise<{ html: boolean; nodes: boolean; remembered: number }> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    const nodes: Node[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const before = globalThis.remembered;
    const same = nodes.length === before.nodes.length && nodes.every((node, index) => node === before.nodes[index]);
    return { html: document.documentElement.innerHTML !== before.html, nodes: !same, remembered: before.nodes.length };
  });
}

/** How many ranges are painted, by the names of our highlights. */
export function paintedRanges(page: Page): Promise<number> {
  return page.evaluate(() =>
    [...CSS.highlights].filter(([name]) => name.startsWith('rg-')).reduce((sum, [, { size }]) => sum + size, 0),
  );
}

/** Opens the popup for a page, as a tab of its own beside it. */
export async function openPopup(session: Session, page: Page): Promise<Page> {
  const tab = await tabOf(session, page);
  const popup = await session.browser.newPage();
  await popup.setViewport({ width: 400, height: 620 });
  await gotoExtension(popup, session.extensionUrl(`popup.html?tab=${tab}`));
  return popup;
}

/** Stores settings as another window would. */
export async function store(session: Session, items: object, area: 'sync' | 'local' = 'sync'): Promise<void> {
  await session.desk.evaluate((name, values) => browser.storage[name].set(values), area, items);
}

/** Everything that is stored. */
export function stored(session: Session, area: 'sync' | 'local' = 'sync'): Promise<object> {
  return session.desk.evaluate((name) => browser.storage[name].get(null), area);
}

/** Forgets all settings and closes every page but the desk. */
export async function startAfresh(session: Session): Promise<void> {
  for (const page of await session.browser.pages()) {
    if (page !== session.desk && page.url().includes('/')) await page.close();
  }
  await session.desk.evaluate(async () => {
    await browser.storage.sync.clear();
    await browser.storage.local.clear();
  });
}

/** Sends what the background sends when a keyboard command is pressed; real shortcuts cannot be typed from outside. */
export async function command(session: Session, page: Page, name: string): Promise<void> {
  const tab = await tabOf(session, page);
  const message = { to: 'content', call: 'command', request: { command: name } };
  await session.desk.evaluate((id, body) => browser.tabs.sendMessage(id, body, { frameId: 0 }), tab, message);
}

/** Starts the content script in a page that has one already, as a second click on the toolbar button may do. */
export async function startAgain(session: Session, page: Page): Promise<void> {
  const tabId = await tabOf(session, page);
  const files = ['/content-scripts/content.js'];
  await session.desk.evaluate((injection) => browser.scripting.executeScript(injection), { target: { tabId }, files });
}

async function tabOf(session: Session, page: Page): Promise<number> {
  await page.bringToFront();
  const [tab] = await session.desk.evaluate(() => browser.tabs.query({ active: true }));
  if (tab === undefined) throw new Error('no tab is in front');
  return tab.id;
}
