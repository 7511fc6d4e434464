import type { Flow } from './flow.ts';

/**
 * Parts flows into those whose block is in the window now, or within half a window's height of it, and the rest; each part keeps
 * its order. Reads the layout once for each block.
 */
export function splitByViewport(flows: readonly Flow[]): { visible: Flow[]; rest: Flow[] } {
  const seen = new Map<Element, boolean>();
  const visible: Flow[] = [];
  const rest: Flow[] = [];
  for (const flow of flows) {
    const isNear = seen.get(flow.block) ?? isInViewport(flow.block);
    seen.set(flow.block, isNear);
    (isNear ? visible : rest).push(flow);
  }
  return { visible, rest };
}

/** Is any part of the element within the window, widened by half its height above and below? */
export function isInViewport(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view) return false;
  const margin = view.innerHeight / 2;
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return bottom > -margin && top < view.innerHeight + margin && right > 0 && left < view.innerWidth;
}
