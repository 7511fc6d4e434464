/** What the reader selected, as words of one flow. */
import type { FlowSet } from './flow-set.ts';
import { offsetIn, type Flow } from './flow.ts';
import type { Place } from './place.ts';
import { wordsIn } from './words.ts';

/** The words of a selection, each whole and in order; none if it is empty, crosses flows or lies in no flow at all. */
export function selectedWords(flows: FlowSet, selection: Selection | null): Place[] {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  const first = edgeText(range, 'start');
  const last = edgeText(range, 'end');
  const flow = first && flows.flowOf(first.node);
  if (!flow || !last || flows.flowOf(last.node) !== flow) return [];
  const start = offsetIn(flow, first.node, first.offset);
  const end = offsetIn(flow, last.node, last.offset);
  return start === null || end === null ? [] : wordsTouching(flow, start, end);
}

/** Half a word selected by a hasty hand is the whole word; a neighbour that is merely touched is not. */
function wordsTouching(flow: Flow, start: number, end: number): Place[] {
  return wordsIn(flow.text, 0, flow.text.length)
    .filter((word) => word.start < end && word.end > start)
    .map((word) => ({ flow, ...word }));
}

interface TextEdge {
  readonly node: Text;
  readonly offset: number;
}

/** An end of the range in a text node: ends in elements stand for the next text inside the range. */
function edgeText(range: Range, edge: 'start' | 'end'): TextEdge | null {
  const [container, offset] =
    edge === 'start' ? [range.startContainer, range.startOffset] : [range.endContainer, range.endOffset];
  if (container.nodeType === 3) return { node: container as Text, offset };
  const texts = textsIn(range);
  const node = edge === 'start' ? texts[0] : texts.at(-1);
  return node ? { node, offset: edge === 'start' ? 0 : node.length } : null;
}

function textsIn(range: Range): Text[] {
  const root = range.commonAncestorContainer;
  const walker = root.ownerDocument?.createTreeWalker(root, 4 /* text */);
  const texts: Text[] = [];
  for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
    if (range.intersectsNode(node)) texts.push(node as Text);
  }
  return texts;
}
