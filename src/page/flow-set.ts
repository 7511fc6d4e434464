/** All flows of a page, kept in step with it while it changes. */
import { kindOf } from './element-kind.ts';
import { collectFlows } from './flows.ts';
import type { Flow, Segment } from './flow.ts';

/** A block whose text may have changed: with all blocks inside it (`deep`), or only the text that is its own. */
export interface DirtyBlock {
  readonly block: Element;
  readonly deep: boolean;
}

/** What an update did. A flow whose text stayed the same is in neither list and stays the same object. */
export interface FlowChange {
  readonly added: readonly Flow[];
  readonly removed: readonly Flow[];
}

export interface FlowSet {
  readonly root: Element;
  /** In document order. */
  readonly flows: readonly Flow[];
  /** Elements that were not read because they are not shown. */
  readonly hidden: ReadonlySet<Element>;
  /** Reads the given blocks again, and forgets what is no longer in the page. */
  update(dirty: Iterable<DirtyBlock>): FlowChange;
  /** The flow that a text node belongs to, or null. */
  flowOf(node: Node): Flow | null;
  /** For this room: the same text now lies in other nodes. */
  renewSegments(flow: Flow, segments: readonly Segment[]): void;
}

/** Reads `root` and everything in it. */
export function createFlowSet(root: Element): FlowSet {
  const set = new PageFlows(root);
  set.update([{ block: root, deep: true }]);
  return set;
}

class PageFlows implements FlowSet {
  readonly root: Element;
  readonly hidden = new Set<Element>();
  flows: readonly Flow[] = [];
  private readonly owners = new Map<Node, Flow>();
  private nextId = 1;

  constructor(root: Element) {
    this.root = root;
  }

  update(dirty: Iterable<DirtyBlock>): FlowChange {
    const { deep, shallow } = outermost(dirty, this.root);
    const isStale = ({ block }: Flow) => this.isGone(block) || shallow.has(block) || isInside(block, deep);
    const dropped = new Set(this.flows.filter(isStale));
    for (const element of this.hidden) if (this.isGone(element) || isShown(element)) this.hidden.delete(element);
    const fresh = [...deep].flatMap((block) => this.collect(block, false));
    for (const block of shallow) fresh.push(...this.collect(block, true));
    for (const flow of fresh) for (const { node } of flow.segments) this.dropOwner(node, dropped);
    return this.exchange(dropped, fresh, deep.size + shallow.size === 1);
  }

  flowOf(node: Node): Flow | null {
    return this.owners.get(node) ?? null;
  }

  renewSegments(flow: Flow, segments: readonly Segment[]): void {
    this.disown(flow);
    flow.segments = segments;
    for (const { node } of segments) this.owners.set(node, flow);
  }

  private collect(block: Element, shallow: boolean): Flow[] {
    const flows = collectFlows(block, this.nextId, { shallow, onHidden: (element) => this.hidden.add(element) });
    this.nextId += flows.length;
    return flows;
  }

  /** Puts `fresh` in the place of `dropped`; a dropped flow with the same block and text as a fresh one stays. */
  private exchange(dropped: Set<Flow>, fresh: readonly Flow[], isFreshInOrder: boolean): FlowChange {
    const remembered = Map.groupBy(dropped, (flow) => flow.block);
    const kept = this.flows.filter((flow) => !dropped.has(flow));
    const added: Flow[] = [];
    for (const flow of dropped) this.disown(flow);
    const current = fresh.map((flow) => {
      const same = remembered.get(flow.block)?.find((old) => dropped.has(old) && old.text === flow.text);
      if (same) dropped.delete(same);
      else added.push(flow);
      this.renewSegments(same ?? flow, flow.segments);
      return same ?? flow;
    });
    const isInOrder = current.length === 0 || (kept.length === 0 && isFreshInOrder);
    this.flows = isInOrder ? [...kept, ...current] : this.inOrder();
    return { added, removed: [...dropped] };
  }

  /** All flows in document order: by a walk, since comparing places in a document costs more than passing all of them. */
  private inOrder(): readonly Flow[] {
    const ordered = new Set<Flow>();
    const walker = this.root.ownerDocument.createTreeWalker(this.root, 4 /* text */);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = this.owners.get(node);
      if (owner) ordered.add(owner);
    }
    return [...ordered];
  }

  private isGone(element: Element): boolean {
    return !element.isConnected || !this.root.contains(element);
  }

  private dropOwner(node: Node, dropped: Set<Flow>): void {
    const owner = this.owners.get(node);
    if (owner) dropped.add(owner);
  }

  private disown(flow: Flow): void {
    for (const { node } of flow.segments) if (this.owners.get(node) === flow) this.owners.delete(node);
  }
}

function isShown(element: Element): boolean {
  return kindOf(element, element.ownerDocument.defaultView) !== 'hidden';
}

/** The dirty blocks inside `root` that are not read with another one anyway. */
function outermost(dirty: Iterable<DirtyBlock>, root: Element): { deep: Set<Element>; shallow: Set<Element> } {
  const inPage = [...dirty].filter(({ block }) => root.contains(block));
  const allDeep = new Set(inPage.filter(({ deep }) => deep).map(({ block }) => block));
  const isCovered = (block: Element) => isInside(block.parentElement, allDeep);
  const deep = new Set([...allDeep].filter((block) => !isCovered(block)));
  const rest = inPage.map(({ block }) => block).filter((block) => !isInside(block, allDeep));
  return { deep, shallow: new Set(rest) };
}

/** Is `element`, or anything around it, one of `blocks`? */
function isInside(element: Element | null, blocks: ReadonlySet<Element>): boolean {
  if (blocks.size === 0) return false;
  for (let each = element; each; each = each.parentElement) if (blocks.has(each)) return true;
  return false;
}
