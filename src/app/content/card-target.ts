/** What a card over the page is about: something recognised, or any word. */
import type { Mark } from '#page/mark.ts';
import type { Place } from '#page/place.ts';

export type CardTarget = Mark | Place;

/** Is it a mention, rather than a word of the vocabulary? */
export function isMark(target: CardTarget): target is Mark {
  return 'mention' in target;
}

/** Are two pointings about the same thing? */
export function isSameTarget(a: CardTarget, b: CardTarget): boolean {
  if (isMark(a) || isMark(b)) return a === b;
  return a.flow === b.flow && a.start === b.start && a.end === b.end;
}
