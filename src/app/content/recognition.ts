/** Asking the background what a page's flows mention: in requests of bounded size, one after the other. */
import { isContextAlive } from '#extension/browser.ts';
import { callBackground } from '#extension/calls.ts';
import type { Problem } from '#extension/messages.ts';
import type { Flow } from '#page/flow.ts';
import type { MentionBook } from './mention-book.ts';

/** UTF-16 units of text in one request, so that no message grows beyond what travels fast. */
const REQUEST_LIMIT = 60_000;

export interface Recognition {
  /** Reads these flows after everything asked for before; resolves when they are in the book, or are gone. */
  read(flows: readonly Flow[]): Promise<void>;
  /** The first failure. After it nothing more is asked: the pack will not get better while the page is open. */
  readonly problem: Problem | null;
}

interface RecognitionOptions {
  readonly book: MentionBook;
  readonly asOf: string | null;
  /** Is this flow still on the page? An answer for one that is not is dropped. */
  readonly isCurrent: (flow: Flow) => boolean;
  readonly onRead: () => void;
  /** The extension was updated or removed: a normal end. */
  readonly onGone: () => void;
  readonly signal: AbortSignal;
}

export function createRecognition(options: RecognitionOptions): Recognition {
  const { book, asOf, isCurrent, signal } = options;
  let problem: Problem | null = null;
  let queue: Promise<void> = Promise.resolve();
  const isOver = (): boolean => signal.aborted;

  async function readBatch(flows: readonly Flow[]): Promise<void> {
    const current = flows.filter(isCurrent);
    if (isOver() || problem !== null || current.length === 0) return;
    const texts = current.map(({ id, text }) => ({ id, text }));
    const answer = await callBackground('read', { asOf, flows: texts, known: book.known() });
    if (isOver()) return;
    if (!answer.ok) {
      if (!isContextAlive()) options.onGone();
      problem = answer.problem;
      return;
    }
    const mentions = new Map(answer.value.map((found) => [found.id, found.mentions]));
    for (const flow of current.filter(isCurrent)) book.set(flow, mentions.get(flow.id) ?? []);
    options.onRead();
  }

  return {
    get problem() {
      return problem;
    },
    read(flows) {
      for (const batch of batchesOf(flows)) queue = queue.then(() => readBatch(batch));
      return queue;
    },
  };
}

/** Splits flows, in their order, into batches of at most `REQUEST_LIMIT` units; a longer flow is a batch of its own. */
export function batchesOf(flows: readonly Flow[], limit = REQUEST_LIMIT): Flow[][] {
  const batches: Flow[][] = [];
  let room = 0;
  for (const flow of flows) {
    const batch = batches.at(-1);
    if (batch === undefined || flow.text.length > room) {
      batches.push([flow]);
      room = limit - flow.text.length;
    } else {
      batch.push(flow);
      room -= flow.text.length;
    }
  }
  return batches;
}
