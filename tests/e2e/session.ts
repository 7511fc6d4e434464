/** A real browser with the extension loaded, driven alike whether it is Chromium or Firefox. */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { TargetType, type Browser, type Page, type Target } from 'puppeteer-core';
import { ensureBrowsers, type BrowserName } from '../../scripts/browsers.ts';
import { launchChromium } from '../../scripts/chromium.ts';
import { serveSite, type Site } from '../../scripts/site-server.ts';
import { startWatchman, type Watchman } from './watchman.ts';

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** A host name for the test site that the e2e build has no leave to read: what a fresh install sees everywhere. */
export const FOREIGN_HOST = 'kuestenbote.example';

const ROOT = join(import.meta.dirname, '..', '..');
const GECKO_ID = 'randglosse@randglosse.extension';
/** Firefox gives every extension a host name of its own; a fixed one lets the tests find its pages. */
const GECKO_HOST = '11111111-2222-4333-8444-555555555555';
/** How long Firefox lets the background idle, in milliseconds: short, so that the tests see it go. */
const GECKO_IDLE = 2000;

export interface Session {
  readonly name: BrowserName;
  readonly browser: Browser;
  readonly site: Site;
  /** Everything that tried to leave the machine. */
  readonly watchman: Watchman;
  /** A page of the extension from which storage, tabs and messages are reached. */
  readonly desk: Page;
  /** Address of a page of the extension. */
  extensionUrl(path: string): string;
  close(): Promise<void>;
}

interface Running {
  readonly browser: Browser;
  /** Where the extension's pages are. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Starts a browser with the e2e build, after `damage` has done something to a copy of it. */
export async function startSession(name: BrowserName, damage?: (folder: string) => void): Promise<Session> {
  const extension = mkdtempSync(join(tmpdir(), 'randglosse-build-'));
  cpSync(buildFor(name), extension, { recursive: true });
  damage?.(extension);
  const watchman = await startWatchman();
  const site = await serveSite();
  const running = await (name === 'chromium' ? startChromium : startFirefox)(extension, watchman.port);
  const desk = await running.browser.newPage();
  await gotoExtension(desk, `${running.origin}/popup.html?tab=-1`);
  return {
    name,
    browser: running.browser,
    site,
    watchman,
    desk,
    extensionUrl: (path) => `${running.origin}/${path}`,
    async close() {
      await running.close();
      await Promise.all([site.close(), watchman.close()]);
      rmSync(extension, { recursive: true, force: true });
    },
  };
}

/** Opens a page of the extension; Firefox never reports such a page as loaded. */
export async function gotoExtension(page: Page, url: string): Promise<void> {
  await page.goto(url, url.startsWith('moz-') ? { waitUntil: [] } : {});
  await page.waitForSelector('#popup .popup');
}

/** Is this the extension's service worker in Chromium? */
export function isWorker(target: Target): boolean {
  return target.type() === TargetType.SERVICE_WORKER && target.url().startsWith('chrome-extension://');
}

function buildFor(name: BrowserName): string {
  const folder = join(ROOT, 'dist', 'e2e', `${name === 'chromium' ? 'chrome' : 'firefox'}-mv3`);
  if (!existsSync(folder)) throw new Error(`${folder} is missing: run \`npm run build:e2e\` first`);
  return folder;
}

async function startChromium(extension: string, proxyPort: number): Promise<Running> {
  const running = await launchChromium({
    executablePath: ensureBrowsers(['chromium']).chromium,
    extension,
    headless: true,
    args: [
      `--proxy-server=http://127.0.0.1:${proxyPort}`,
      `--proxy-bypass-list=${FOREIGN_HOST}`,
      `--host-resolver-rules=MAP ${FOREIGN_HOST} 127.0.0.1`,
    ],
  });
  return {
    browser: running.browser,
    close: () => running.close(),
    origin: `chrome-extension://${running.extension.id}`,
  };
}

async function startFirefox(extension: string, proxyPort: number): Promise<Running> {
  const profile = mkdtempSync(join(tmpdir(), 'randglosse-profile-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: ensureBrowsers(['firefox']).firefox,
    headless: true,
    userDataDir: profile,
    // Without it Firefox 153 and later refuse to open an extension's pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_HOST }),
      'extensions.background.idle.timeout': GECKO_IDLE,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'network.proxy.no_proxies_on': FOREIGN_HOST,
      'network.dns.localDomains': FOREIGN_HOST,
    },
  });
  const close = async (): Promise<void> => {
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    await browser.installExtension(extension);
  } catch (error) {
    await close();
    throw error;
  }
  return { browser, close, origin: `moz-extension://${GECKO_HOST}` };
}
