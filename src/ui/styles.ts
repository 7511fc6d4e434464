/** Styles as text, and the way they get into a document or a shadow root: constructed sheets, which no page policy blocks. */
import card from './styles/card.css?inline';
import floating from './styles/hover-card.css?inline';
import popup from './styles/popup.css?inline';
import tokens from './styles/tokens.css?inline';

/** Everything a `CardView` needs, in whichever root it stands. */
export const cardStyles: string = tokens + card;

/** The card over a page, for its shadow root. */
export const hoverCardStyles: string = tokens + card + floating;

/** The popup with the card inside it. */
export const popupStyles: string = tokens + card + popup;

/** Adopts a sheet with these rules; the returned function takes it away again. */
export function adoptStyles(root: Document | ShadowRoot, styles: string): () => void {
  const view = (root.ownerDocument ?? root).defaultView;
  if (!view) throw new Error('Styles need a document with a window.');
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
