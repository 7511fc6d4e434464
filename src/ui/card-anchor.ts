/** Where a card belongs on the page, and the ground on which the pointer may move without losing it. */

/** A range of the page, or boxes that are asked for again at every placement (client units). */
export type CardAnchor =
  | { readonly range: AbstractRange }
  | { readonly rects: () => readonly DOMRect[]; readonly element?: Element | undefined };

/** A box in client units; a DOMRect is one. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The boxes of the anchor now, one for each line; none when it has left the page. */
export function anchorRects(anchor: CardAnchor, doc: Document): readonly DOMRect[] {
  if (!('range' in anchor)) return anchor.rects();
  const live = liveRange(anchor.range, doc);
  return live ? [...live.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0) : [];
}

/** The element around the anchor: what scrolls with it, and which dialog it stands in. */
export function anchorElement(anchor: CardAnchor): Element | undefined {
  if (!('range' in anchor)) return anchor.element;
  const { startContainer } = anchor.range;
  return (startContainer.nodeType === 1 ? (startContainer as Element) : startContainer.parentElement) ?? undefined;
}

/** Is the point in the box, its edge included? */
export function isInBox(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/**
 * Is the point in the corridor between term and card: the quadrilateral between the edges that face each other? There
 * is none where the boxes touch or overlap.
 */
export function isInCorridor(term: Box, card: Box, x: number, y: number): boolean {
  const corners = corridor(term, card);
  if (!corners) return false;
  const sides = corners.map((corner, place) => {
    const next = corners[(place + 1) % corners.length] ?? corner;
    return (next.x - corner.x) * (y - corner.y) - (next.y - corner.y) * (x - corner.x);
  });
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
}

function corridor(term: Box, card: Box): readonly Point[] | undefined {
  if (card.top > term.bottom) return betweenRows(term, term.bottom, card, card.top);
  if (card.bottom < term.top) return betweenRows(card, card.bottom, term, term.top);
  if (card.left > term.right) return betweenColumns(term, term.right, card, card.left);
  if (card.right < term.left) return betweenColumns(card, card.right, term, term.left);
  return undefined;
}

function betweenRows(upper: Box, y1: number, lower: Box, y2: number): readonly Point[] {
  return [
    { x: upper.left, y: y1 },
    { x: upper.right, y: y1 },
    { x: lower.right, y: y2 },
    { x: lower.left, y: y2 },
  ];
}

function betweenColumns(near: Box, x1: number, far: Box, x2: number): readonly Point[] {
  return [
    { x: x1, y: near.top },
    { x: x1, y: near.bottom },
    { x: x2, y: far.bottom },
    { x: x2, y: far.top },
  ];
}

/** A range that can be measured; none when the page has changed so that the ends no longer exist. */
function liveRange(range: AbstractRange, doc: Document): Range | undefined {
  if (!range.startContainer.isConnected || !range.endContainer.isConnected) return undefined;
  if (range.startOffset > lengthOf(range.startContainer) || range.endOffset > lengthOf(range.endContainer)) {
    return undefined;
  }
  const live = doc.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live;
}

/** Length of a node as ranges count it: UTF-16 units of text, or children. */
function lengthOf(node: Node): number {
  return node.nodeType === 1 ? node.childNodes.length : (node.nodeValue?.length ?? 0);
}
