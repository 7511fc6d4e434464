/** The running text of one block of a page, and the way from its offsets to text nodes and back. */

/** One text node's share of a flow. Offsets are UTF-16 units into the flow's text, half open. */
export interface Segment {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** The running text of one block, across inline markup. */
export interface Flow {
  /** Unique on its page. */
  readonly id: number;
  /** The text nodes' data as it stands; characters between segments (`\n` for a `<br>`, `GAP`) belong to no node. */
  readonly text: string;
  /** The nearest block element around the text. Several flows can share one: text before and after a nested list. */
  readonly block: Element;
  /** In text order. Only this room renews it, when glosses or the page cut the same text into other nodes. */
  segments: readonly Segment[];
}

/**
 * Where the text [start, end) of a flow lies in the document, or null if it lies in no text node, or if the page has
 * changed since and the place is gone. Offsets are UTF-16 units into the flow's text.
 */
export function rangeFor(flow: Flow, start: number, end: number): StaticRangeInit | null {
  const first = segmentAfter(flow, start);
  const last = segmentBefore(flow, end);
  if (start >= end || !first || !last || first.start > last.start) return null;
  if (!isUnchanged(first) || !isUnchanged(last)) return null;
  const startOffset = Math.max(start - first.start, 0);
  const endOffset = Math.min(end, last.end) - last.start;
  return { startContainer: first.node, startOffset, endContainer: last.node, endOffset };
}

/** Is the text node still in the document, with as much text as when it was read? */
export function isUnchanged({ node, start, end }: Segment): boolean {
  return node.isConnected && node.length === end - start;
}

/** The same as a live Range, for measuring, or null. */
export function liveRange(flow: Flow, start: number, end: number): Range | null {
  const place = rangeFor(flow, start, end);
  if (!place) return null;
  const range = flow.block.ownerDocument.createRange();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  return range;
}

/** The offset in the flow of a place in a text node, or null if the node or the place is not part of the flow. */
export function offsetIn(flow: Flow, node: Node, offset: number): number | null {
  const segment = flow.segments.find((candidate) => candidate.node === node);
  if (!segment || offset < 0 || offset > segment.end - segment.start) return null;
  return segment.start + offset;
}

/** The first segment that holds text at or after `offset`. */
function segmentAfter(flow: Flow, offset: number): Segment | undefined {
  return flow.segments[countSegments(flow, (segment) => segment.end <= offset)];
}

/** The last segment that holds text before `offset`. */
export function segmentBefore(flow: Flow, offset: number): Segment | undefined {
  return flow.segments[countSegments(flow, (segment) => segment.start < offset) - 1];
}

/** How many segments, from the first on, satisfy `isBefore` (which must hold up to some segment and then no more). */
function countSegments(flow: Flow, isBefore: (segment: Segment) => boolean): number {
  let low = 0;
  let high = flow.segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const segment = flow.segments[middle];
    if (segment && isBefore(segment)) low = middle + 1;
    else high = middle;
  }
  return low;
}
