/**
 * Numbers as German writes them, glossed in English notation: decimal comma and thousands dot, Milliarden and Billionen (long scale: 10⁹ and 10¹²),
 * percentages and percentage points, amounts of money, dates, ordinals. Rules: DIN 5008; Duden, Zahlen und Ziffern.
 */

export type NumberKind = 'amount' | 'percentage' | 'money' | 'date' | 'ordinal' | 'quantity';

/** A number in a text. Offsets are UTF-16 units, half open. */
export interface NumberGloss {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly gloss: string;
  readonly kind: NumberKind;
}

const SCALES: Readonly<Record<string, string>> = {
  tausend: 'thousand',
  million: 'million',
  millionen: 'million',
  'mio.': 'million',
  mio: 'million',
  milliarde: 'billion',
  milliarden: 'billion',
  'mrd.': 'billion',
  mrd: 'billion',
  billion: 'trillion',
  billionen: 'trillion',
  billiarde: 'quadrillion',
  billiarden: 'quadrillion',
};
const CURRENCIES: Readonly<Record<string, string>> = {
  euro: '€',
  '€': '€',
  eur: '€',
  dollar: '$',
  'us-dollar': 'US$',
  usd: 'US$',
  $: '$',
  yen: '¥',
  '¥': '¥',
  pfund: '£',
  '£': '£',
  franken: 'CHF ',
  yuan: '¥',
  won: '₩',
  rubel: '₽',
};
const MONTHS: Readonly<Record<string, string>> = {
  januar: 'January',
  jänner: 'January',
  februar: 'February',
  märz: 'March',
  april: 'April',
  mai: 'May',
  juni: 'June',
  juli: 'July',
  august: 'August',
  september: 'September',
  oktober: 'October',
  november: 'November',
  dezember: 'December',
};

const NUMBER = String.raw`\d{1,3}(?:[.\u2019']\d{3})+(?:,\d+)?|\d+(?:,\d+)?`;
const SCALE = Object.keys(SCALES).map(escapePattern).join('|');
const CURRENCY = Object.keys(CURRENCIES).map(escapePattern).join('|');
const MONTH = Object.keys(MONTHS).join('|');
const WORD_END = String.raw`(?![\p{L}\d])`;
const DATE = new RegExp(
  String.raw`(?<![\d.,])(\d{1,2})\.(?:\s?(?:/|und|bis|–|-)\s?(\d{1,2})\.)?\s(${MONTH})${WORD_END}(?:\s(\d{4})(?!\d))?`,
  'giu',
);
const FIGURE = new RegExp(
  String.raw`(?<![\p{L}\d.,/:-])(${NUMBER})(?:\s(${SCALE})(?![\p{L}]))?(?:\s?(%|Prozentpunkten?|Prozents?|${CURRENCY})(?![\p{L}]))?`,
  'giu',
);
const SCALED_WORD = new RegExp(
  String.raw`(?<![\p{L}\d])(eine[rn]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|hundert)\s(${SCALE})(?![\p{L}])(?:\s(${CURRENCY})(?![\p{L}]))?`,
  'giu',
);
const WORD_PERCENT =
  /(?<![\p{L}\d])(ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|hundert)\s(Prozentpunkten?|Prozents?)(?!\p{L})/giu;
const NUMERAL_WORDS: Readonly<Record<string, string>> = {
  zwei: 'two',
  drei: 'three',
  vier: 'four',
  fünf: 'five',
  sechs: 'six',
  sieben: 'seven',
  acht: 'eight',
  neun: 'nine',
  zehn: 'ten',
  elf: 'eleven',
  zwölf: 'twelve',
  hundert: 'a hundred',
};

/** The numbers of a normalised text whose English notation differs or whose unit needs a gloss; sorted, not overlapping. */
export function findNumbers(text: string): NumberGloss[] {
  const found = [
    ...dates(text),
    ...ordinals(text),
    ...figures(text),
    ...scaledWords(text),
    ...wordPercentages(text),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((number, index) => !found.slice(0, index).some((before) => before.end > number.start));
}

function dates(text: string): NumberGloss[] {
  return [...text.matchAll(DATE)].map((match) => {
    const [surface, first = '', second, month = '', year] = match;
    const days = second === undefined ? String(Number(first)) : `${String(Number(first))}–${String(Number(second))}`;
    const gloss = [days, MONTHS[month.toLowerCase()] ?? month, ...(year === undefined ? [] : [year])].join(' ');
    return { start: match.index, end: match.index + surface.length, surface, gloss, kind: 'date' };
  });
}

const ORDINAL =
  /(?<![\d.,])(\d{1,2})\.(?=\s(?:Jahrhundert|Jahr|Mal|Quartal|Halbjahr|Platz|Rang|Weltkrieg|Tag|Woche|Monat|Sitzung|Gipfel|Treffen|Runde|Spieltag|Minute|Geburtstag|Jahrestag|Präsident|Bundestag|Parteitag|Legislaturperiode|Artikel|Paket|Sanktionspaket))/gu;

/** "21. Jahrhundert": 21st. Only before nouns that are counted so; elsewhere the dot may end a sentence. */
function ordinals(text: string): NumberGloss[] {
  return [...text.matchAll(ORDINAL)].map((match) => {
    const [surface, digits = ''] = match;
    return {
      start: match.index,
      end: match.index + surface.length,
      surface,
      gloss: englishOrdinal(Number(digits)),
      kind: 'ordinal',
    };
  });
}

function englishOrdinal(number: number): string {
  const isTeen = number % 100 >= 11 && number % 100 <= 13;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${String(number)}${ending}`;
}

function figures(text: string): NumberGloss[] {
  return [...text.matchAll(FIGURE)].flatMap((match) => {
    const [surface, number = '', scale, unit] = match;
    const isPlain = scale === undefined && unit === undefined && !/[.,\u2019']/u.test(number);
    const end = match.index + surface.length;
    if (isPlain || /^[.,]?\d/u.test(text.slice(end, end + 2)) || isClockOrVersion(text, match.index, end)) return [];
    return [{ start: match.index, end, surface, ...glossFigure(number, scale, unit) }];
  });
}

function glossFigure(
  number: string,
  scale: string | undefined,
  unit: string | undefined,
): { gloss: string; kind: NumberKind } {
  const figure = englishFigure(number) + (scale === undefined ? '' : ` ${SCALES[scale.toLowerCase()] ?? scale}`);
  if (unit === undefined) return { gloss: figure, kind: scale === undefined ? 'quantity' : 'amount' };
  if (/^prozentpunkt/iu.test(unit))
    return { gloss: `${figure} percentage point${number === '1' ? '' : 's'}`, kind: 'percentage' };
  if (unit === '%' || /^prozent/iu.test(unit)) return { gloss: `${figure} percent`, kind: 'percentage' };
  return { gloss: (CURRENCIES[unit.toLowerCase()] ?? '') + figure, kind: 'money' };
}

function scaledWords(text: string): NumberGloss[] {
  return [...text.matchAll(SCALED_WORD)].map((match) => {
    const [surface, count = '', scale = '', currency] = match;
    const figure = `${NUMERAL_WORDS[count.toLowerCase()] ?? 'one'} ${SCALES[scale.toLowerCase()] ?? scale}`;
    const unit =
      currency === undefined ? '' : ` ${currency.toLowerCase() === 'euro' ? 'euros' : currencyName(currency)}`;
    return {
      start: match.index,
      end: match.index + surface.length,
      surface,
      gloss: figure + unit,
      kind: currency === undefined ? 'amount' : 'money',
    };
  });
}

function wordPercentages(text: string): NumberGloss[] {
  return [...text.matchAll(WORD_PERCENT)].map((match) => {
    const [surface, count = '', unit = ''] = match;
    const figure = NUMERAL_WORDS[count.toLowerCase()] ?? 'one';
    const points = figure === 'one' ? 'percentage point' : 'percentage points';
    const gloss = `${figure} ${/^prozentpunkt/iu.test(unit) ? points : 'percent'}`;
    return { start: match.index, end: match.index + surface.length, surface, gloss, kind: 'percentage' };
  });
}

function currencyName(currency: string): string {
  const names: Readonly<Record<string, string>> = {
    dollar: 'dollars',
    'us-dollar': 'US dollars',
    pfund: 'pounds',
    franken: 'francs',
    rubel: 'roubles',
  };
  return names[currency.toLowerCase()] ?? currency.toLowerCase();
}

/** 1.234,5 → 1,234.5; Swiss 1’234 likewise. */
function englishFigure(number: string): string {
  return number
    .replace(/[.\u2019'](?=\d{3})/gu, '\u0000')
    .replace(',', '.')
    .replaceAll('\u0000', ',');
}

/** "8,15 Uhr", "Version 2.1", "Artikel 5.2": no quantities. */
function isClockOrVersion(text: string, start: number, end: number): boolean {
  return (
    /^\s?Uhr/u.test(text.slice(end, end + 4)) ||
    /(?:Version|Artikel|Art\.|Kapitel|Nr\.|§)\s?$/u.test(text.slice(Math.max(0, start - 9), start))
  );
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
