/** What a sentence talks of besides politics: where it is sport or a story, names mean clubs, players and roles. */
import type { FlowReading } from './flow-reading.ts';

const SPORT =
  /^(?:gewann|gewinnt|siegte|siegt|tore?|tor|spieltag|trainer|liga|cup|final|viertelfinal|halbfinal|pokal|verein|klub|club|elf|mannschaft|torschuetz|elfmeter|stadion|fans?|feier|party|karneval|champions|stuermer|torhueter|torwart|parierte|verteidiger|mittelfeld|traf|schoss)/u;
const SCORE = /(?<!\d)\d{1,2}:\d{1,2}(?!\d|\s?Uhr)/u;
const FICTION =
  /^(?:spielt|spielte|gespielt|film|kinofilm|spielfilm|serie|rolle|roman|thriller|komoedie|schauspieler|darsteller|drehbuch|hauptrolle|kino|netflix|romanheld|buehne|musical|krimi)/u;

/** Does the sentence of a word talk of sport? */
export function talksOfSport(reading: FlowReading, word: number): boolean {
  const span = reading.sentences[reading.sentenceOf(word)];
  return (span !== undefined && SCORE.test(reading.text.slice(span.start, span.end))) || hasWord(reading, word, SPORT);
}

/** Does the sentence of a word talk of a film, a book or a play? */
export function talksOfFiction(reading: FlowReading, word: number): boolean {
  return hasWord(reading, word, FICTION);
}

/** Is there a word of this kind in the sentence? The pattern sees folded words. */
export function hasWord(reading: FlowReading, word: number, pattern: RegExp): boolean {
  const { from, to } = reading.sentenceWords(reading.sentenceOf(word));
  for (let i = from; i <= to; i++) if (pattern.test(reading.folded[i] ?? '')) return true;
  return false;
}
