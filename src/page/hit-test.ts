/**
 * From a point in the window to the mark under it. The browser's own `highlightsFromPoint` costs milliseconds a call
 * on a long page; the caret position and an index of our own cost almost nothing.
 */
import type { Flow } from './flow.ts';
import { offsetIn } from './flow.ts';
import { liveRangeOfMark, type Mark } from './mark.ts';

export interface HitTest {
  /** The marks that can be hit from now on. */
  update(marks: Iterable<Mark>): void;
  /** The mark whose text lies under a point, or null. Client coordinates, as in a pointer event. */
  at(x: number, y: number): Mark | null;
}

export function createHitTest(doc: Document): HitTest {
  let index: MarkIndex = new MarkIndex([]);
  return {
    update: (marks) => {
      index = new MarkIndex(marks);
    },
    at: (x, y) => {
      if (index.isEmpty) return null;
      const caret = caretAt(doc, x, y);
      const found = caret && index.near(caret.node, caret.offset).find((mark) => isUnder(mark, x, y));
      return found ?? markBelowCover(doc, index, x, y);
    },
  };
}

interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** The two ways that browsers have to ask for the caret under a point; either may be missing. */
type CaretFinder = Partial<Pick<Document, 'caretPositionFromPoint'>> & {
  caretRangeFromPoint?: (x: number, y: number) => Range | null;
};

function caretAt(doc: CaretFinder, x: number, y: number): Caret | null {
  if (doc.caretPositionFromPoint) {
    const position = doc.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = doc.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/**
 * A teaser's link is often stretched over the whole teaser, and then the caret is sought in the link only. If what
 * covers the point is such a link or an empty overlay, the marks below it, within the box it is stretched over, are compared by
 * their rectangles. Anywhere else the caret's answer stands.
 */
function markBelowCover(doc: Document, index: MarkIndex, x: number, y: number): Mark | null {
  const top = doc.elementFromPoint(x, y);
  const cover = top?.closest('a, button, [role="link"], [role="button"]') ?? (top?.firstChild ? null : top);
  const area = cover && stretchedOver(cover);
  if (!area || area === doc.body || area === doc.documentElement) return null;
  return index.inside(area).find((mark) => isUnder(mark, x, y)) ?? null;
}

/** The box that an absolutely placed child of `cover`, or `cover` itself, is laid out in. */
function stretchedOver(cover: Element): Element | null {
  return 'offsetParent' in cover ? (cover as HTMLElement).offsetParent : null;
}

/** The caret snaps to the nearest letter, from any distance: only the text's own boxes decide. */
function isUnder(mark: Mark, x: number, y: number): boolean {
  const rects = liveRangeOfMark(mark)?.getClientRects() ?? [];
  return Array.from(rects).some((rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom);
}

/** Finds marks by text node and by block. Built when it is first asked. */
class MarkIndex {
  private readonly marks: readonly Mark[];
  private byNode: Map<Node, Mark[]> | null = null;
  private byBlock: Map<Element, Mark[]> | null = null;

  constructor(marks: Iterable<Mark>) {
    this.marks = [...marks];
  }

  get isEmpty(): boolean {
    return this.marks.length === 0;
  }

  /** Marks that a caret at this place touches. */
  near(node: Node, offset: number): readonly Mark[] {
    this.byNode ??= groupByNode(this.marks);
    return (this.byNode.get(node) ?? []).filter(({ flow, mention }) => {
      const place = offsetIn(flow, node, offset);
      return place !== null && place >= mention.start && place <= mention.end;
    });
  }

  /** Marks in the blocks inside `area`, or in the block that `area` itself is part of. */
  inside(area: Element): readonly Mark[] {
    this.byBlock ??= Map.groupBy(this.marks, ({ flow }) => flow.block);
    const found: Mark[] = [];
    for (const [block, marks] of this.byBlock) if (area.contains(block)) found.push(...marks);
    return found;
  }
}

function groupByNode(marks: readonly Mark[]): Map<Node, Mark[]> {
  const groups = new Map<Node, Mark[]>();
  for (const [flow, own] of Map.groupBy(marks, (mark): Flow => mark.flow)) {
    for (const { node, start, end } of flow.segments) {
      const touching = own.filter(({ mention }) => mention.start < end && mention.end > start);
      if (touching.length > 0) groups.set(node, touching);
    }
  }
  return groups;
}
