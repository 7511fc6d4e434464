/** What can be seen from outside of the extension's work on a page: underlines, glosses, the card. */
import type { CDPSession, Page, Protocol } from 'puppeteer-core';

export interface Underline {
  /** The page's own text below the line. */
  readonly text: string;
  /** Name of the highlight: its kind, with a `p` at the end where the recognition is not sure. */
  readonly highlight: string;
}

/** Opens a page and waits until the extension has read it. Gives the outcome: `read`, `silent`, `off` or `problem`. */
export async function openAndRead(page: Page, url: string): Promise<string> {
  await page.goto(url);
  await page.waitForSelector('html[data-rg-ready]', { timeout: 20_000 });
  return (await beacon(page, 'ready')) ?? '';
}

/** A sign that the e2e build sets on the root element. */
export function beacon(page: Page, name: string): Promise<string | null> {
  return page.$eval('html', (html, attribute) => html.getAttribute(attribute), `data-rg-${name}`);
}

/** Waits until a sign has a value that satisfies the condition `expected`: a number at least so high, or an exact text. */
export async function waitForBeacon(page: Page, name: string, expected: number | string | null): Promise<void> {
  const arrived = (attribute: string, wanted: number | string | null): boolean => {
    const value = document.documentElement.getAttribute(attribute);
    return typeof wanted === 'number' ? value !== null && Number(value) >= wanted : value === wanted;
  };
  await page.waitForFunction(arrived, { timeout: 10_000 }, `data-rg-${name}`, expected);
}

/** Everything underlined, in the order of the page. */
export function underlines(page: Page): Promise<Underline[]> {
  return page.evaluate(() => {
    const found: { text: string; highlight: string; range: Range }[] = [];
    for (const [highlight, ranges] of CSS.highlights) {
      for (const each of ranges) {
        const range = document.createRange();
        range.setStart(each.startContainer, each.startOffset);
        range.setEnd(each.endContainer, each.endOffset);
        found.push({ text: range.toString().replaceAll('\u00ad', ''), highlight, range });
      }
    }
    found.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
    return found.map(({ text, highlight }) => ({ text, highlight }));
  });
}

/** Moves the pointer onto the first underlined place with this text and waits for its card. Gives the card's lines. */
export async function hover(page: Page, text: string): Promise<string[]> {
  const point = await page.evaluate((wanted) => {
    for (const ranges of CSS.highlights.values()) {
      for (const each of ranges) {
        const range = document.createRange();
        range.setStart(each.startContainer, each.startOffset);
        range.setEnd(each.endContainer, each.endOffset);
        if (range.toString().replaceAll('\u00ad', '') !== wanted) continue;
        range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const [box] = range.getClientRects();
        if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
    }
    return null;
  }, text);
  if (point === null) throw new Error(`„${text}“ is not underlined on ${page.url()}`);
  await pointAt(page, point);
  return cardLines(page);
}

/** Moves the pointer onto the first place in the article where this text stands, and waits for a card. Gives the card's lines. */
export async function hoverWord(page: Page, text: string): Promise<string[]> {
  const point = await page.evaluate((wanted) => {
    const texts = document.createTreeWalker(document.querySelector('article') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    return null;
  }, text);
  if (point === null) throw new Error(`„${text}“ does not stand on ${page.url()}`);
  await pointAt(page, point);
  return cardLines(page);
}

async function pointAt(page: Page, { x, y }: { readonly x: number; readonly y: number }): Promise<void> {
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
  await page.waitForSelector('html[data-rg-card]:not([data-rg-card="loading"])', { timeout: 10_000 });
}

/** The lines of text of the open card. It lives in a closed shadow root, which only the debugger can look into. */
export async function cardLines(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const card = findNode(
      root,
      (node) => attribute(node, 'role') === 'dialog' && attribute(node, 'popover') !== undefined,
    );
    if (card === undefined) throw new Error('No card is open');
    const text = (await innerText(session, card)).replaceAll(/([·:])\s*\n+/g, '$1 ');
    return text.split(/\n+/).filter((line) => line.trim() !== '');
  } finally {
    await session.detach();
  }
}

/** The inline glosses on the page, each with the word before it. */
export function glosses(page: Page): Promise<string[]> {
  return page.$$eval('rg-gloss', (elements) =>
    elements.map((element) => {
      const before = (element.previousSibling?.textContent ?? '').replaceAll('\u00ad', '');
      return `${/\S+$/.exec(before)?.[0] ?? ''} (${element.getAttribute('data-g') ?? ''})`;
    }),
  );
}

async function innerText(session: CDPSession, node: Protocol.DOM.Node): Promise<string> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: node.backendNodeId });
  if (object.objectId === undefined) throw new Error('The card went away while it was read');
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: 'function () { return this.innerText; }',
    returnByValue: true,
  });
  return String(result.value);
}

function findNode(
  node: Protocol.DOM.Node,
  isWanted: (node: Protocol.DOM.Node) => boolean,
): Protocol.DOM.Node | undefined {
  if (isWanted(node)) return node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = findNode(child, isWanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

function attribute(node: Protocol.DOM.Node, name: string): string | undefined {
  const at = node.attributes?.findIndex((each, index) => index % 2 === 0 && each === name) ?? -1;
  return at < 0 ? undefined : node.attributes?.[at + 1];
}
