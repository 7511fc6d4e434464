/** German sentence boundaries, with the traps of news text: ordinals, dates, abbreviations, initials. */

export interface Span {
  /** UTF-16 offsets, half open. */
  readonly start: number;
  readonly end: number;
}

const ABBREVIATIONS = new Set(
  `abg abs allg art aufl bd best betr bspw bzgl bzw ca chr co dez dipl dr eig engl entspr etc evtl febr ff fr frl geb gen ggf gr hl hr hrsg inkl
  insb jan jh jhd jr kap kl lfd lt max mio min mr mrd mrs ms mt nov nr num okt phil pp prof rd s sen sept sog st std str tel trd
  u usw v vgl vs z zb zit zt zw zzgl apr aug jul jun feb`
    .split(/\s+/)
    .filter(Boolean),
);
const MONTH =
  /^\s*(?:jan|feb|mär|maer|apr|mai|jun|jul|aug|sep|okt|nov|dez|jahrhundert|weltkrieg|bundestag|wahlperiode)/iu;
const END = /[.!?…]+["“”»«'’)\]]*(?=\s|$)|\n[^\S\n]*\n\s*/gu;

/**
 * Splits text into sentences; together they cover it. A single line break is a space, as in HTML; a blank line ends a sentence.
 * Never throws.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (!endsSentence(text, match.index, match[0], end)) continue;
    sentences.push({ start, end });
    start = end;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

function endsSentence(text: string, dot: number, mark: string, end: number): boolean {
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  const before = /[\p{L}\p{N}]+$/u.exec(text.slice(Math.max(0, dot - 24), dot))?.[0] ?? '';
  const after = text.slice(end, end + 24);
  if (/^\d+$/u.test(before)) return !isOrdinal(before, after);
  if (/^\p{Lu}$/u.test(before)) return false;
  if (ABBREVIATIONS.has(before.toLowerCase())) return false;
  return !/^\s*\p{Ll}/u.test(after);
}

/** "11. Juli", "am 5. und 6.", "3. Quartal": a short number with a dot before a month or a lower-case word goes on. */
function isOrdinal(digits: string, after: string): boolean {
  if (digits.length > 2) return false;
  return MONTH.test(after) || /^\s*(?:\p{Ll}|\/|\d)/u.test(after);
}
