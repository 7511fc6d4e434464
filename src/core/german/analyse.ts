/**
 * Word form → readings. Candidates come from taking endings off; a candidate counts only if the lemma's own paradigm makes the very form
 * (research: this halves misleading lemmas). Forms that no paradigm in the vocabulary makes are left to the compound splitter.
 */
import { declineAdjective, comparisonForms } from './adjective.ts';
import type { Lexeme, Lexicon } from './lexicon.ts';
import { declineNoun, parseNounParadigm, type NounForm } from './noun.ts';
import type { Degree, Reading } from './reading.ts';
import { splitPrefix } from './verb.ts';

const NOUN_ENDINGS = ['', 's', 'es', 'n', 'en', 'e', 'er', 'ern', 'ns', 'ens', 'se', 'ses', 'sen', 'nen'];
const ADJECTIVE_ENDINGS = ['', 'e', 'en', 'em', 'er', 'es'];
const DEGREE_ENDINGS = ['', 'er', 'r', 'st', 'est'].flatMap((mark) => ADJECTIVE_ENDINGS.map((ending) => mark + ending));
const VERB_ENDINGS = [
  '',
  'e',
  'st',
  'est',
  't',
  'et',
  'te',
  'test',
  'ten',
  'tet',
  'ete',
  'etest',
  'eten',
  'etet',
  'en',
  'n',
  'end',
  'nd',
];

export class Analyser {
  readonly #lexicon: Lexicon;
  readonly #memo = new Map<string, readonly Reading[]>();
  readonly #verbMemo = new Map<string, readonly Reading[]>();
  readonly #nounMemo = new Map<string, readonly Reading[]>();
  readonly #nounForms = new Map<Lexeme, readonly NounForm[]>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Every reading of a word as it is written, in no order that matters. A capital allows nouns; small letters rule them out. */
  analyse(word: string): readonly Reading[] {
    const known = this.#memo.get(word);
    if (known) return known;
    const own = this.#read(word);
    const readings = own.length > 0 ? own : spellingVariants(word).flatMap((variant) => this.#read(variant));
    this.#memo.set(word, readings);
    return readings;
  }

  /** The readings of a capitalised word inside a sentence: as a noun if it can be one, else any. */
  analyseNoun(word: string): readonly Reading[] {
    const known = this.#nounMemo.get(word);
    if (known) return known;
    const nouns = this.#nouns(word);
    const readings = nouns.length > 0 ? nouns : this.analyse(word);
    this.#nounMemo.set(word, readings);
    return readings;
  }

  #read(word: string): Reading[] {
    const isCapital = /^\p{Lu}/u.test(word);
    const small = isCapital ? word.charAt(0).toLowerCase() + word.slice(1) : word;
    return [
      ...this.#functionWords(small),
      ...(isCapital ? this.#nouns(word) : []),
      ...this.#adjectives(small),
      ...this.#verbs(small),
    ];
  }

  /** Is this the separable prefix of some verb? */
  isParticle(word: string): boolean {
    return this.#lexicon.isPrefix(word);
  }

  /** With which verb the perfect is built. */
  auxiliaryOf(verb: Lexeme): 'haben' | 'sein' {
    return this.#lexicon.verbParadigm(verb).auxiliary;
  }

  /** Is this small word a third person of the Konjunktiv I, and no other form of any word? */
  isOnlySubjunctive(word: string): boolean {
    const readings = this.analyse(word);
    const isSubjunctive = readings.some(
      ({ verbForm }) => verbForm?.kind === 'finite' && verbForm.mood === 'subjunctive-1',
    );
    return (
      isSubjunctive &&
      readings.every(
        ({ pos, verbForm }) => pos === 'verb' && verbForm?.kind === 'finite' && isFirstOrSubjunctive(verbForm),
      )
    );
  }

  /** Readings as a noun. */
  #nouns(word: string): Reading[] {
    const readings: Reading[] = [];
    for (const lexeme of this.#candidates(word, NOUN_ENDINGS, 'noun')) {
      for (const form of this.nounForms(lexeme)) {
        if (form.text === word)
          readings.push({ pos: 'noun', lemma: lexeme.lemma, lexeme, ...(form.number && { number: form.number }) });
      }
    }
    return readings;
  }

  /** The forms of a noun lexeme; nominalised adjectives take adjective endings. */
  nounForms(lexeme: Lexeme): readonly NounForm[] {
    const known = this.#nounForms.get(lexeme);
    if (known) return known;
    const forms = declineLexeme(lexeme);
    this.#nounForms.set(lexeme, forms);
    return forms;
  }

  #adjectives(small: string): Reading[] {
    const readings: Reading[] = [];
    for (const lexeme of this.#candidates(small, DEGREE_ENDINGS, 'adjective')) {
      const degree = degreeOf(lexeme, small);
      if (degree) readings.push({ pos: 'adjective', lemma: lexeme.lemma, lexeme, degree });
    }
    for (const lexeme of this.#lexicon.withLemma(small)) {
      if (lexeme.wordClass === 'adverb') readings.push({ pos: 'adverb', lemma: lexeme.lemma, lexeme });
    }
    return [...readings, ...this.#participles(small)];
  }

  /** Participles with an adjective's ending: geplante, wachsenden. */
  #participles(small: string): Reading[] {
    return ADJECTIVE_ENDINGS.slice(1).flatMap((ending) => {
      if (!small.endsWith(ending)) return [];
      const participle = small.slice(0, -ending.length);
      if (!/[tn]d?$/u.test(participle)) return [];
      return this.#verbs(participle)
        .filter(({ verbForm }) => verbForm?.kind === 'participle-1' || verbForm?.kind === 'participle-2')
        .map((reading) => ({ ...reading, pos: 'adjective' as const, lemma: participle, degree: 'positive' as const }));
    });
  }

  /** Readings as a verb only, of a word written small. */
  analyseVerb(small: string): readonly Reading[] {
    return this.#verbs(small);
  }

  #verbs(small: string): readonly Reading[] {
    const known = this.#verbMemo.get(small);
    if (known) return known;
    const readings = this.#readVerbs(small);
    this.#verbMemo.set(small, readings);
    return readings;
  }

  #readVerbs(small: string): Reading[] {
    const readings: Reading[] = [];
    for (const lexeme of this.#verbCandidates(small)) {
      for (const { joined, form } of this.#lexicon.conjugation(lexeme)) {
        if (joined === small) readings.push({ pos: 'verb', lemma: lexeme.lemma, lexeme, verbForm: form });
      }
    }
    return readings;
  }

  #verbCandidates(small: string): ReadonlySet<Lexeme> {
    const bare = [small, ...withoutInfix(small, 'ge'), ...withoutInfix(small, 'zu')];
    const stems = bare.flatMap((form) => withoutEndings(form, VERB_ENDINGS));
    const lemmas = stems.filter((stem) => this.#lexicon.hasStem(stem)).flatMap(infinitives);
    return new Set([...this.#lexicon.withIrregularForm(small), ...this.#ofClass(lemmas, 'verb')]);
  }

  #functionWords(small: string): Reading[] {
    return this.#lexicon
      .withLemma(small)
      .filter((lexeme) => lexeme.wordClass === 'function')
      .map((lexeme) => ({ pos: 'function' as const, lemma: functionLemma(lexeme), lexeme }));
  }

  /** Lexemes of a class whose lemma is the word without one of the endings, with or without umlaut. */
  #candidates(word: string, endings: readonly string[], wordClass: 'noun' | 'adjective'): ReadonlySet<Lexeme> {
    const irregular =
      wordClass === 'noun' ? this.#lexicon.withIrregularPlural(word) : this.#lexicon.withIrregularDegree(word);
    const stems = withoutEndings(word, endings).filter((stem) => stem.length >= 2 && this.#isStem(stem));
    return new Set([
      ...irregular,
      ...this.#ofClass(
        stems.flatMap((stem) => lemmasOf(stem, wordClass)),
        wordClass,
      ),
    ]);
  }

  #isStem(stem: string): boolean {
    return this.#lexicon.hasStem(stem) || this.#lexicon.hasStem(withoutUmlaut(stem));
  }

  #ofClass(lemmas: readonly string[], wordClass: Lexeme['wordClass']): Lexeme[] {
    const found: Lexeme[] = [];
    for (const lemma of lemmas) {
      for (const lexeme of this.#lexicon.withLemma(lemma)) if (lexeme.wordClass === wordClass) found.push(lexeme);
    }
    return found;
  }
}

/** Swiss ss for ß, ae oe ue for umlauts, and the inner capital of PolitikerInnen. */
function spellingVariants(word: string): string[] {
  const variants: string[] = [];
  for (let at = word.indexOf('ss'); at > 0; at = word.indexOf('ss', at + 1))
    variants.push(`${word.slice(0, at)}ß${word.slice(at + 2)}`);
  const umlauts = word.replace(/([aou])e/giu, (pair) => UMLAUTS[pair] ?? pair);
  if (umlauts !== word) variants.push(umlauts);
  if (/\p{Ll}In(?:nen)?$/u.test(word)) variants.push(word.replace(/In(nen)?$/u, 'in$1'));
  return variants;
}

const UMLAUTS: Readonly<Record<string, string>> = { ae: 'ä', oe: 'ö', ue: 'ü', Ae: 'Ä', Oe: 'Ö', Ue: 'Ü' };

/** "ich entlaste, er entlaste, entlaste!": news has the second only. */
function isFirstOrSubjunctive(form: {
  readonly mood: string;
  readonly person: number;
  readonly number: string;
}): boolean {
  return (
    form.mood === 'subjunctive-1' || form.mood === 'imperative' || (form.person === 1 && form.number === 'singular')
  );
}

/** The word without each of the endings that it has. */
function withoutEndings(word: string, endings: readonly string[]): string[] {
  return endings.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, word.length - ending.length));
}

/** Function words carry their lemma in the paradigm column: "pron sein". */
function functionLemma(lexeme: Lexeme): string {
  return lexeme.paradigm.split(' ')[1] ?? lexeme.lemma;
}

function declineLexeme(lexeme: Lexeme): NounForm[] {
  const { lemma, paradigm } = lexeme;
  if (paradigm === 'adj') return ['', 'n', 'r'].map((ending) => ({ text: lemma + ending }));
  if (paradigm === 'adj-n')
    return ['', 'n', 's', 'm'].map((ending) => ({ text: lemma + ending, number: 'singular' as const }));
  const parsed = parseNounParadigm(paradigm);
  return 'problem' in parsed ? [{ text: lemma }] : declineNoun(lemma, parsed);
}

function lemmasOf(stem: string, wordClass: Lexeme['wordClass']): string[] {
  const plain = withoutUmlaut(stem);
  const stems = plain === stem ? [stem] : [stem, plain];
  if (wordClass === 'noun') return stems.flatMap((form) => [form, `${form}e`]);
  return stems.flatMap((form) => [
    form,
    `${form}e`,
    ...(form.endsWith('hoh') ? [`${form.slice(0, -1)}ch`] : []),
    ...(/(?:[^aeiou]|[ea]u)[lr]$/u.test(form) ? [`${form.slice(0, -1)}e${form.slice(-1)}`] : []),
  ]);
}

/** Land for Länd, Haus for Häus: the last umlaut undone. */
function withoutUmlaut(stem: string): string {
  return stem.replace(/(äu|[äöüÄÖÜ])(?=[^äöüÄÖÜ]*$)/u, (vowel) => PLAIN[vowel] ?? vowel);
}

const PLAIN: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u', äu: 'au', Ä: 'A', Ö: 'O', Ü: 'U' };

/** In which degree a paradigm makes this form, if it does. */
function degreeOf(lexeme: Lexeme, form: string): Degree | undefined {
  if (lexeme.paradigm === 'inv') return form === lexeme.lemma ? 'positive' : undefined;
  if (declineAdjective(lexeme.lemma).includes(form)) return 'positive';
  const { comparative, superlative } = comparisonForms(lexeme.lemma, lexeme.paradigm);
  if (comparative.some((stem) => declineAdjective(stem).includes(form))) return 'comparative';
  return superlative.some((stem) => declineAdjective(stem).includes(form)) ? 'superlative' : undefined;
}

/** "abgelehnt" → "ablehnt": the word without an inner or leading syllable. */
function withoutInfix(word: string, infix: string): string[] {
  const found: string[] = [];
  for (let at = word.indexOf(infix); at >= 0 && at < word.length - 3; at = word.indexOf(infix, at + 1)) {
    found.push(word.slice(0, at) + word.slice(at + infix.length));
  }
  return found;
}

/** The infinitives that a stem can belong to. */
function infinitives(stem: string): string[] {
  if (stem.length < 2) return [];
  const found = [`${stem}en`, `${stem}n`];
  if (/[^aeiouäöü][lr]$/u.test(stem)) found.push(`${stem.slice(0, -1)}e${stem.slice(-1)}n`);
  return found;
}

/** Does a reading belong to a separable verb with this prefix? */
export function hasPrefix(reading: Reading, prefix: string): boolean {
  return splitPrefix(reading.lexeme.written).prefix === prefix;
}
