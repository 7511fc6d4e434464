/** Puts a floating element beside its anchor and keeps it there while the page scrolls and the card grows. */
import {
  autoUpdate,
  computePosition,
  flip,
  inline,
  offset,
  shift,
  size,
  type Placement,
  type VirtualElement,
} from '@floating-ui/dom';
import { anchorElement, anchorRects, type CardAnchor } from './card-anchor.ts';

/** Distance between term and card, and between card and window edge, in CSS pixels. */
const GAP = 7;
const MARGIN = 8;
/** The card is never higher than this, and never squeezed below that. */
const MOST_ROOM = 460;
const LEAST_ROOM = 140;

export interface PlacementOptions {
  readonly doc: Document;
  /** Where the pointer was: which line of a wrapped term to stand at. */
  readonly point?: { readonly x: number; readonly y: number } | undefined;
  /** The anchor has left the page or the window. */
  readonly onGone: () => void;
}

export interface PlacementHandle {
  /** Lets the card choose its side again: for a new card, not for one that merely grows under the pointer. */
  choose(): void;
  stop(): void;
}

/** Starts placing `float` at `anchor`; `stop` ends it. */
export function keepPlaced(float: HTMLElement, anchor: CardAnchor, options: PlacementOptions): PlacementHandle {
  const reference = virtualElement(anchor, options.doc);
  let side: Placement | undefined;
  const stopping = new AbortController();
  const isStopped = (): boolean => stopping.signal.aborted;

  const place = async (): Promise<void> => {
    if (isStopped()) return;
    if (!float.isConnected || !isInWindow(anchor, options.doc)) {
      options.onGone();
      return;
    }
    const placed = await computePosition(reference, float, {
      strategy: 'fixed',
      placement: side ?? 'bottom-start',
      middleware: [
        inline(options.point ?? {}),
        offset(GAP),
        ...(side ? [] : [flip({ padding: MARGIN, fallbackStrategy: 'bestFit' })]),
        shift({ padding: MARGIN }),
        size({
          padding: MARGIN,
          apply: ({ availableHeight }) => {
            const room = Math.max(LEAST_ROOM, Math.min(MOST_ROOM, availableHeight));
            float.style.setProperty('--rg-room', `${Math.floor(room)}px`);
          },
        }),
      ],
    });
    if (isStopped()) return;
    side = placed.placement;
    float.style.setProperty('left', `${Math.round(placed.x)}px`);
    float.style.setProperty('top', `${Math.round(placed.y)}px`);
  };
  const stopUpdates = autoUpdate(reference, float, () => void place(), { layoutShift: false });

  return {
    choose() {
      side = undefined;
      float.style.removeProperty('--rg-room');
      void place();
    },
    stop() {
      stopping.abort();
      stopUpdates();
    },
  };
}

/** Is any line of the anchor within the window? */
function isInWindow(anchor: CardAnchor, doc: Document): boolean {
  const { clientWidth, clientHeight } = doc.documentElement;
  return anchorRects(anchor, doc).some(
    (rect) => rect.bottom > 0 && rect.right > 0 && rect.top < clientHeight && rect.left < clientWidth,
  );
}

function virtualElement(anchor: CardAnchor, doc: Document): VirtualElement {
  const element = anchorElement(anchor);
  return {
    getBoundingClientRect: () => boundsOf(anchorRects(anchor, doc)),
    getClientRects: () => [...anchorRects(anchor, doc)],
    ...(element && { contextElement: element }),
  };
}

function boundsOf(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return rects.length === 0 ? new DOMRect() : new DOMRect(left, top, right - left, bottom - top);
}
