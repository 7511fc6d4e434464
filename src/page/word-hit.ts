/** From a point in the window to the word under it: any word of any flow, not only what was recognised. */
import { caretAt, isInRects, stretchedArea } from './caret.ts';
import { liveRange, offsetIn, type Flow } from './flow.ts';
import type { FlowSet } from './flow-set.ts';
import type { Place } from './place.ts';
import { wordAround, wordsIn } from './words.ts';

export interface WordHit {
  /** The word whose text lies under a point, or null. Client coordinates, as in a pointer event. */
  at(x: number, y: number): Place | null;
}

export function createWordHit(doc: Document, flows: FlowSet): WordHit {
  return { at: (x, y) => wordAtCaret(doc, flows, x, y) ?? wordBelowCover(doc, flows, x, y) };
}

/** The caret lies before or behind the letter that is pointed at, and may be far off: the word's boxes decide. */
function wordAtCaret(doc: Document, flows: FlowSet, x: number, y: number): Place | null {
  const caret = caretAt(doc, x, y);
  const flow = caret && flows.flowOf(caret.node);
  const offset = flow && offsetIn(flow, caret.node, caret.offset);
  if (flow === null || offset === null) return null;
  for (const each of [offset, offset - 1]) {
    const word = wordAround(flow.text, each);
    if (word && isUnder(flow, word.start, word.end, x, y)) return { flow, ...word };
  }
  return null;
}

/** Below a stretched link the caret finds nothing: the words of the flows there are compared by their boxes. */
function wordBelowCover(doc: Document, flows: FlowSet, x: number, y: number): Place | null {
  const area = stretchedArea(doc, x, y);
  if (!area) return null;
  for (const flow of flows.flows) {
    if (!area.contains(flow.block) || !isUnder(flow, 0, flow.text.length, x, y)) continue;
    const word = wordsIn(flow.text, 0, flow.text.length).find(({ start, end }) => isUnder(flow, start, end, x, y));
    if (word) return { flow, ...word };
  }
  return null;
}

function isUnder(flow: Flow, start: number, end: number, x: number, y: number): boolean {
  return isInRects(liveRange(flow, start, end)?.getClientRects() ?? [], x, y);
}
