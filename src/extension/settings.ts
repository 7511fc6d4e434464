/**
 * The reader's settings in the browser's storage: one item per setting in `storage.sync`, so that two windows never
 * overwrite each other's changes. Where sync refuses (switched off, quota), the item goes to `storage.local`, and an
 * item there is the newer one. Damaged values are kept aside under `settings.damaged`, never dropped.
 */
import type { Storage } from 'webextension-polyfill';
import { browser, isContextAlive } from './browser.ts';
import {
  parseSettings,
  SETTING_NAMES,
  type ParsedSettings,
  type SettingName,
  type Settings,
} from './settings-schema.ts';

const PREFIX = 'settings.';
const DAMAGED_KEY = 'settings.damaged';
const KEYS = SETTING_NAMES.map((name) => PREFIX + name);

/** Reads all settings. Storage that cannot be read at all gives defaults; its failure is in `unreadable`. */
export async function loadSettings(): Promise<ParsedSettings & { readonly unreadable?: string }> {
  const sync = await readArea(browser.storage.sync);
  const local = await readArea(browser.storage.local);
  const parsed = parseSettings(byName({ ...sync.items, ...local.items }));
  await keepAside(parsed);
  const unreadable = sync.problem !== undefined && local.problem !== undefined ? sync.problem : undefined;
  return unreadable === undefined ? parsed : { ...parsed, unreadable };
}

/** Stores some settings. Rejects only if neither storage area takes them. */
export async function saveSettings(change: Partial<Settings>): Promise<void> {
  const items = Object.fromEntries(Object.entries(change).map(([name, value]) => [PREFIX + name, value]));
  const keys = Object.keys(items);
  if (keys.length === 0) return;
  try {
    await browser.storage.sync.set(items);
  } catch (error) {
    console.warn('Randglosse: sync storage refused the settings, they stay on this machine', error);
    await browser.storage.local.set(items);
    return;
  }
  await browser.storage.local.remove(keys);
}

/** Calls `onChange` with all settings whenever one was changed, in whatever window, until `signal` aborts. */
export function watchSettings(onChange: (parsed: ParsedSettings) => void, signal: AbortSignal): void {
  let latest = 0;
  const listener = (changes: Record<string, Storage.StorageChange>): void => {
    if (!Object.keys(changes).some((key) => KEYS.includes(key))) return;
    const turn = ++latest;
    void loadSettings().then((parsed) => {
      if (!signal.aborted && turn === latest) onChange(parsed);
    });
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    if (isContextAlive()) browser.storage.onChanged.removeListener(listener);
  });
}

async function readArea(area: Storage.StorageArea): Promise<{ items: Record<string, unknown>; problem?: string }> {
  try {
    return { items: await area.get(KEYS) };
  } catch (error) {
    return { items: {}, problem: String(error) };
  }
}

function byName(items: Record<string, unknown>): Partial<Record<SettingName, unknown>> {
  return Object.fromEntries(SETTING_NAMES.map((name) => [name, items[PREFIX + name]]));
}

async function keepAside({ damaged }: ParsedSettings): Promise<void> {
  if (damaged.length === 0) return;
  for (const { name, detail } of damaged) console.warn(`Randglosse: the stored setting ${name} is damaged: ${detail}`);
  try {
    const stored = await browser.storage.local.get(DAMAGED_KEY);
    const earlier = stored[DAMAGED_KEY];
    const values = Object.fromEntries(damaged.map(({ name, value }) => [name, value]));
    await browser.storage.local.set({ [DAMAGED_KEY]: { ...(isRecord(earlier) ? earlier : {}), ...values } });
  } catch (error) {
    console.warn('Randglosse: the damaged settings could not be kept aside', error);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
