/** Gathers what mutations touched, and says which blocks are to be read again. */
import { blockOf, isOwnNode, kindOf } from './element-kind.ts';
import type { DirtyBlock } from './flow-set.ts';

/** Attributes that can bring text to light or make it readable. */
export const WATCHED_ATTRIBUTES = ['class', 'style', 'hidden', 'open', 'lang', 'contenteditable'];

export class DirtyBlocks {
  /** Nodes whose own surroundings changed. */
  private readonly touched = new Set<Node>();
  /** Elements that came in, or that must be read anew with all they hold. */
  private readonly arrived = new Set<Element>();
  private areStylesChanged = false;

  get isEmpty(): boolean {
    return this.touched.size === 0 && this.arrived.size === 0 && !this.areStylesChanged;
  }

  add(record: MutationRecord): void {
    if (isOwnNode(record.target)) return;
    if (record.type === 'childList') this.addChildren(record);
    else if (record.type === 'characterData') this.touched.add(record.target);
    else this.addAttribute(record.target as Element, record.attributeName);
  }

  /** The dirty blocks so far, each once; `hidden` are the elements that were not read because they were not shown. */
  take(view: Window, hidden: Iterable<Element>): readonly DirtyBlock[] {
    if (this.areStylesChanged) this.addShown(view, hidden);
    const blocks = new Map<Element, boolean>();
    for (const element of this.arrived) addArrived(blocks, element, view);
    for (const node of this.touched) addDirty(blocks, node.isConnected ? blockOf(node, view) : null, false);
    this.touched.clear();
    this.arrived.clear();
    this.areStylesChanged = false;
    return [...blocks].map(([block, deep]) => ({ block, deep }));
  }

  private addChildren({ target, addedNodes, removedNodes }: MutationRecord): void {
    for (const node of addedNodes) {
      if (node.nodeType === 3) this.touched.add(target);
      else if (node.nodeType === 1 && !isOwnNode(node)) this.arrived.add(node as Element);
    }
    for (const node of removedNodes) {
      if ((node.nodeType === 1 && !isOwnNode(node)) || node.nodeType === 3) this.touched.add(target);
    }
  }

  private addAttribute(element: Element, name: string | null): void {
    if (name === 'lang' || name === 'contenteditable') this.arrived.add(element);
    else this.areStylesChanged = true;
  }

  private addShown(view: Window, hidden: Iterable<Element>): void {
    for (const element of hidden) {
      if (element.isConnected && kindOf(element, view) !== 'hidden') this.arrived.add(element);
    }
  }
}

/** A block is read with all it holds; anything else with the block around it, deeply if it may have blocks inside. */
function addArrived(blocks: Map<Element, boolean>, element: Element, view: Window): void {
  const kind = element.isConnected ? kindOf(element, view) : 'silent';
  if (kind === 'silent') return;
  if (kind === 'block' || kind === 'hidden') addDirty(blocks, element, true);
  if (kind === 'block' || !element.parentElement) return;
  addDirty(blocks, blockOf(element.parentElement, view), kind === 'inline' && element.childElementCount > 0);
}

function addDirty(blocks: Map<Element, boolean>, block: Element | null, deep: boolean): void {
  if (block) blocks.set(block, deep || blocks.get(block) === true);
}
