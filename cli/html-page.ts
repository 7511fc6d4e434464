/** An HTML file read as a page: its flows with their places in the file, and its date. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { IsoDate } from '#core/corpus/date.ts';
import type { FileFlow } from './file-flow.ts';
import { publicationDay } from './html-date.ts';
import { placeText } from './html-offsets.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
type TextNode = DefaultTreeAdapterTypes.TextNode;

export interface FilePage {
  readonly flows: readonly FileFlow[];
  /** The day the page says it was published, or null. */
  readonly day: IsoDate | null;
}

/** Elements inside a line of text. Everything else that is shown has running text of its own. */
const INLINE = names(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb ruby s slot small span strike ' +
    'strong sub time u wbr',
);
/** Not read, but a gap in the line of text they stand in. */
const PIECES = names(
  'audio button canvas code embed iframe img input kbd math meter object output picture progress samp select svg ' +
    'textarea tt var video',
);
/** Not read, and no part of the text at all. */
const SILENT = names(
  'area base datalist dialog head link map meta noembed noframes noscript param rp rt rtc script source style sup ' +
    'template title track',
);
/** Not read; the text ends there. */
const WALLS = names('hr listing plaintext pre xmp');
/** Stands for a piece that is not read, as in the flows of a page. */
const GAP = '\uFFFC';

/** Reads the text of an HTML file. Never throws: a browser reads any file, and so does this. */
export function readPage(html: string): FilePage {
  const document = parse(html, { sourceCodeLocationInfo: true });
  const collector = new FlowCollector(html);
  collector.visit(document, false);
  collector.flush();
  return { flows: collector.flows, day: publicationDay(document) };
}

class FlowCollector {
  readonly flows: FileFlow[] = [];
  readonly #source: string;
  #text = '';
  #starts: number[] = [];
  #ends: number[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  visit(node: Node, foreign: boolean): void {
    if (isText(node)) {
      if (foreign) this.#leave(GAP);
      else this.#read(node);
      return;
    }
    if (!('childNodes' in node)) return;
    if (!('tagName' in node)) {
      for (const child of node.childNodes) this.visit(child, foreign);
      return;
    }
    this.#enter(node, foreign);
  }

  flush(): void {
    if (/\p{L}/u.test(this.#text)) this.flows.push(flowOf(this.#text, this.#starts, this.#ends));
    this.#text = '';
    this.#starts = [];
    this.#ends = [];
  }

  #enter(element: Element, foreign: boolean): void {
    const { tagName } = element;
    if (SILENT.has(tagName) || isHidden(element)) return;
    if (tagName === 'br') this.#breakLine();
    else if (PIECES.has(tagName)) this.#leave(GAP);
    else this.#descend(element, foreign);
  }

  #descend(element: Element, foreign: boolean): void {
    const { tagName } = element;
    const isInline = INLINE.has(tagName);
    if (!isInline) this.flush();
    if (!WALLS.has(tagName)) {
      const isForeign = foreignMark(element) ?? foreign;
      for (const child of element.childNodes) this.visit(child, isForeign);
    }
    if (!isInline) this.flush();
  }

  #read(node: TextNode): void {
    const location = node.sourceCodeLocation;
    if (!location) return;
    const places = placeText(node.value, this.#source, location.startOffset);
    this.#text += node.value;
    for (const start of places.starts) this.#starts.push(start);
    for (const end of places.ends) this.#ends.push(end);
  }

  /** A second line break ends the flow, since old pages make paragraphs so. */
  #breakLine(): void {
    if (/(?:^|\n)\s*$/.test(this.#text)) this.flush();
    else this.#leave('\n');
  }

  /** A character that stands at no place of the file. */
  #leave(mark: string): void {
    if (this.#text === '' || this.#text.endsWith(GAP)) return;
    const at = this.#ends.at(-1) ?? 0;
    this.#text += mark;
    this.#starts.push(at);
    this.#ends.push(at);
  }
}

function flowOf(text: string, starts: readonly number[], ends: readonly number[]): FileFlow {
  return { text, startOf: (at) => starts[at] ?? ends.at(-1) ?? 0, endOf: (at) => ends[at - 1] ?? starts[0] ?? 0 };
}

function isText(node: Node): node is TextNode {
  return node.nodeName === '#text';
}

function isHidden(element: Element): boolean {
  return element.attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'contenteditable' && value.toLowerCase() !== 'false') ||
      (name === 'style' && /display\s*:\s*none/i.test(value)),
  );
}

/** Is the element marked as another language than German? Undefined if unmarked; what the page says of itself is often wrong. */
function foreignMark(element: Element): boolean | undefined {
  const language = element.attrs.find(({ name }) => name === 'lang')?.value;
  if (language === undefined || element.tagName === 'html' || element.tagName === 'body') return undefined;
  return !/^(?:de|und|mul|zxx)?(?:[-_]|$)/i.test(language.trim());
}

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
