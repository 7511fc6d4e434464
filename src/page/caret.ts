/** The caret under a point, by whichever way the browser has. */
export interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** The two ways that browsers have to ask for the caret under a point; either may be missing. */
type CaretFinder = Partial<Pick<Document, 'caretPositionFromPoint'>> & {
  caretRangeFromPoint?: (x: number, y: number) => Range | null;
};

/** The place in the text nearest to a point (client coordinates): it may be any distance away. */
export function caretAt(doc: CaretFinder, x: number, y: number): Caret | null {
  if (doc.caretPositionFromPoint) {
    const position = doc.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = doc.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/**
 * A teaser's link is often stretched over the whole teaser, and then the caret is sought in the link only. If such a link or an
 * empty overlay covers the point, this is the box that it is stretched over; else null.
 */
export function stretchedArea(doc: Document, x: number, y: number): Element | null {
  const top = doc.elementFromPoint(x, y);
  const cover = top?.closest('a, button, [role="link"], [role="button"]') ?? (top?.firstChild ? null : top);
  const area = cover && stretchedOver(cover);
  return !area || area === doc.body || area === doc.documentElement ? null : area;
}

/** The box that an absolutely placed child of `cover`, or `cover` itself, is laid out in. */
function stretchedOver(cover: Element): Element | null {
  return 'offsetParent' in cover ? (cover as HTMLElement).offsetParent : null;
}

/** Is the point in one of the boxes, edges included? */
export function isInRects(rects: Iterable<DOMRect>, x: number, y: number): boolean {
  for (const { left, right, top, bottom } of rects) {
    if (x >= left && x <= right && y >= top && y <= bottom) return true;
  }
  return false;
}
