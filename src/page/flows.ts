/** Finds the flows of a page: one pass over its nodes, no layout read, one style read for each element that may be hidden. */
import { kindOf } from './element-kind.ts';
import type { Flow, Segment } from './flow.ts';

/** Stands in a flow's text for an inline piece that is not read: an image, code, words in another language. */
export const GAP = '\uFFFC';

export interface CollectOptions {
  /** Only the text that belongs to `root` itself, not that of blocks inside it. */
  readonly shallow?: boolean;
  /** Told of each element that was skipped because it is not shown. */
  readonly onHidden?: (element: Element) => void;
}

/**
 * The flows of `root`, in document order, with ids from `startId` up. Skipped: what is not shown, code, form fields,
 * editable text, words marked as another language than German, and our own elements. A flow holds at least one letter.
 */
export function collectFlows(root: Element, startId: number, options: CollectOptions = {}): Flow[] {
  const view = root.ownerDocument.defaultView;
  const start = readFrame(root, view);
  if (!start) return [];
  const collector = new FlowCollector(start, startId, view, options);
  const walker = root.ownerDocument.createTreeWalker(root, 1 /* elements */ | 4 /* text */);
  let node = walker.firstChild();
  while (node) {
    const entered = node.nodeType === 3 ? collector.read(node as Text) : collector.enter(node as Element);
    node = entered ? walker.firstChild() : null;
    if (entered && !node) collector.leave();
    // A TreeWalker is used for every step, because a form's own firstChild or nextSibling can be one of its fields.
    while (!node && !(node = walker.nextSibling())) {
      if (!walker.parentNode()) return collector.flows;
      collector.leave();
    }
  }
  collector.leave();
  return collector.flows;
}

/** An element that is being read. */
interface Frame {
  readonly element: Element;
  readonly isBlock: boolean;
  /** Its language is not German. */
  readonly isForeign: boolean;
}

class FlowCollector {
  readonly flows: Flow[] = [];
  private readonly frames: Frame[];
  private frame: Frame;
  private block: Element;
  private text = '';
  /** Where the text after the last line break starts. */
  private lineStart = 0;
  private segments: Segment[] = [];
  private readonly startId: number;
  private readonly view: Window | null;
  private readonly options: CollectOptions;

  constructor(start: Frame, startId: number, view: Window | null, options: CollectOptions) {
    this.frame = { ...start, isBlock: true };
    this.frames = [this.frame];
    this.block = start.element;
    this.startId = startId;
    this.view = view;
    this.options = options;
  }

  /** Takes a text node in; there is nothing below it to enter. */
  read(node: Text): false {
    if (this.frame.isForeign) this.leaveGap();
    else if (node.length > 0) {
      const start = this.text.length;
      this.text += node.data;
      this.segments.push({ node, start, end: this.text.length });
    }
    return false;
  }

  /** Takes an element in; true if what is inside is to be read, and then `leave` must follow. */
  enter(element: Element): boolean {
    const kind = kindOf(element, this.view);
    if (kind === 'block' || kind === 'wall') this.flush();
    if (kind === 'block' || kind === 'inline') return this.open(element, kind === 'block');
    if (kind === 'break') this.breakLine();
    if (kind === 'piece') this.leaveGap();
    if (kind === 'hidden') this.options.onHidden?.(element);
    return false;
  }

  /** The element entered last has been read to its end. */
  leave(): void {
    const left = this.frames.pop();
    if (left?.isBlock === true) this.flush();
    const frame = this.frames.at(-1);
    if (!frame) return;
    this.frame = frame;
    if (left?.isBlock === true) this.block = this.frames.findLast((each) => each.isBlock)?.element ?? this.block;
  }

  private open(element: Element, isBlock: boolean): boolean {
    if (isBlock && this.options.shallow === true) return false;
    if (isEditable(element)) {
      this.leaveGap();
      return false;
    }
    this.frame = { element, isBlock, isForeign: isForeign(element) ?? this.frame.isForeign };
    this.frames.push(this.frame);
    if (isBlock) this.block = element;
    return true;
  }

  /** A line break in the text; a second one ends the flow, since old pages make paragraphs so. */
  private breakLine(): void {
    const isEmptyLine = this.text.slice(this.lineStart).trim() === '';
    if (isEmptyLine) this.flush();
    else this.text += '\n';
    this.lineStart = this.text.length;
  }

  private leaveGap(): void {
    if (this.text !== '' && !this.text.endsWith(GAP)) this.text += GAP;
  }

  private flush(): void {
    if (/\p{L}/u.test(this.text)) {
      const id = this.startId + this.flows.length;
      this.flows.push({ id, text: this.text, block: this.block, segments: this.segments });
    }
    if (this.segments.length > 0) this.segments = [];
    this.text = '';
    this.lineStart = 0;
  }
}

/** How `root` is to be read, from itself and all that surrounds it; null if it is not to be read at all. */
function readFrame(root: Element, view: Window | null): Frame | null {
  let foreign: boolean | undefined;
  for (let element: Element | null = root; element; element = element.parentElement) {
    const kind = kindOf(element, view);
    if ((kind !== 'block' && kind !== 'inline') || isEditable(element)) return null;
    foreign ??= isForeign(element);
  }
  return { element: root, isBlock: true, isForeign: foreign ?? false };
}

/**
 * Is the element marked as another language than German? Undefined if it is not marked. What `html` and `body` say of
 * the whole page is often wrong, and whether to read the page at all is not decided here.
 */
function isForeign(element: Element): boolean | undefined {
  const language = element.getAttribute('lang');
  if (language === null || element === element.ownerDocument.body || element === element.ownerDocument.documentElement)
    return undefined;
  return !/^(?:de|und|mul|zxx)?(?:[-_]|$)/i.test(language.trim());
}

function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable.toLowerCase() !== 'false';
}
