import { liveRangeOfMark, type Mark } from './mark.ts';

/**
 * Scrolls a mark into the middle of the window, smoothly unless the reader asked for less motion, and opens the
 * details elements around it. False if its place is gone from the page.
 */
export function revealMark(mark: Mark): boolean {
  const range = liveRangeOfMark(mark);
  const element = range?.startContainer.parentElement;
  const view = mark.flow.block.ownerDocument.defaultView;
  if (!range || !element || !view) return false;
  openDetails(element);
  const behavior = view.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
  return true;
}

function openDetails(element: Element): void {
  for (let each: Element | null = element; each; each = each.parentElement) {
    if (each.localName === 'details' && element.closest('summary')?.parentElement !== each)
      each.setAttribute('open', '');
  }
}
