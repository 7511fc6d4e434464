/** The element a card over a page lives in: a popover in a closed shadow root, in the page only while the card is open. */
import { adoptStyles, hoverCardStyles } from './styles.ts';

/** Events that end at the card, so that the page's own shortcuts and click-outside handlers do not answer to them. */
const KEPT_EVENTS = [
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'keydown',
  'keypress',
  'keyup',
] as const;

export interface CardHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** The popover: render into this. */
  readonly float: HTMLElement;
  /** The element the host stands in. */
  readonly parent: Element;
  /** Takes the host out of the page. */
  unmount(): void;
}

/** The element in which a card is neither covered nor inert: the open modal dialog around the anchor, or any, or the root. */
export function findMountPoint(doc: Document, anchor: Element | undefined): Element {
  return anchor?.closest('dialog:modal') ?? [...doc.querySelectorAll('dialog:modal')].at(-1) ?? doc.documentElement;
}

/** Puts an empty card into the page and shows it in the top layer. `headingId` labels the dialog. */
export function mountCardHost(doc: Document, parent: Element, headingId: string): CardHost {
  const host = doc.createElement('rg-card');
  const root = host.attachShadow({ mode: 'closed' });
  adoptStyles(root, hoverCardStyles);
  const float = doc.createElement('div');
  float.className = 'float';
  float.popover = 'manual';
  float.tabIndex = -1;
  float.setAttribute('role', 'dialog');
  float.setAttribute('aria-labelledby', headingId);
  for (const type of KEPT_EVENTS) {
    float.addEventListener(type, (event) => event.stopPropagation());
  }
  root.append(float);
  parent.append(host);
  float.showPopover();
  return { host, root, float, parent, unmount: () => host.remove() };
}
