/**
 * Short English words after the terms: an empty `<rg-gloss>` each, whose text comes from its style, so that the page's
 * text, copying and searching stay as they are. For one to stand inside a text node the node is split; the page keeps
 * its own node as the head, the tails are ours. Taking the glosses away joins exactly these pieces again; never with
 * `normalize`, which would also merge nodes that the page made.
 */
import { isUnchanged, segmentBefore } from './flow.ts';
import type { FlowSet } from './flow-set.ts';
import { GlossGroup, GLOSS_NAME, type GlossPoint } from './gloss-group.ts';
import type { Mark } from './mark.ts';
import { adoptStyleSheet } from './style-sheet.ts';

export interface Glosses {
  /** From now on exactly these marks have a gloss. Marks whose place is gone are left out. */
  show(marks: Iterable<Mark>): void;
  /** Takes all glosses away. */
  clear(): void;
}

export interface GlossOptions {
  /** Runs a change of ours without its being reported as a change of the page (`Watch.quietly`). */
  readonly quietly?: (change: () => void) => void;
  /** The page disturbed some glosses and they were taken away: the flows lie in other nodes now. */
  readonly onRelaid?: () => void;
}

/** Glosses in the page of `flows`. When `signal` aborts, the page's nodes and its `innerHTML` are as before. */
export function createGlosses(flows: FlowSet, signal: AbortSignal, options: GlossOptions = {}): Glosses {
  const view = flows.root.ownerDocument.defaultView;
  if (!view || signal.aborted) return { show: () => undefined, clear: () => undefined };
  const sheet = adoptStyleSheet(flows.root.ownerDocument, STYLE, signal);
  const writer = new GlossWriter(flows, view, options);
  signal.addEventListener('abort', () => writer.show([]), { once: true });
  const show = (marks: Iterable<Mark>) => {
    if (signal.aborted) return;
    sheet.ensure();
    writer.show(marks);
  };
  return { show, clear: () => show([]) };
}

class GlossWriter {
  private readonly flows: FlowSet;
  private readonly observer: MutationObserver;
  private readonly options: GlossOptions;
  private readonly groups = new Set<GlossGroup>();
  /** By head and by tail. */
  private readonly groupOf = new Map<Node, GlossGroup>();

  constructor(flows: FlowSet, view: Window & typeof globalThis, options: GlossOptions) {
    this.flows = flows;
    this.options = options;
    this.observer = new view.MutationObserver((records) => this.heal(records));
  }

  show(marks: Iterable<Mark>): void {
    this.quietly(() => {
      this.repair(this.observer.takeRecords());
      this.observer.disconnect();
      const wanted = this.pointsOf(marks);
      for (const group of this.groups) if (!group.hasPoints(wanted.get(group.head) ?? [])) this.release(group, 'join');
      for (const [head, points] of wanted) if (!this.groupOf.has(head)) this.split(head, points);
      this.removeStrays();
      if (this.groups.size > 0)
        this.observer.observe(this.flows.root, { childList: true, characterData: true, subtree: true });
    });
  }

  /** Runs before the browser paints, so that the reader never sees a text twice or with a piece missing. */
  private heal(records: readonly MutationRecord[]): void {
    const before = this.groups.size;
    this.quietly(() => {
      this.repair(records);
      this.removeStrays();
      this.observer.takeRecords();
    });
    if (this.groups.size < before) this.options.onRelaid?.();
  }

  /** Takes away every group that the page has disturbed. */
  private repair(records: readonly MutationRecord[]): void {
    if (records.length === 0) return;
    const replaced = new Set<Node>();
    for (const { addedNodes, removedNodes } of records) {
      if (addedNodes.length > 0) for (const node of removedNodes) replaced.add(node);
    }
    for (const group of this.groups) {
      if (!group.isIntact()) this.release(group, group.remedy(replaced.has(group.head)));
    }
  }

  /** The points at which text nodes of the page are to be split, in order, by node. */
  private pointsOf(marks: Iterable<Mark>): Map<Text, GlossPoint[]> {
    const points = new Map<Text, GlossPoint[]>();
    for (const mark of marks) {
      const place = this.placeOf(mark);
      if (!place) continue;
      const own = points.get(place.head) ?? [];
      points.set(place.head, own);
      if (!own.some(({ offset }) => offset === place.offset))
        own.push({ offset: place.offset, gloss: mark.mention.gloss });
    }
    for (const own of points.values()) own.sort((a, b) => a.offset - b.offset);
    return points;
  }

  /** Where a mark's gloss belongs, as an offset into the page's own text node. */
  private placeOf({ flow, mention }: Mark): { head: Text; offset: number } | null {
    const end = wordEnd(flow.text, mention.end);
    const segment = segmentBefore(flow, end);
    if (!segment || !isUnchanged(segment)) return null;
    const within = Math.min(end, segment.end) - segment.start;
    const group = this.groupOf.get(segment.node);
    return { head: group?.head ?? segment.node, offset: (group?.offsetOf(segment.node) ?? 0) + within };
  }

  private split(head: Text, points: readonly GlossPoint[]): void {
    const group = new GlossGroup(head, points);
    this.groups.add(group);
    for (const node of group.texts) this.groupOf.set(node, group);
    group.renewSegments(this.flows);
  }

  private release(group: GlossGroup, how: 'join' | 'discard' | 'forget'): void {
    this.groups.delete(group);
    for (const node of group.texts) this.groupOf.delete(node);
    group[how]();
    if (how === 'join') group.renewSegments(this.flows);
  }

  /** A page that copies its own nodes, or sets its own `innerHTML` again, copies our elements too. */
  private removeStrays(): void {
    const present = this.flows.root.getElementsByTagName(GLOSS_NAME);
    let expected = 0;
    for (const group of this.groups) expected += group.elements.length;
    if (present.length === expected) return;
    const own = new Set<Element>([...this.groups].flatMap((group) => group.elements));
    for (const element of Array.from(present)) if (!own.has(element)) element.remove();
  }

  private quietly(change: () => void): void {
    if (this.options.quietly) this.options.quietly(change);
    else change();
  }
}

/** The end of the word that a mention ends in: a gloss never cuts a word. */
function wordEnd(text: string, end: number): number {
  const rest = /^[\p{L}\p{M}\p{N}\u00AD]*/u.exec(text.slice(end, end + 60));
  return end + (rest?.[0].length ?? 0);
}

/** Everything is said with weight, because pages have rules such as `* { color: red !important }`. */
const STYLE = `
rg-gloss[data-g] {
  all: initial !important; display: inline !important; color: inherit !important; opacity: 0.8 !important;
  font: 0.75em/1 system-ui, sans-serif !important; margin-inline-start: 0.25em !important;
  user-select: none !important; -webkit-user-select: none !important;
}
rg-gloss[data-g]::after { all: unset !important; content: '(' attr(data-g) ')' !important; }
`;
