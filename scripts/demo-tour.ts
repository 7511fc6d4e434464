/**
 * The demo without a display: the same Chromium, the same extension, the same pages. It does what a reader would do, says what came
 * of it and takes pictures. A step that does not come out throws.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Browser, Extension, Page } from 'puppeteer-core';
import { ROOT } from './command.ts';
import { glosses, hover, hoverWord, openAndRead, underlines, waitForBeacon } from './page-probe.ts';

const PICTURES = join(ROOT, 'build', 'demo');

/** So many lines of a card are printed. */
const CARD_LINES = 18;

interface Tour {
  readonly browser: Browser;
  readonly extension: Extension;
  readonly page: Page;
  /** Base address of the newspaper. */
  readonly site: string;
}

/** Goes through all steps and prints what each found. */
export async function takeTour(browser: Browser, extension: Extension, site: string): Promise<void> {
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  const tour: Tour = { browser, extension, site, page: await browser.newPage() };
  // Pictures are of cards that have arrived, not of cards that fade in.
  await tour.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await seeUnderlines(tour);
  await hoverTerms(tour);
  await lookUpWord(tour);
  await usePopup(tour);
  await compareWithToday(tour);
  await meetTraps(tour);
  await watchPageChange(tour);
}

async function seeUnderlines({ page, site }: Tour): Promise<void> {
  title('An article of May 2023 about the liaison office');
  const outcome = await openAndRead(page, `${site}verbindungsbuero.html`);
  expect(outcome === 'read', `the article was read (the extension says: ${outcome})`);
  const found = await waitForUnderlines(page);
  const unsure = found.filter(({ highlight }) => highlight.endsWith('p')).length;
  console.log(`  ${found.length} places underlined, ${unsure} of them as "probably". Among them:`);
  console.log(`  ${[...new Set(found.map(({ text }) => text))].slice(0, 14).join(' · ')}`);
  await takePicture(page, '1-underlines');
}

async function hoverTerms({ page }: Tour): Promise<void> {
  for (const [index, text] of ['Kishida Fumio', 'AP4'].entries()) {
    title(`Hovering over „${text}“`);
    const term = (await underlines(page)).find((each) => plain(each.text) === text);
    if (term === undefined) throw new Error(`„${text}“ is not underlined`);
    sayCard(await hover(page, term.text));
    await takePicture(page, `2-card-${index + 1}`);
    await page.keyboard.press('Escape');
    await waitForBeacon(page, 'card', null);
    await page.mouse.move(0, 0);
  }
}

async function lookUpWord({ page }: Tour): Promise<void> {
  title('Holding Alt over „räumte“, whose other half stands at the end of its clause');
  await page.keyboard.down('Alt');
  sayCard(await hoverWord(page, 'räumte'));
  await page.keyboard.up('Alt');
  const lit = (await underlines(page)).filter(({ highlight }) => highlight === 'rg-word').map(({ text }) => text);
  expect(lit.length === 2, `both halves are lit: ${lit.join(' … ')}`);
  await takePicture(page, '2-word');
  await page.keyboard.press('Escape');
  await waitForBeacon(page, 'card', null);
  await page.mouse.move(0, 0);
}

async function usePopup(tour: Tour): Promise<void> {
  const { page } = tour;
  title('The toolbar popup');
  const before = await page.evaluate(() => document.body.innerHTML);
  const popup = await openPopup(tour);
  await popup.waitForSelector('.group .row', { timeout: 10_000 });
  for (const line of await popup.$$eval('.group h2', (headings) => headings.map((each) => each.textContent))) {
    console.log(`  ${line}`);
  }
  await takePicture(popup, '3-popup');

  title('Glosses: all, switched in the popup');
  await choose(popup, 'all');
  await waitForBeacon(page, 'glosses', 1);
  const shown = await glosses(page);
  expect(shown.length > 0, `${shown.length} glosses stand in the page`);
  console.log(`  ${shown.slice(0, 8).join(' · ')}`);
  await takePicture(page, '4-glosses');

  title('Glosses: off again');
  await choose(popup, 'off');
  await waitForBeacon(page, 'glosses', '0');
  const after = await page.evaluate(() => document.body.innerHTML);
  expect(after === before, 'the page is exactly as it was');
  if (!popup.isClosed()) await popup.close();
}

async function compareWithToday({ page, site }: Tour): Promise<void> {
  title('An article of July 2026');
  await openAndRead(page, `${site}gipfel-ankara.html`);
  await waitForUnderlines(page);
  const term = (await underlines(page)).find((each) => plain(each.text) === 'Sanae Takaichi');
  if (term === undefined) throw new Error('„Sanae Takaichi“ is not underlined');
  sayCard(await hover(page, term.text));
  await takePicture(page, '5-today');
}

async function meetTraps({ page, site }: Tour): Promise<void> {
  title('A local article: a Quad race, a footballer called Hayashi, Tokio Hotel, Real Madrid');
  await openAndRead(page, `${site}lokales.html`);
  const found = await underlines(page);
  const wrong = found.map(({ text }) => text).join(' · ');
  expect(found.length === 0, `nothing is underlined${wrong === '' ? '' : `, but: ${wrong}`}`);
  await takePicture(page, '6-traps');
}

async function watchPageChange({ page, site }: Tour): Promise<void> {
  title('A live ticker that changes itself');
  await openAndRead(page, `${site}live.html`);
  const first = (await waitForUnderlines(page)).length;
  await page.click('#nachladen');
  await page.click('#nachladen');
  await waitForBeacon(page, 'marks', first + 1);
  await page.waitForFunction(
    (count) => [...CSS.highlights.values()].reduce((sum, each) => sum + each.size, 0) > count,
    {},
    first,
  );
  const more = await underlines(page);
  expect(more.length > first, `${more.length} places underlined after two more entries, ${first} before`);
  await takePicture(page, '7-live');
}

/** The real popup over the page, as a page that can be driven. */
async function openPopup({ browser, extension, page }: Tour): Promise<Page> {
  await page.bringToFront();
  const address = `chrome-extension://${extension.id}/popup.html`;
  const opened = browser.waitForTarget((target) => target.url() === address, { timeout: 10_000 });
  await page.triggerExtensionAction(extension);
  return (await opened).asPage();
}

async function choose(popup: Page, mode: string): Promise<void> {
  await popup.$eval(`input[name="glosses"][value="${mode}"]`, (input) => {
    input.click();
  });
}

/** Underlines are painted with the next frame after the reading. */
async function waitForUnderlines(page: Page): Promise<Awaited<ReturnType<typeof underlines>>> {
  await page.waitForFunction(() => [...CSS.highlights.values()].some((each) => each.size > 0), { timeout: 10_000 });
  return underlines(page);
}

async function takePicture(page: Page, name: string): Promise<void> {
  const path = join(PICTURES, `${name}.png`);
  await page.screenshot({ path });
  console.log(`  picture: ${relative(ROOT, path)}`);
}

function sayCard(lines: readonly string[]): void {
  expect(lines.length > 2, 'a card opened:');
  for (const line of lines.slice(0, CARD_LINES)) console.log(`    | ${line}`);
  if (lines.length > CARD_LINES) console.log(`    | … and ${lines.length - CARD_LINES} more lines`);
}

function expect(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(`Not so: ${what}`);
  console.log(`  ${what}`);
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').normalize('NFC');
}

function title(text: string): void {
  console.log(`\n${text}`);
}
