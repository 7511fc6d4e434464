/** The background: reads texts and builds cards over the pack, for all tabs. It keeps nothing it cannot read again. */
import { buildCard } from '#core/card/build-card.ts';
import { lookUp } from '#core/card/look-up.ts';
import { answerAsBackground, callTab, fail, succeed } from '#extension/calls.ts';
import { detectLanguage } from '#extension/language.ts';
import { createPackStore } from '#extension/pack-store.ts';
import { nextGlossMode } from '#extension/settings-schema.ts';
import { loadSettings, saveSettings } from '#extension/settings.ts';
import { listenForCommands, type Command } from '#extension/shortcuts.ts';
import { followAccess } from '#extension/site-access.ts';
import { activeTab, startReading, tabsOn } from '#extension/tabs.ts';
import { readFlows } from './read-flows.ts';

/** Starts listening. Everything is registered before it returns, for the browser wakes us by these events. */
export function startBackground(): void {
  const packs = createPackStore();
  answerAsBackground({
    read: async (request) => {
      const pack = await packs.open();
      return pack.ok ? succeed(await readFlows(pack.value, request)) : pack;
    },
    card: async (request) => {
      const pack = await packs.open();
      if (!pack.ok) return pack;
      const card = buildCard(pack.value, request);
      return card === null ? fail('unknown-entity', request.entity) : succeed(card);
    },
    lookUp: async (request) => {
      const pack = await packs.open();
      return pack.ok ? succeed(await lookUp(pack.value, request)) : pack;
    },
    packStatus: async () => {
      const pack = await packs.open();
      if (!pack.ok) return pack;
      const { version, entityCount, claimCount } = pack.value;
      return succeed({ version, entities: entityCount, claims: claimCount });
    },
    language: async ({ text }) => succeed(await detectLanguage(text)),
  });
  followAccess((patterns) => void readOpenTabs(patterns));
  listenForCommands((command, tabId) => void obey(command, tabId));
}

/** A command counts as a click: a page that was not read yet may be read from then on. */
async function obey(command: Command, pressedIn: number | null): Promise<void> {
  if (command === 'toggle-glosses') {
    const { settings } = await loadSettings();
    await saveSettings({ glosses: nextGlossMode(settings.glosses) });
  }
  const tabId = pressedIn ?? (await activeTab())?.id;
  if (tabId === undefined) return;
  if (!(await ensureReading(tabId))) return;
  if (command !== 'toggle-glosses') await callTab(tabId, 'command', { command });
}

/** A site that was just allowed is read at once, in every tab that shows it; the popup may be gone by then. */
async function readOpenTabs(patterns: readonly string[]): Promise<void> {
  for (const { id } of await tabsOn(patterns)) await ensureReading(id);
}

/** Is the tab read, or could reading it be started? */
async function ensureReading(tabId: number): Promise<boolean> {
  return (await callTab(tabId, 'ping', null)).ok || (await startReading(tabId)).ok;
}
