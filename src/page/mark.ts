import type { Mention } from '#core/recognise/mention.ts';
import { liveRange, rangeFor, type Flow } from './flow.ts';

/** A mention at its place on the page. */
export interface Mark {
  readonly flow: Flow;
  readonly mention: Mention;
}

/** The mark's place in the document, or null if the page has changed and it is gone. */
export function rangeOfMark(mark: Mark): StaticRangeInit | null {
  return rangeFor(mark.flow, mark.mention.start, mark.mention.end);
}

/** The mark's place as a live Range, for measuring and for placing a card, or null if it is gone. */
export function liveRangeOfMark(mark: Mark): Range | null {
  return liveRange(mark.flow, mark.mention.start, mark.mention.end);
}
