/** Asking what a word of a flow means: with enough of its text around it, and not with more than travels fast. */
import type { WordCard, WordPlace } from '#core/card/word-card.ts';
import type { Mention } from '#core/recognise/mention.ts';
import type { LookUpQuestion } from '#extension/messages.ts';

/** UTF-16 units of text before and behind the word: many sentences. */
const REACH = 4000;

/** A question about a piece of a flow that begins at `from` in the flow's text. */
export interface PieceQuestion {
  readonly question: LookUpQuestion;
  readonly from: number;
}

/** The question for the word at `offset`. A long flow is cut at spaces; a mention that the cut divides is kept as far as it goes. */
export function questionAt(text: string, offset: number, mentions: readonly Mention[], reach = REACH): PieceQuestion {
  const from = offset > reach ? spaceAfter(text, offset - reach, offset) : 0;
  const to = offset + reach < text.length ? spaceBefore(text, offset + reach, offset) : text.length;
  const inside = mentions.filter(({ start, end }) => start < to && end > from);
  return {
    from,
    question: {
      text: text.slice(from, to),
      offset: offset - from,
      mentions: inside.map(({ start, end }) => ({
        start: Math.max(start, from) - from,
        end: Math.min(end, to) - from,
      })),
    },
  };
}

/** All places of a card, the word's own first, as offsets into the flow's text. */
export function placesOf({ place, partners }: WordCard, from: number): WordPlace[] {
  return [place, ...partners].map(({ start, end }) => ({ start: start + from, end: end + from }));
}

function spaceAfter(text: string, at: number, limit: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 || space >= limit ? at : space + 1;
}

function spaceBefore(text: string, at: number, limit: number): number {
  const space = text.lastIndexOf(' ', at);
  return space <= limit ? at : space;
}
