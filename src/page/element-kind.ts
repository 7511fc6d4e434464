/** What each element means for the running text of a page. */

/**
 * `block` has running text of its own; `inline` belongs to the text around it; `break` is a line break; `piece` is
 * skipped and leaves a gap in the text; `wall` is skipped and ends the text; `silent` is skipped without a gap, and so
 * is `hidden`, which may be shown later.
 */
export type ElementKind = 'block' | 'inline' | 'break' | 'piece' | 'wall' | 'silent' | 'hidden';

/** Our own elements have names that start so: the glosses, the card's host. */
export const OWN_PREFIX = 'rg-';

const NAMES = {
  block:
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol optgroup p search section ' +
    'summary table tbody td tfoot th thead tr ul',
  inline:
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr output q rb ruby s slot small span ' +
    'strike strong sub time u wbr',
  break: 'br',
  piece:
    'audio canvas code embed iframe img input kbd math meter object picture progress samp select svg textarea tt var video',
  wall: 'hr listing plaintext pre xmp',
  // Readings above characters (rt) and raised notes (sup) interrupt the word they stand at.
  silent:
    'area base datalist head link map meta noembed noframes noscript param rp rt rtc script source style sup template ' +
    'title track',
} as const satisfies Partial<Record<ElementKind, string>>;

const KINDS = new Map<unknown, ElementKind>();
for (const [kind, names] of Object.entries(NAMES) as [ElementKind, string][]) {
  for (const name of names.split(' ')) KINDS.set(name, kind);
}

const INLINE_DISPLAY = /^(?:inline|contents|ruby)/;

/** Is it ours, and so never read and never reported? */
export function isOwnNode(node: Node): boolean {
  const name: unknown = (node as Partial<Element>).localName;
  return node.nodeType === 1 && typeof name === 'string' && name.startsWith(OWN_PREFIX);
}

/**
 * The element's kind by its name, and by its style where the name does not decide: is it hidden, is a span shown as a
 * block, what is a custom element? One style read for each element that may be hidden, none for plain inline markup.
 * The name is read with care: in a form, a field called "localName" stands in its place.
 */
export function kindOf(element: Element, view: Window | null): ElementKind {
  const named = KINDS.get(element.localName);
  if (named === undefined) return isOwnNode(element) ? 'silent' : styledKind(element, view, named);
  const needsStyle = named === 'block' || (named === 'inline' && element.hasAttributes());
  return needsStyle ? styledKind(element, view, named) : named;
}

function styledKind(element: Element, view: Window | null, named: 'block' | 'inline' | undefined): ElementKind {
  const display = view?.getComputedStyle(element).display ?? 'inline';
  if (display === 'none' || element.hasAttribute('hidden')) return 'hidden';
  return named === 'block' || !INLINE_DISPLAY.test(display) ? 'block' : 'inline';
}

/** The block element whose running text `node` takes part in, or null if it lies in something that is not read. */
export function blockOf(node: Node, view: Window | null): Element | null {
  for (
    let element = node.nodeType === 1 ? (node as Element) : node.parentElement;
    element;
    element = element.parentElement
  ) {
    const kind = kindOf(element, view);
    if (kind === 'block') return element;
    if (kind !== 'inline') return null;
  }
  return null;
}
