/** What the popup is about: one tab, what may be done with it, and what was found there. */
import { callBackground, callTab } from '#extension/calls.ts';
import type { CardRequest, PageReading } from '#extension/messages.ts';
import { newsSiteOf } from '#extension/news-sites.ts';
import type { Settings } from '#extension/settings-schema.ts';
import { hasAccess } from '#extension/site-access.ts';
import { isWebAddress, startReading, type ReadableTab } from '#extension/tabs.ts';
import type { Mention } from '#core/recognise/mention.ts';
import type { PopupState } from '#ui/popup-types.ts';

/** The host name of a web page, or null for pages that no extension may read. */
export function hostOf(tab: ReadableTab | null): string | null {
  const address = tab?.address;
  return address !== undefined && isWebAddress(address) ? new URL(address).hostname : null;
}

/** Is Randglosse switched on for the site of this tab? */
export function isSiteOn(tab: ReadableTab | null, settings: Settings): boolean {
  const host = hostOf(tab);
  return host !== null && !settings.offSites.includes(host);
}

/** What the popup shows of a tab. A page that may be read, but is not yet, is read from now on. */
export async function stateOf(tab: ReadableTab | null, settings: Settings): Promise<PopupState> {
  if (tab === null) return { kind: 'unreachable' };
  const host = hostOf(tab);
  if (host !== null && !isSiteOn(tab, settings)) return { kind: 'off' };
  const reading = await readingOf(tab);
  if (reading !== null) return asState(tab, reading);
  if (host === null) return { kind: 'unreachable' };
  return { kind: 'not-allowed', host, always: await canAllow(tab) };
}

/** Reads a tab after the reader asked for it. */
export async function tryReading(tab: ReadableTab): Promise<PopupState> {
  const started = await startReading(tab.id);
  const answer = started.ok ? await callTab(tab.id, 'reading', null) : started;
  if (answer.ok) return asState(tab, answer.value);
  return started.ok ? { kind: 'problem', problem: answer.problem } : { kind: 'unreachable' };
}

/** Asks the background for a card, as of the date of the page that was read. */
export function loadCard(state: PopupState, entity: string, mention?: Mention) {
  const reading = state.kind === 'reading' ? state.reading : null;
  const request: CardRequest = {
    entity,
    asOf: reading?.asOf ?? null,
    page: reading?.terms.map((term) => term.mention.entity) ?? [],
    ...(mention === undefined ? {} : { mention }),
  };
  return callBackground('card', request);
}

async function readingOf(tab: ReadableTab): Promise<PageReading | null> {
  const present = await callTab(tab.id, 'ping', null);
  const mayStart = !present.ok && tab.address !== undefined && (await hasAccess(tab.address));
  if (mayStart) await startReading(tab.id);
  else if (!present.ok) return null;
  const answer = await callTab(tab.id, 'reading', null);
  return answer.ok ? answer.value : null;
}

async function asState(tab: ReadableTab, reading: PageReading): Promise<PopupState> {
  return { kind: 'reading', reading, always: await canAllow(tab) };
}

/** Is this a listed site that is not allowed for good yet? */
async function canAllow({ address }: ReadableTab): Promise<boolean> {
  return address !== undefined && newsSiteOf(address) !== null && !(await hasAccess(address));
}
