/**
 * From a point in the window to the mark under it. The browser's own `highlightsFromPoint` costs milliseconds a call
 * on a long page; the caret position and an index of our own cost almost nothing.
 */
import { caretAt, isInRects, stretchedArea } from './caret.ts';
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

/** Below a stretched link the marks in its box are compared by their rectangles. Anywhere else the caret's answer stands. */
function markBelowCover(doc: Document, index: MarkIndex, x: number, y: number): Mark | null {
  const area = stretchedArea(doc, x, y);
  return (area && index.inside(area).find((mark) => isUnder(mark, x, y))) ?? null;
}

/** The caret snaps to the nearest letter, from any distance: only the text's own boxes decide. */
function isUnder(mark: Mark, x: number, y: number): boolean {
  return isInRects(liveRangeOfMark(mark)?.getClientRects() ?? [], x, y);
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
