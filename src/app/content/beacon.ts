/** What tests and the demo may see of the reader. Only the e2e build has one; in all others nothing shows itself. */
export type BeaconName = 'ready' | 'marks' | 'glosses' | 'card' | 'word' | 'current' | 'problem';

export interface Beacon {
  /** Shows a value, or takes it back with null. */
  show(name: BeaconName, value: string | number | null): void;
}

export const SILENT_BEACON: Beacon = { show: () => undefined };

/** A beacon in attributes of the root element (`data-rg-ready` and so on), outside everything that is compared. */
export function createBeacon(doc: Document, signal: AbortSignal): Beacon {
  const shown = new Set<string>();
  signal.addEventListener('abort', () => shown.forEach((name) => doc.documentElement.removeAttribute(name)));
  return {
    show(name, value) {
      const attribute = `data-rg-${name}`;
      shown.add(attribute);
      if (value === null || signal.aborted) doc.documentElement.removeAttribute(attribute);
      else doc.documentElement.setAttribute(attribute, String(value));
    },
  };
}
