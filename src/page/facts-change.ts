/** Which mutations can change what a page says about itself (`readArticleFacts`). */

/** Attributes in which a page states its date and language; besides them only elements matter. */
export const FACT_ATTRIBUTES = ['content', 'datetime'];

const IN_HEAD = new Set(['meta', 'script', 'title']);

/** Could this mutation change the page's date, language or title? The head and the root element are looked at, and times in the text. */
export function concernsFacts({ type, target, attributeName, addedNodes, removedNodes }: MutationRecord): boolean {
  const root = target.ownerDocument?.documentElement;
  if (type === 'attributes') return attributeName === 'lang' ? target === root : isFactAttribute(attributeName);
  if (isInHead(target)) return type === 'characterData' || [...addedNodes, ...removedNodes].some(isStatement);
  return (
    type === 'childList' &&
    [...addedNodes].some((node) => isElement(node) && (node.localName === 'head' || holdsTime(node)))
  );
}

/** Is it an attribute in which dates are stated? */
export function isFactAttribute(name: string | null): boolean {
  return name !== null && FACT_ATTRIBUTES.includes(name);
}

function isInHead(node: Node): boolean {
  const element = isElement(node) ? node : node.parentElement;
  return (element?.closest('head') ?? null) !== null;
}

/** In the head: something that states a fact. Styles come and go there all the time. */
function isStatement(node: Node): boolean {
  return node.nodeType === 3 || (isElement(node) && IN_HEAD.has(node.localName));
}

function holdsTime(element: Element): boolean {
  return element.localName === 'time' || element.querySelector('time[datetime]') !== null;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
