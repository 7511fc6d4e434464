/**
 * The vocabulary as the analysis reads it. Written by hand as tables under `corpus/vocabulary/` (docs/vocabulary.md), kept in the
 * pack as text, parsed when the pack is opened: one lexeme a line, `class<TAB>lemma<TAB>paradigm<TAB>glosses`.
 */
import { conjugate, parseVerbParadigm, splitPrefix, type ConjugatedForm, type VerbParadigm } from './verb.ts';

export type WordClass = 'noun' | 'verb' | 'adjective' | 'adverb' | 'function';

/** One English gloss and when it holds. */
export interface LexicalGloss {
  readonly text: string;
  /** Domain in which it is the first sense: pol, mil, econ, law, sport, … */
  readonly domain?: string;
  /** Words or constructions that call for it: an object noun, "+auf" a preposition, "+sich", "+dat". */
  readonly triggers?: readonly string[];
}

export interface Lexeme {
  /** Position in the vocabulary; frequent words come first among equals. */
  readonly index: number;
  readonly wordClass: WordClass;
  /** As written, a separable prefix set apart by a bar. */
  readonly written: string;
  /** Without the bar. */
  readonly lemma: string;
  readonly paradigm: string;
  readonly glosses: readonly LexicalGloss[];
  /** False friend: English words that it does not mean. */
  readonly notToBeTakenFor: readonly string[];
}

const CLASSES: Readonly<Record<string, WordClass>> = {
  n: 'noun',
  v: 'verb',
  a: 'adjective',
  d: 'adverb',
  f: 'function',
};

/** Parses one line, or gives undefined for an empty line or comment. Lines were checked when the corpus was compiled. */
export function parseLexeme(line: string, index: number): Lexeme | undefined {
  const [letter = '', written = '', paradigm = '', glosses = ''] = line.split('\t');
  const wordClass = CLASSES[letter];
  if (wordClass === undefined || written === '') return undefined;
  const senses = splitSenses(glosses);
  return {
    index,
    wordClass,
    written,
    lemma: written.replace('|', ''),
    paradigm,
    glosses: senses.filter((sense) => !sense.startsWith('!not ')).map(parseGloss),
    notToBeTakenFor: senses.filter((sense) => sense.startsWith('!not ')).map((sense) => sense.slice(5)),
  };
}

/** Splits at semicolons outside braces. */
export function splitSenses(glosses: string): string[] {
  return glosses
    .split(/;\s*(?![^{]*\})/u)
    .map((sense) => sense.trim())
    .filter((sense) => sense !== '');
}

/** Reads "hold {Treffen,Gipfel}" or "adoption [pol]". */
export function parseGloss(sense: string): LexicalGloss {
  const domain = /\[([a-z]+)\]/u.exec(sense)?.[1];
  const triggers = /\{([^}]*)\}/u
    .exec(sense)?.[1]
    ?.split(',')
    .map((trigger) => trigger.trim());
  const text = sense.replace(/\s*(?:\[[a-z]+\]|\{[^}]*\})/gu, '').trim();
  return { text, ...(domain !== undefined && { domain }), ...(triggers && { triggers }) };
}

/** A lemma as its line has it, unparsed. */
export interface ModifierLine {
  readonly wordClass: WordClass;
  readonly written: string;
  readonly paradigm: string;
  /** Index of the line. */
  readonly line: number;
}

const NONE: readonly Lexeme[] = [];
/** No irregular form of a simple verb is longer. */
const LONGEST_IRREGULAR = 16;

/**
 * The vocabulary, opened. Only the lemma of each line is read at first; a lexeme is parsed when it is asked for, and the index of irregular
 * forms is made when the first verb needs it.
 */
export class Lexicon {
  readonly #lines: readonly string[];
  readonly #parsed: (Lexeme | null)[];
  readonly #byLemma = new Map<string, number[]>();
  readonly #plurals = new Map<string, number[]>();
  readonly #degrees: number[] = [];
  readonly #paradigms = new Map<Lexeme, VerbParadigm>();
  readonly #conjugations = new Map<Lexeme, readonly ConjugatedForm[]>();
  readonly #prefixes = new Set<string>();
  #stems: ReadonlySet<string> | undefined;
  #degreeStems: readonly (readonly [string, Lexeme])[] | undefined;
  #irregular: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(lines: string) {
    this.#lines = lines.split('\n');
    this.#parsed = new Array<Lexeme | null>(this.#lines.length).fill(null);
    this.#lines.forEach((line, index) => {
      if (line.charAt(0) in CLASSES) this.#index(line, index);
    });
  }

  /** Lemmas as written and where their lines are, unparsed, of the classes that can begin a compound. */
  *modifierLemmas(): Generator<ModifierLine> {
    for (const [line, text] of this.#lines.entries()) {
      const wordClass = CLASSES[text.charAt(0)];
      if (wordClass === 'noun' || wordClass === 'adjective' || wordClass === 'verb') {
        const [, written = '', paradigm = ''] = text.split('\t', 3);
        yield { wordClass, written, paradigm, line };
      }
    }
  }

  /** The lexeme of a line. */
  atLine(line: number): Lexeme | undefined {
    return this.#at(line);
  }

  /** Is this the separable prefix of some verb? */
  isPrefix(word: string): boolean {
    return this.#prefixes.has(word);
  }

  /** Does any lemma come from this stem? A cheap no for most of what is left when endings are taken off. */
  hasStem(stem: string): boolean {
    this.#stems ??= this.#indexStems();
    return this.#stems.has(stem);
  }

  /** Lexemes with exactly this lemma. */
  withLemma(lemma: string): readonly Lexeme[] {
    const lines = this.#byLemma.get(lemma);
    return lines === undefined ? NONE : this.#all(lines);
  }

  /** Strong and mixed verbs to which this form may belong, in one word: by the simple verb inside it. */
  withIrregularForm(form: string): readonly Lexeme[] {
    this.#irregular ??= this.#indexIrregular();
    const found: Lexeme[] = [];
    for (let cut = Math.max(0, form.length - LONGEST_IRREGULAR); cut <= form.length - 2; cut++) {
      const bases = this.#irregular.get(form.slice(cut));
      if (bases) for (const base of bases) found.push(...this.withLemma(form.slice(0, cut) + base));
    }
    return found.length === 0 ? found : found.filter((lexeme) => lexeme.wordClass === 'verb');
  }

  /** Nouns with this plural when it is given as a whole form (Viren). */
  withIrregularPlural(form: string): readonly Lexeme[] {
    return this.#all(this.#plurals.get(form) ?? this.#plurals.get(form.replace(/n$/u, '')));
  }

  /** Adjectives with irregular comparison to which this form may belong (besseren). */
  withIrregularDegree(form: string): readonly Lexeme[] {
    this.#degreeStems ??= this.#indexDegrees();
    let found = NONE;
    for (const [stem, lexeme] of this.#degreeStems) if (form.startsWith(stem)) found = [...found, lexeme];
    return found;
  }

  /** The paradigm of a verb; "=BASE" leads to the base verb's, with the participle of this one. */
  verbParadigm(verb: Lexeme): VerbParadigm {
    const known = this.#paradigms.get(verb);
    if (known) return known;
    const paradigm = this.#resolve(verb);
    this.#paradigms.set(verb, paradigm);
    return paradigm;
  }

  /** Every form of a verb. */
  conjugation(verb: Lexeme): readonly ConjugatedForm[] {
    const known = this.#conjugations.get(verb);
    if (known) return known;
    const forms = conjugate(verb.written, this.verbParadigm(verb));
    this.#conjugations.set(verb, forms);
    return forms;
  }

  #index(line: string, index: number): void {
    const end = line.indexOf('\t', 2);
    const written = line.slice(2, end);
    const bar = written.indexOf('|');
    if (bar > 0) this.#prefixes.add(written.slice(0, bar));
    push(this.#byLemma, bar > 0 ? written.replace('|', '') : written, index);
    const equals = line.indexOf('=', end);
    if (equals < 0) return;
    const paradigm = line.slice(end + 1, line.indexOf('\t', end + 1));
    if (line.startsWith('n'))
      for (const [, plural = ''] of paradigm.matchAll(/=(\p{L}+)/gu)) push(this.#plurals, plural, index);
    if (line.startsWith('a') && paradigm.startsWith('=')) this.#degrees.push(index);
  }

  #at(index: number): Lexeme | undefined {
    const known = this.#parsed[index];
    if (known) return known;
    const lexeme = parseLexeme(this.#lines[index] ?? '', index);
    this.#parsed[index] = lexeme ?? null;
    return lexeme;
  }

  #all(indexes: readonly number[] | undefined): Lexeme[] {
    return (indexes ?? []).flatMap((index) => this.#at(index) ?? []);
  }

  #indexStems(): ReadonlySet<string> {
    const stems = new Set<string>();
    for (const { wordClass, written } of this.modifierLemmas()) {
      for (const stem of stemsOf(wordClass, written.replace('|', ''))) stems.add(stem);
    }
    return stems;
  }

  #indexDegrees(): readonly (readonly [string, Lexeme])[] {
    return this.#all(this.#degrees).flatMap((lexeme) =>
      lexeme.paradigm
        .slice(1)
        .split('/')
        .map((stem) => [stem, lexeme] as const),
    );
  }

  #resolve(verb: Lexeme): VerbParadigm {
    if (!verb.paradigm.startsWith('=')) {
      const paradigm = parseVerbParadigm(verb.paradigm);
      return 'problem' in paradigm ? { auxiliary: 'haben' } : paradigm;
    }
    const [name = '', auxiliary] = verb.paradigm.slice(1).split('+');
    const base = this.withLemma(name).find((lexeme) => lexeme.wordClass === 'verb' && !lexeme.paradigm.startsWith('='));
    const paradigm = base ? this.verbParadigm(base) : { auxiliary: 'haben' as const };
    return deriveParadigm(splitPrefix(verb.written).base, name, paradigm, auxiliary === 's');
  }

  /** The irregular forms of simple verbs, and the lemmas they belong to. Prefixed verbs are found through them. */
  #indexIrregular(): ReadonlyMap<string, readonly string[]> {
    const index = new Map<string, string[]>();
    this.#lines.forEach((line, at) => {
      if (!line.startsWith('v\t') || !line.includes('/')) return;
      const verb = this.#at(at);
      if (!verb?.paradigm.includes('/')) return;
      const { base } = splitPrefix(verb.written);
      for (const form of irregularForms(base, this.verbParadigm(verb))) push(index, form, base);
    });
    return index;
  }
}

/** What endings stand behind: the lemma, or what is left of it before one (Schul-e, sag-en, handl-e, dunkl-e, hoh-e). */
function stemsOf(wordClass: WordClass, lemma: string): string[] {
  if (wordClass === 'verb') {
    const stem = lemma.replace(/e?n$/u, '');
    return /e[lr]n$/u.test(lemma) ? [lemma.slice(0, -1), `${lemma.slice(0, -3)}${lemma.slice(-2, -1)}`] : [stem];
  }
  const short = lemma.endsWith('e') ? [lemma.slice(0, -1)] : [];
  if (wordClass === 'noun') return [lemma, ...short];
  const contracted = /e[lr]$/u.test(lemma) ? [lemma.slice(0, -2) + lemma.slice(-1)] : [];
  return [lemma, ...short, ...contracted, ...(lemma.endsWith('hoch') ? [`${lemma.slice(0, -2)}h`] : [])];
}

/** The forms of a simple verb, its participle also without ge- (entsprochen). */
function irregularForms(base: string, paradigm: VerbParadigm): ReadonlySet<string> {
  const forms = conjugate(base, paradigm).map(({ joined }) => joined);
  const bare = paradigm.parts?.participle.replace(/^ge(?=\p{L}{3})/u, '') ?? '';
  return new Set([...forms, bare]);
}

/** entsprechen =sprechen: the prefix goes before every part and replaces ge-. Separable prefixes are no concern here. */
function deriveParadigm(base: string, name: string, paradigm: VerbParadigm, withSein: boolean): VerbParadigm {
  const auxiliary = withSein ? 'sein' : paradigm.auxiliary === 'sein' && base !== name ? 'haben' : paradigm.auxiliary;
  const { parts } = paradigm;
  const prefix = base.endsWith(name) ? base.slice(0, base.length - name.length) : '';
  if (!parts) return { auxiliary };
  if (prefix === '') return { auxiliary: withSein ? 'sein' : paradigm.auxiliary, parts };
  return {
    auxiliary,
    parts: {
      present: prefix + parts.present,
      preterite: prefix + parts.preterite,
      participle: prefix + parts.participle.replace(/^ge(?=\p{L}{3})/u, ''),
      ...(parts.subjunctive !== undefined && { subjunctive: prefix + parts.subjunctive }),
    },
  };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
