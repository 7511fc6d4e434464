/** Watches a page for changes of its text and, in pages that change articles without loading, of its address. */
import { concernsFacts, FACT_ATTRIBUTES, isFactAttribute } from './facts-change.ts';
import { DirtyBlocks, WATCHED_ATTRIBUTES } from './dirty-blocks.ts';
import type { DirtyBlock } from './flow-set.ts';
import { createFrameBatch } from './frame-batch.ts';

export interface WatchOptions {
  /** Blocks whose text may have changed, gathered over a frame or more. */
  readonly onDirty: (dirty: readonly DirtyBlock[]) => void;
  /** What the page says about itself (`readArticleFacts`) may have changed. Told before `onDirty`, which is left out if it stops the watch. */
  readonly onFacts?: () => void;
  /** The page shows another address; a mere jump within the page does not count. */
  readonly onAddress?: (url: string) => void;
  /** Elements not read because they are not shown (`FlowSet.hidden`): reported when they are. */
  readonly hidden?: ReadonlySet<Element>;
}

export interface Watch {
  /** Runs a change of ours without reporting it. */
  readonly quietly: (change: () => void) => void;
  /** Reports now what is to be reported. */
  readonly flush: () => void;
}

/** Milliseconds between two reports: a page that changes all the time must not keep the recogniser busy. */
const REPORT_GAP = 100;

/** Watches the document until `signal` aborts. Changes of our own elements are not reported. */
export function createWatch(doc: Document, signal: AbortSignal, options: WatchOptions): Watch {
  const view = doc.defaultView;
  if (!view || signal.aborted) return { quietly: (change) => change(), flush: () => undefined };
  const dirty = new DirtyBlocks();
  const checkAddress = watchAddress(view, signal, options.onAddress);
  let areFactsDue = false;
  const work = () => {
    if (areFactsDue) options.onFacts?.();
    areFactsDue = false;
    if (!signal.aborted) report(dirty, view, options);
  };
  const batch = createFrameBatch(view, signal, work, REPORT_GAP);
  const take = (records: readonly MutationRecord[]) => {
    for (const record of records) {
      areFactsDue ||= options.onFacts !== undefined && concernsFacts(record);
      if (!isFactAttribute(record.attributeName)) dirty.add(record);
    }
    if (records.length > 0) checkAddress();
    if (areFactsDue || !dirty.isEmpty) batch.request();
  };
  const observer = new view.MutationObserver(take);
  const attributeFilter = [...WATCHED_ATTRIBUTES, ...FACT_ATTRIBUTES];
  observer.observe(doc, { subtree: true, childList: true, characterData: true, attributeFilter });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    quietly: (change) => {
      take(observer.takeRecords());
      change();
      observer.takeRecords();
    },
    flush: () => {
      take(observer.takeRecords());
      batch.flush();
    },
  };
}

function report(dirty: DirtyBlocks, view: Window, { hidden, onDirty }: WatchOptions): void {
  const blocks = dirty.take(view, hidden ?? []);
  if (blocks.length > 0) onDirty(blocks);
}

/** Asks for the address at each event that tells of a new one, and whenever the returned function is called. */
function watchAddress(view: Window, signal: AbortSignal, onAddress: WatchOptions['onAddress']): () => void {
  let known = pageAddress(view.location);
  const check = () => {
    const address = pageAddress(view.location);
    if (address === known || signal.aborted) return;
    known = address;
    onAddress?.(view.location.href);
  };
  view.addEventListener('popstate', check, { signal });
  view.addEventListener('hashchange', check, { signal });
  const { navigation } = view as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', check, { signal });
  return check;
}

/** The address without a place within the page; `#/…` and `#!…` are addresses of their own in some pages. */
function pageAddress({ href, hash }: Location): string {
  return /^#[/!]/.test(hash) ? href : href.replace(/#.*$/, '');
}
