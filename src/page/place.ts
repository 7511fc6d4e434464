/** A stretch of a flow's text, wherever it lies on the page. */
import { liveRange, rangeFor, type Flow } from './flow.ts';

/** UTF-16 units into the flow's text, half open. */
export interface Place {
  readonly flow: Flow;
  readonly start: number;
  readonly end: number;
}

/** Where it lies in the document, or null if the page has changed and it is gone. */
export function rangeOfPlace({ flow, start, end }: Place): StaticRangeInit | null {
  return rangeFor(flow, start, end);
}

/** The same as a live Range, for measuring and for placing a card, or null if it is gone. */
export function liveRangeOfPlace({ flow, start, end }: Place): Range | null {
  return liveRange(flow, start, end);
}
