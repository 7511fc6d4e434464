/** Pages for the tests of this folder, and mentions in them. */
import type { Mention } from '#core/recognise/mention.ts';
import { collectFlows } from '#page/flows.ts';
import type { Flow } from '#page/flow.ts';
import { createFlowSet, type FlowSet } from '#page/flow-set.ts';
import type { Mark } from '#page/mark.ts';

/** Shows `html` in the test's own document, in place of what was there. */
export function showPage(html: string): HTMLElement {
  document.body.replaceChildren();
  const root = document.createElement('main');
  root.innerHTML = html;
  document.body.append(root);
  return root;
}

/** Opens a document of its own, at an address on the test's server. */
export function openDocument(html: string, path = '/page'): Document {
  const frame = document.createElement('iframe');
  document.body.replaceChildren(frame);
  const doc = frame.contentDocument;
  if (!doc?.defaultView) throw new Error('the frame has no document');
  doc.open();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- parses a whole page, head and all, like a loaded one
  doc.write(html);
  doc.close();
  doc.defaultView.history.replaceState(null, '', path);
  return doc;
}

export function flowTexts(html: string): string[] {
  return collectFlows(showPage(html), 1).map(({ text }) => text.replace(/\s+/g, ' ').trim());
}

/** The only element that matches, for tests that know it is there. */
export function find(selector: string, root: ParentNode = document): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

/** The text node in which `text` stands. */
export function findText(text: string, root: Node = document.body): Text {
  const found = textNodes(root).find((node) => node.data.includes(text));
  if (!found) throw new Error(`no text node holds ${text}`);
  return found;
}

export function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}

/** A mark for each place at which `surface` stands in the flows. */
export function marksOf(flows: readonly Flow[], surface: string, more: Partial<Mention> = {}): Mark[] {
  return flows.flatMap((flow) => {
    const marks: Mark[] = [];
    for (let start = flow.text.indexOf(surface); start >= 0; start = flow.text.indexOf(surface, start + 1)) {
      marks.push({ flow, mention: mentionAt(start, surface, more) });
    }
    return marks;
  });
}

/** A page, its flows, and marks for each of `surfaces` (glossed by their own lower case). */
export function markedPage(html: string, ...surfaces: string[]): { root: HTMLElement; flows: FlowSet; marks: Mark[] } {
  const root = showPage(html);
  const flows = createFlowSet(root);
  return { root, flows, marks: surfaces.flatMap((surface) => marksOf(flows.flows, surface)) };
}

function mentionAt(start: number, surface: string, more: Partial<Mention>): Mention {
  return {
    start,
    end: start + surface.length,
    surface,
    entity: surface.toLowerCase(),
    kind: 'alliance',
    label: surface,
    gloss: surface.toLowerCase(),
    via: 'name',
    certainty: 'sure',
    parts: [],
    ...more,
  };
}
