/** The styles of the library, for its document. */
import { cardStyles } from '../styles.ts';
import library from './library.css?inline';

/** Everything that `LibraryView` needs, the card's styles among them. */
export const libraryStyles: string = cardStyles + library;
