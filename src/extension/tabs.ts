/** The tab in front, and reading it by way of `activeTab`. */
import { browser } from './browser.ts';
import { fail, succeed } from './calls.ts';
import type { Result } from './messages.ts';
import { CONTENT_SCRIPT } from './site-access.ts';

/** A tab that can be spoken to. `address` is absent where the extension may not know it. */
export interface ReadableTab {
  readonly id: number;
  readonly address?: string;
}

/** The tab in front of the window this is called from. */
export async function activeTab(): Promise<ReadableTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ? asReadable(tab) : null;
}

/** A tab by id, or null when it is gone. */
export async function tabById(id: number): Promise<ReadableTab | null> {
  try {
    return asReadable(await browser.tabs.get(id));
  } catch {
    // The tab was closed meanwhile: a normal answer to "which tab is it".
    return null;
  }
}

/** The open tabs whose address fits one of these match patterns, as far as the extension may know it. */
export async function tabsOn(patterns: readonly string[]): Promise<ReadableTab[]> {
  if (patterns.length === 0) return [];
  const tabs = await browser.tabs.query({ url: [...patterns] });
  return tabs.flatMap((tab) => asReadable(tab) ?? []);
}

/** Starts the content script in a tab; allowed after the reader clicked the action or pressed a command there. */
export async function startReading(tabId: number): Promise<Result<null>> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [CONTENT_SCRIPT] });
    return succeed(null);
  } catch (error) {
    return fail('no-content', error instanceof Error ? error.message : String(error));
  }
}

/** Can any extension read this address? Browser pages, extension pages and local files cannot be read. */
export function isWebAddress(address: string | undefined): boolean {
  const protocol = address === undefined ? null : (URL.parse(address)?.protocol ?? null);
  return protocol === 'https:' || protocol === 'http:';
}

function asReadable(tab: { id?: number | undefined; url?: string | undefined }): ReadableTab | null {
  if (tab.id === undefined) return null;
  return tab.url === undefined ? { id: tab.id } : { id: tab.id, address: tab.url };
}
