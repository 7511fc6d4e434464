/** The keyboard commands of the manifest. */
import { browser } from './browser.ts';

export const COMMANDS = ['toggle-glosses', 'next-term', 'previous-term', 'open-card'] as const;

export type Command = (typeof COMMANDS)[number];

/** Calls `onCommand` with the command and the tab it was pressed in. Call it synchronously at worker start. */
export function listenForCommands(onCommand: (command: Command, tabId: number | null) => void): void {
  browser.commands.onCommand.addListener((name, tab) => {
    const command = COMMANDS.find((known) => known === name);
    if (command !== undefined) onCommand(command, tab?.id ?? null);
  });
}
