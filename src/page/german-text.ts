/** Frequent words that German shares with no neighbour, or with few. */
const FUNCTION_WORDS = new Set(
  (
    'und der die das nicht ist sind mit für auf zu zum zur sich dem des ein eine einen einem einer auch bei nach aus ' +
    'wird werden wurde hat haben über oder aber dass wie sein seine ihre im am vom als noch durch gegen zwischen unter vor wenn'
  ).split(' '),
);

/** Of these many words, this share must be function words of German, and so many of them different. */
const LEAST_SHARE = 0.18;
const LEAST_KINDS = 4;
const SAMPLE_WORDS = 400;

/**
 * Is the text most likely German? Counts function words in its first 400 words: German prose has well over a quarter of
 * them; English, Dutch and Danish share a few. Needs a sentence or two; a single headline is not enough.
 */
export function isProbablyGerman(text: string): boolean {
  const words =
    text
      .slice(0, 8000)
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, SAMPLE_WORDS) ?? [];
  const found = words.filter((word) => FUNCTION_WORDS.has(word));
  return found.length >= words.length * LEAST_SHARE && new Set(found).size >= LEAST_KINDS;
}
