/**
 * `npm run demo`: builds the extension, serves the made-up newspaper and opens both in a real Chromium. With a display the
 * window stays open until it is closed; without one, or with --headless or CI=true, the demo takes its tour by itself.
 */
import { join } from 'node:path';
import process from 'node:process';
import { ensureBrowsers } from './browsers.ts';
import { launchChromium, type RunningChromium } from './chromium.ts';
import { ROOT, run } from './command.ts';
import { takeTour } from './demo-tour.ts';
import { serveSite } from './site-server.ts';

/** The build that may read pages on 127.0.0.1 without being asked. */
const EXTENSION = join(ROOT, 'dist', 'e2e', 'chrome-mv3');

const TO_TRY = `
The Küstenbote is open in Chromium, with Randglosse in it. Try:

  - hover over an underlined term: Kishida, AP4, the liaison office; Escape closes the card
  - hold Alt and point at any other word, or select it: its card says what it means here
  - Alt+G switches the English glosses: off, first mention, all
  - Alt+. and Alt+, go from term to term, Alt+C opens the card
  - the Randglosse button in the toolbar (behind the puzzle piece): everything found on this page, and the switches
  - the articles of 2023 and of 2026: a card tells what held then and what holds now
  - the local article: nothing in it should be underlined
  - the live ticker: new entries are read as they come

Close the window or press Ctrl-C to end.`;

function hasDisplay(args: readonly string[]): boolean {
  if (args.includes('--headless') || process.env['CI'] === 'true') return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

function build(): void {
  console.log('Compiling the corpus and building the extension …');
  const steps = [
    ['npm', 'run', '-s', 'corpus'],
    ['wxt', 'build', '--mode', 'e2e'],
  ] as const;
  for (const [command, ...rest] of steps) {
    if (run(command, rest) !== 0) throw new Error(`${[command, ...rest].join(' ')} failed; see above.`);
  }
}

/** Leaves the window to the reader until it is closed or Ctrl-C is pressed. */
async function stayOpen({ browser }: RunningChromium, url: string): Promise<void> {
  const [page] = await browser.pages();
  await (page ?? (await browser.newPage())).goto(url);
  console.log(TO_TRY);
  await new Promise<void>((end) => {
    browser.on('disconnected', () => {
      end();
    });
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
  });
}

async function main(args: readonly string[]): Promise<void> {
  const { chromium } = ensureBrowsers(['chromium']);
  build();
  const headless = !hasDisplay(args);
  const site = await serveSite();
  const running = await launchChromium({ executablePath: chromium, extension: EXTENSION, headless });
  console.log(`\nThe newspaper: ${site.url}\nThe browser:   ${await running.browser.version()}, ${chromium}`);
  try {
    if (!headless) {
      await stayOpen(running, site.url);
      return;
    }
    console.log('No display: taking the tour headless.');
    await takeTour(running.browser, running.extension, site.url);
    console.log('\nThe demo went through.');
  } finally {
    await running.close();
    await site.close();
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`\nThe demo failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
