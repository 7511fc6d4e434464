/** Starts a real Chromium with the built extension in it, in a profile of its own that goes away with it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import puppeteer, { type Browser, type Extension } from 'puppeteer-core';

export interface ChromiumOptions {
  /** The browser, as `findBrowser('chromium')` gives it. */
  readonly executablePath: string;
  /** Folder of the built extension. */
  readonly extension: string;
  readonly headless: boolean;
  /** Further switches. */
  readonly args?: readonly string[];
}

export interface RunningChromium {
  readonly browser: Browser;
  readonly extension: Extension;
  /** Closes the browser, if it still runs, and removes its profile. */
  close(): Promise<void>;
}

/** Nothing of the browser's own goes online, and no first-run page stands in the way. */
const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
];

/** Starts the browser and waits for the extension to be there. */
export async function launchChromium(options: ChromiumOptions): Promise<RunningChromium> {
  const profile = mkdtempSync(join(tmpdir(), 'randglosse-profile-'));
  const forgetProfile = (): void => {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  // Also when Ctrl-C ends a headless run half way through.
  process.once('exit', forgetProfile);
  const browser = await puppeteer.launch({
    executablePath: options.executablePath,
    headless: options.headless,
    // Extensions are loaded over the pipe (CDP Extensions.loadUnpacked): branded Chrome no longer takes --load-extension.
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    // Whoever shows a window decides what Ctrl-C means.
    handleSIGINT: options.headless,
    handleSIGTERM: options.headless,
    defaultViewport: options.headless ? { width: 1100, height: 800 } : null,
    args: [
      ...FLAGS,
      ...(options.headless ? ['--disable-gpu'] : ['--window-size=1200,900']),
      ...sandboxFlags(),
      ...(options.args ?? []),
    ],
  });
  const close = async (): Promise<void> => {
    if (browser.connected) await browser.close();
    forgetProfile();
    process.off('exit', forgetProfile);
  };
  try {
    const id = await browser.installExtension(options.extension);
    await browser.waitForTarget((target) => target.url().startsWith(`chrome-extension://${id}/`), { timeout: 20_000 });
    const extension = (await browser.extensions()).get(id);
    if (extension === undefined) throw new Error(`Chromium did not load the extension in ${options.extension}`);
    return { browser, extension, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Chromium's sandbox refuses to start as root. */
function sandboxFlags(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
