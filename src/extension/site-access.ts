/**
 * Standing access to news sites: asked for one site at a time, never at install. The content script is registered
 * for exactly the sites that are granted, and kept in step when the reader gives or takes access anywhere.
 */
import { browser } from './browser.ts';
import { newsSiteOf, sitePattern, NEWS_SITES } from './news-sites.ts';

/** The built content script, as a path in the extension. */
export const CONTENT_SCRIPT = '/content-scripts/content.js';

const REGISTRATION_ID = 'reader';

/** Is there standing access to the site of this address? */
export async function hasAccess(address: string): Promise<boolean> {
  const site = newsSiteOf(address);
  return site !== null && (await browser.permissions.contains({ origins: [sitePattern(site)] }));
}

/**
 * Asks the reader for standing access to the site of this address. Must be the first thing in a click handler, for
 * the browser wants the click to be fresh. Resolves to false when refused, or when the site is not a listed one.
 */
export async function requestAccess(address: string): Promise<boolean> {
  const site = newsSiteOf(address);
  if (site === null) return false;
  return browser.permissions.request({ origins: [sitePattern(site)] });
}

/**
 * Keeps the registered content script in step with the granted sites, and tells which patterns were just granted: the
 * script then runs in pages to come, not yet in those that are open. Call it synchronously at worker start.
 */
export function followAccess(onGranted: (patterns: readonly string[]) => void): void {
  const sync = (): void => {
    inStep = inStep.then(registerGranted).catch((error: unknown) => {
      console.error('Randglosse: the content script could not be registered', error);
    });
  };
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    sync();
    onGranted(origins);
  });
  browser.permissions.onRemoved.addListener(sync);
  browser.runtime.onInstalled.addListener(sync);
  browser.runtime.onStartup.addListener(sync);
}

// One registration after the other: two at once would both find the script missing and the second would fail.
let inStep: Promise<void> = Promise.resolve();

/** Registers the content script for the granted sites, or takes the registration back when there are none. */
export async function registerGranted(): Promise<void> {
  const matches = await grantedPatterns();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION_ID] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION_ID] });
    return;
  }
  const script = { id: REGISTRATION_ID, matches, js: [CONTENT_SCRIPT], runAt: 'document_idle' as const };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]);
}

async function grantedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return NEWS_SITES.map(sitePattern).filter((pattern) => origins.includes(pattern));
}
