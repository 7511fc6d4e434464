/** A style sheet of ours in the page, which leaves with the signal. */
export interface AdoptedSheet {
  /** Puts the sheet back if the page has replaced its list of sheets. */
  ensure(): void;
}

/**
 * Adopts `css` into the document: no element is added, and no Content Security Policy forbids it. When `signal`
 * aborts, exactly this sheet is taken out again.
 */
export function adoptStyleSheet(doc: Document, css: string, signal: AbortSignal): AdoptedSheet {
  const view = doc.defaultView;
  if (!view || signal.aborted) return { ensure: () => undefined };
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  const ensure = () => {
    if (!signal.aborted && !doc.adoptedStyleSheets.includes(sheet)) doc.adoptedStyleSheets.push(sheet);
  };
  const remove = () => {
    const place = doc.adoptedStyleSheets.indexOf(sheet);
    if (place >= 0) doc.adoptedStyleSheets.splice(place, 1);
  };
  ensure();
  signal.addEventListener('abort', remove, { once: true });
  return { ensure };
}
