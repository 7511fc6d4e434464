/** One text node of the page that was split so that glosses can stand in it. */
import type { Segment } from './flow.ts';
import type { FlowSet } from './flow-set.ts';

export const GLOSS_NAME = 'rg-gloss';

/** A gloss and its place: an offset into the text node before it was split. */
export interface GlossPoint {
  readonly offset: number;
  readonly gloss: string;
}

export class GlossGroup {
  /** The page's own node, which keeps the text before the first gloss. */
  readonly head: Text;
  readonly points: readonly GlossPoint[];
  /** Our elements, each followed by its tail. */
  readonly elements: readonly Element[];
  readonly tails: readonly Text[];
  private readonly written: readonly string[];

  /** Splits `head` at `points`, which are in order. */
  constructor(head: Text, points: readonly GlossPoint[]) {
    const elements: Element[] = [];
    const tails: Text[] = [];
    for (const { offset, gloss } of points.toReversed()) {
      tails.unshift(head.splitText(offset));
      const element = createGloss(head.ownerDocument, gloss);
      head.after(element);
      elements.unshift(element);
    }
    this.head = head;
    this.points = points;
    this.elements = elements;
    this.tails = tails;
    this.written = this.texts.map(({ data }) => data);
  }

  get texts(): readonly Text[] {
    return [this.head, ...this.tails];
  }

  hasPoints(points: readonly GlossPoint[]): boolean {
    const isSame = ({ offset, gloss }: GlossPoint, i: number) =>
      points[i]?.offset === offset && points[i].gloss === gloss;
    return points.length === this.points.length && this.points.every(isSame);
  }

  /** Where the head or a tail begins in the text of all of them. */
  offsetOf(node: Text): number {
    let offset = 0;
    for (const text of this.texts) {
      if (text === node) break;
      offset += text.length;
    }
    return offset;
  }

  /** Is everything still where it was put? (What the page writes into a tail is its own text, and is kept.) */
  isIntact(): boolean {
    return this.head.isConnected && this.head.data === this.written[0] && this.isChain();
  }

  /**
   * What to do with a disturbed group. `join`: take our elements out and give the head its text back; right if the
   * head has not been written, or if tails have been written with it, as a translator does. `discard`: drop the tails; right if the
   * page wrote its new text into the head, or took the head away. `forget`: take only the elements out; right if
   * something else was put in the head's place.
   */
  remedy(isHeadReplaced: boolean): 'join' | 'discard' | 'forget' {
    const isHeadWritten = this.head.data !== this.written[0];
    const areTailsWritten = this.tails.some(({ data }, i) => data !== this.written[i + 1]);
    if (this.isChain()) return isHeadWritten && !areTailsWritten ? 'discard' : 'join';
    if (this.head.parentNode === null) return isHeadReplaced ? 'forget' : 'discard';
    return isHeadWritten ? 'discard' : 'join';
  }

  /** Exact undo: the head has all the text again, also in a part of the page that was taken out for a while. */
  join(): void {
    this.forget();
    let rest = '';
    for (const tail of this.tails) {
      if (tail.parentNode) rest += tail.data;
      tail.remove();
    }
    if (rest !== '') this.head.appendData(rest);
  }

  discard(): void {
    this.forget();
    for (const tail of this.tails) tail.remove();
  }

  forget(): void {
    for (const element of this.elements) element.remove();
  }

  /** Tells the flow of the head in which nodes its text lies now. */
  renewSegments(flows: FlowSet): void {
    const flow = flows.flowOf(this.head);
    if (!flow) return;
    const own = new Set<Text>(this.texts);
    const segments = flow.segments.flatMap((segment) => {
      if (segment.node === this.head) return this.segmentsFrom(segment.start);
      return own.has(segment.node) ? [] : [segment];
    });
    flows.renewSegments(flow, segments);
  }

  private segmentsFrom(flowStart: number): Segment[] {
    const segments: Segment[] = [];
    let start = flowStart;
    for (const node of this.texts) {
      const end = start + node.length;
      if (node.parentNode && end > start) segments.push({ node, start, end });
      start = end;
    }
    return segments;
  }

  private isChain(): boolean {
    return this.elements.every((element, i) => {
      const before = i === 0 ? this.head : this.tails[i - 1];
      return before?.nextSibling === element && element.nextSibling === this.tails[i];
    });
  }
}

function createGloss(doc: Document, gloss: string): HTMLElement {
  const element = doc.createElement(GLOSS_NAME);
  element.lang = 'en';
  element.dataset['g'] = gloss;
  return element;
}
