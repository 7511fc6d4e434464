/** The compiled corpus that lies in the extension. Read on demand: the browser may stop the background at any time. */
import { openPack } from '#core/pack/open.ts';
import type { Pack } from '#core/pack/pack.ts';
import { browser } from './browser.ts';
import { fail, succeed } from './calls.ts';
import type { Result } from './messages.ts';

/** The pack's path in the extension. */
export const PACK_FILE = '/corpus.pack';

/** Where the background gets its pack from. */
export interface PackStore {
  /** The open pack. Callers that come while it is being read share that reading; a failure is tried anew. */
  open(): Promise<Result<Pack>>;
}

/** A store that reads with `read`; it rejects when there is no such file. */
export function createPackStore(read: () => Promise<Uint8Array> = readPackFile): PackStore {
  let inFlight: Promise<Result<Pack>> | null = null;
  return {
    open() {
      inFlight ??= openWith(read).then((result) => {
        if (!result.ok) inFlight = null;
        return result;
      });
      return inFlight;
    },
  };
}

async function openWith(read: () => Promise<Uint8Array>): Promise<Result<Pack>> {
  let bytes: Uint8Array;
  try {
    bytes = await read();
  } catch (error) {
    return fail('pack-missing', `${PACK_FILE}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const opened = openPack(bytes);
  if (opened.ok) return succeed(opened.value);
  return fail('pack-damaged', `${PACK_FILE}, ${opened.problem.section}: ${opened.problem.detail}`);
}

async function readPackFile(): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL(PACK_FILE));
  if (!response.ok) throw new Error(`status ${String(response.status)}`);
  return new Uint8Array(await response.arrayBuffer());
}
