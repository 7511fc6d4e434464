/**
 * The words of a text, read in their sentences: which lemma each form belongs to here, which words belong together. What an entity
 * covers is left out by the caller.
 */
import { foldWord } from '#core/text/fold.ts';
import { splitSentences } from '#core/text/sentences.ts';
import { splitWords, type Word } from '#core/text/words.ts';
import { chooseReading, startsSentence, type SentenceView } from './choose-reading.ts';
import { expandEllipsis, expandRightEllipsis } from './ellipsis.ts';
import type { ExpressionMatch } from './expression.ts';
import type { CompoundPiece, Reading } from './reading.ts';
import { findSeparableVerbs, type SeparablePair } from './separable.ts';
import type { WordTools } from './word-tools.ts';

/** A range of UTF-16 offsets into the text, half open. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** One word as it is meant here. */
export interface ReadWord extends TextRange {
  readonly surface: string;
  /** The likeliest reading, and the others. */
  readonly reading: Reading;
  readonly others: readonly Reading[];
  /** The particle of a separable verb, or the verb of this particle. */
  readonly partner?: TextRange;
  /** The word written out, when a suspended hyphen stands for its head: Verteidigungs- → Verteidigungspolitik. */
  readonly expanded?: string;
  /** The multiword expression that it is part of, and all its places. */
  readonly expression?: { readonly match: ExpressionMatch['expression']; readonly places: readonly TextRange[] };
  /** Index of its sentence. */
  readonly sentence: number;
}

/** A unit of reading: one word, or words that hyphens join. */
interface Unit extends TextRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads the words of a normalised text. Words that overlap a range in `skip` are left out; a word that nothing in the vocabulary
 * explains is left out too. Never throws.
 */
export function readWords(text: string, tools: WordTools, skip: readonly TextRange[] = []): ReadWord[] {
  const words = splitWords(text);
  const folded = words.map((word) => foldWord(word.text));
  const read: ReadWord[] = [];
  let from = 0;
  splitSentences(text).forEach((sentence, index) => {
    let to = from;
    while (to < words.length && (words[to]?.start ?? 0) < sentence.end) to++;
    if (to > from)
      read.push(
        ...new SentenceReader(
          { text, words, folded, from, to: to - 1, analyser: tools.analyser },
          index,
          tools,
          skip,
        ).read(),
      );
    from = to;
  });
  return read;
}

/** Nouns that end the names of places and families. */
const NAME_HEADS: ReadonlySet<string> = new Set(
  'Burg Berg Stein Dorf Bach Feld Wald Tal Brücke Haus Heim Stadt Hafen Kirche Land Reich Furt Hof Au Werder Ort Markt Platz See Insel Turm Kreuz Garten Mann Müller Schmidt Bauer Stock Mühle Baum Holz Winkel Horst Bauer Hausen Beck Kamp'.split(
    ' ',
  ),
);

/** The sign of a gender form inside a word. */
const GENDER_SIGN = /[:*_](?=in(?:nen)?$)/u;

class SentenceReader {
  readonly #view: SentenceView;
  readonly #text: string;
  readonly #words: readonly Word[];
  readonly #from: number;
  readonly #to: number;
  readonly #index: number;
  readonly #tools: WordTools;
  readonly #skip: readonly TextRange[];
  readonly #pairs: ReadonlyMap<number, SeparablePair>;

  constructor(view: SentenceView, index: number, tools: WordTools, skip: readonly TextRange[]) {
    this.#view = view;
    this.#text = view.text;
    this.#words = view.words;
    this.#from = view.from;
    this.#to = view.to;
    this.#index = index;
    this.#tools = tools;
    this.#skip = skip;
    const pairs = findSeparableVerbs(view);
    this.#pairs = new Map(pairs.flatMap((pair) => [[pair.verb, pair] as const, [pair.particle, pair] as const]));
  }

  read(): ReadWord[] {
    const units = this.#units().filter(
      (unit) => !this.#skip.some((range) => range.start < unit.end && unit.start < range.end),
    );
    const read = units.flatMap((unit) => this.#readUnit(unit) ?? []);
    return this.#withExpressions(read);
  }

  #units(): Unit[] {
    const units: Unit[] = [];
    for (let from = this.#from; from <= this.#to; from++) {
      let to = from;
      while (to < this.#to && (this.#words[to + 1]?.joint === 'hyphen' || this.#isGenderEnding(to))) to++;
      units.push({ from, to, start: this.#words[from]?.start ?? 0, end: this.#words[to]?.end ?? 0 });
      from = to;
    }
    return units;
  }

  #readUnit(unit: Unit): ReadWord | undefined {
    const pair = this.#pairs.get(unit.from);
    const surface = this.#text.slice(unit.start, unit.end);
    if (pair && unit.from === unit.to) {
      const partner = this.#rangeOf(unit.from === pair.verb ? pair.particle : pair.verb);
      return {
        ...this.#rangeOf(unit.from),
        surface,
        reading: pair.reading,
        others: [],
        partner,
        sentence: this.#index,
      };
    }
    const ellipsis = expandEllipsis(this.#view, unit.to, this.#tools);
    if (ellipsis)
      return {
        start: unit.start,
        end: unit.end + 1,
        surface: `${surface}-`,
        ...ellipsis,
        others: [],
        sentence: this.#index,
      };
    const right = expandRightEllipsis(this.#view, unit.from, this.#tools);
    if (right)
      return {
        start: unit.start - 1,
        end: unit.end,
        surface: `-${surface}`,
        ...right,
        others: [],
        sentence: this.#index,
      };
    const readings = this.#readingsOf(unit);
    const [reading, ...others] = chooseReading(readings, GENDER_SIGN.test(surface) ? unit.from : unit.to, this.#view);
    return reading && { start: unit.start, end: unit.end, surface, reading, others, sentence: this.#index };
  }

  /** Politiker:innen, Kund*in, Leser_innen: the sign belongs to the word. */
  #isGenderEnding(word: number): boolean {
    const end = this.#words[word]?.end ?? 0;
    return /^[:*_]in(?:nen)?(?!\p{L})/u.test(this.#text.slice(end, end + 8));
  }

  /** The readings of a unit; of a hyphen chain those of its last word, under the whole lemma. */
  #readingsOf(unit: Unit): readonly Reading[] {
    const last = this.#words[unit.to]?.text ?? '';
    const readings = this.#mayBeSmall(unit)
      ? this.#tools.analyser.analyse(last)
      : this.#tools.analyser.analyseNoun(last);
    const found = readings.length > 0 ? readings : this.#splitOf(last).filter((split) => !this.#isName(split, unit));
    if (unit.from === unit.to) return found;
    const whole = this.#tools.analyser.analyse(this.#text.slice(unit.start, unit.end).replace(GENDER_SIGN, ''));
    if (whole.length > 0) return whole;
    const lead = this.#text.slice(unit.start, this.#words[unit.to]?.start ?? unit.start);
    const pieces = this.#leadPieces(unit);
    return found
      .filter(({ pos }) => pos === 'noun' || pos === 'adjective')
      .map((reading) => ({
        ...reading,
        lemma: lead + reading.lemma,
        pieces: [...pieces, ...headPieces(reading, last, lead.length)],
      }));
  }

  /** Wolfsburg, Eva Rosenstock: behind a first name, or ending as names do and standing without an article or adjective. */
  #isName(split: Reading, unit: Unit): boolean {
    if (split.pos !== 'noun') return false;
    const before = this.#words[unit.from - 1];
    if (!before || unit.from === this.#from) return NAME_HEADS.has(split.lexeme.lemma);
    if (/^\p{Lu}/u.test(before.text)) {
      const isUnknown =
        this.#words[unit.from]?.joint === 'space' && this.#tools.analyser.analyse(before.text).length === 0;
      return isUnknown || NAME_HEADS.has(split.lexeme.lemma);
    }
    return (
      NAME_HEADS.has(split.lexeme.lemma) &&
      !/^(?:d(?:er|ie|as|en|em|es)|eine?[nmrs]?|zu[mr]|[ivab](?:m|om|eim)|\p{L}+e[nmrs]?)$/u.test(before.text)
    );
  }

  /** Can a small word hide behind its capital? At the start of a sentence or of direct speech. */
  #mayBeSmall(unit: Unit): boolean {
    const text = this.#words[unit.to]?.text ?? '';
    return !/^\p{Lu}/u.test(text) || unit.from !== unit.to || startsSentence(this.#view, unit.from);
  }

  /** The words of a hyphen chain before its last one, as pieces of a compound. A word that is unknown stands for itself. */
  #leadPieces(unit: Unit): CompoundPiece[] {
    return this.#words.slice(unit.from, unit.to).map((word) => {
      const known = this.#tools.analyser.analyse(word.text).find(({ pos }) => pos === 'noun' || pos === 'adjective');
      return {
        start: word.start - unit.start,
        end: word.end - unit.start,
        lemma: known?.lemma ?? word.text,
        lexeme: known?.lexeme ?? nameLexeme(word.text),
      };
    });
  }

  #splitOf(word: string): readonly Reading[] {
    const split = this.#tools.splitter.split(word);
    if (split) return [split];
    const small = word.charAt(0).toLowerCase() + word.slice(1);
    const asAdjective = small === word ? undefined : this.#tools.splitter.split(small);
    return asAdjective ? [asAdjective] : [];
  }

  #withExpressions(read: readonly ReadWord[]): ReadWord[] {
    const verbs = new Map(
      read
        .flatMap((word) => [word.reading, ...word.others].map((reading) => [word.start, reading] as const))
        .filter(([, reading]) => reading.pos === 'verb'),
    );
    const verbAt = (at: number, lemma: string): boolean => {
      const start = this.#words[at]?.start ?? -1;
      return [verbs.get(start), ...this.#tools.analyser.analyse(this.#words[at]?.text ?? '')].some(
        (reading) => reading !== undefined && isFormOf(reading, lemma),
      );
    };
    const matches = this.#tools.expressions.find(
      {
        words: this.#words,
        folded: this.#view.folded,
        isVerb: verbAt,
        isSameClause: (a, b) => this.#isSameClause(a, b),
      },
      this.#from,
      this.#to,
    );
    return read.map((word) => {
      const match = matches.find((candidate) =>
        this.#placesOf(candidate).some((place) => place.start <= word.start && word.end <= place.end + 1),
      );
      return match ? { ...word, expression: { match: match.expression, places: this.#placesOf(match) } } : word;
    });
  }

  #placesOf(match: ExpressionMatch): TextRange[] {
    const fixed = { start: this.#words[match.from]?.start ?? 0, end: this.#words[match.to]?.end ?? 0 };
    if (match.verb === undefined) return [fixed];
    const pair = this.#pairs.get(match.verb);
    const verbs = pair ? [pair.verb, pair.particle] : [match.verb];
    const places = [fixed, ...verbs.map((word) => this.#rangeOf(word))];
    return places.sort((a, b) => a.start - b.start);
  }

  /** No semicolon, colon or second comma between. */
  #isSameClause(a: number, b: number): boolean {
    const between = this.#text.slice(this.#words[Math.min(a, b)]?.end ?? 0, this.#words[Math.max(a, b)]?.start ?? 0);
    return !/[;:!?]/u.test(between) && (between.match(/,(?!\d)/gu)?.length ?? 0) !== 1;
  }

  #rangeOf(word: number): TextRange {
    return { start: this.#words[word]?.start ?? 0, end: this.#words[word]?.end ?? 0 };
  }
}

/** Is it a form of this verb? haben, sein and werden stand among the function words. */
function isFormOf(reading: Reading, lemma: string): boolean {
  if (reading.pos === 'verb') return reading.lexeme.written === lemma;
  return reading.pos === 'function' && reading.lemma === lemma && /^(?:aux|modal)/u.test(reading.lexeme.paradigm);
}

/** The pieces of the last word of a chain: its own if it is a compound, else the word. */
function headPieces(reading: Reading, last: string, offset: number): CompoundPiece[] {
  const own = reading.pieces ?? [{ start: 0, end: last.length, lemma: reading.lemma, lexeme: reading.lexeme }];
  return own.map((piece) => ({ ...piece, start: piece.start + offset, end: piece.end + offset }));
}

/** A name inside a compound is its own gloss. */
function nameLexeme(text: string): CompoundPiece['lexeme'] {
  return {
    index: -1,
    wordClass: 'noun',
    written: text,
    lemma: text,
    paradigm: 'm/-/0',
    glosses: [{ text }],
    notToBeTakenFor: [],
  };
}
