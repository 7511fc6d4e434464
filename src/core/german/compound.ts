/**
 * Compounds that the vocabulary does not list, taken apart: modifiers with their linking elements, then the longest head whose own
 * paradigm makes the rest of the word. Linking elements: -s-, -es-, -n-, -en-, -er-, -e-, -ns-, -ens- and a lost -e (Schul-). Particles never stand alone
 * as a modifier (no um+Frage). Rules: Fleischer/Barz, Wortbildung der deutschen Gegenwartssprache.
 */
import type { Analyser } from './analyse.ts';
import type { Lexeme, Lexicon } from './lexicon.ts';
import { PrefixTrie } from './prefix-trie.ts';
import type { CompoundPiece, Reading } from './reading.ts';
import { umlaut } from './noun.ts';

const SHORTEST_MODIFIER = 3;
const SHORTEST_HEAD = 3;
const MOST_PIECES = 5;
/** Short words that are far more often something else inside a word. */
const BARRED = new Set(
  'ei eis art ehe tor rat ion ren ski all rom inn aal ode uhr tee reh ohr alm los pol ast aus bei mit von vor nach über unter durch gegen um an auf ab ein zu her hin wider ohne für als und der die das den dem des wie was wer so nur aber mal man ich du er sie es wir ihr mich dich sich uns euch ihm ihn ist hat war sein ende eng ent ver zer bar ier ling rung lung sten ter tum nis heit keit schaft sal sam'.split(
    ' ',
  ),
);
/** First elements that are no lexemes of their own. */
const FIRST_ELEMENTS: Readonly<Record<string, string>> = {
  haupt: 'main',
  sonder: 'special',
  spitzen: 'top',
  vize: 'vice',
  ex: 'former',
  gesamt: 'overall',
  grund: 'basic',
  zwischen: 'interim',
  einzel: 'individual',
  mindest: 'minimum',
  höchst: 'maximum',
  anti: 'anti',
  selbst: 'self',
  schluss: 'final',
  anfangs: 'initial',
  neben: 'side',
  gegen: 'counter',
  vor: 'preliminary',
  nach: 'follow-up',
  mit: 'co-',
  super: 'super',
  mega: 'mega',
  mini: 'mini',
  multi: 'multi',
  inter: 'inter',
  trans: 'trans',
  euro: 'euro',
  öko: 'eco',
  bio: 'organic',
  auto: 'car',
  außen: 'external',
  innen: 'internal',
  nord: 'north',
  süd: 'south',
  ost: 'east',
  west: 'west',
  zentral: 'central',
  privat: 'private',
  sozial: 'social',
  national: 'national',
  regional: 'regional',
  lokal: 'local',
  real: 'real',
  liberal: 'liberal',
  kolonial: 'colonial',
  digital: 'digital',
  atom: 'nuclear',
  elektro: 'electric',
  erst: 'first',
  zweit: 'second',
  dritt: 'third',
  viel: 'much',
  mehr: 'multi',
  allein: 'sole',
  allgemein: 'general',
  sofort: 'immediate',
  dauer: 'permanent',
  ober: 'upper',
  unter: 'lower',
  binnen: 'internal',
  um: '',
  über: 'excess',
  rück: 'return',
  nicht: 'non-',
};
/** Elements that need the word behind them to be long: Vor+Jahr would be vocabulary, not a split. */
const WEAK_FIRST = new Set([
  'vor',
  'nach',
  'mit',
  'um',
  'über',
  'unter',
  'gegen',
  'neben',
  'ober',
  'nicht',
  'ex',
  'auto',
  'ost',
  'west',
]);

interface Split {
  readonly pieces: readonly CompoundPiece[];
  readonly head: Reading;
}

export class CompoundSplitter {
  readonly #lexicon: Lexicon;
  readonly #analyser: Analyser;
  readonly #memo = new Map<string, Reading | undefined>();
  #trie: PrefixTrie | undefined;
  /** Line of each word of the trie; below zero: a first element. */
  #modifierLines: number[] = [];

  constructor(lexicon: Lexicon, analyser: Analyser) {
    this.#lexicon = lexicon;
    this.#analyser = analyser;
  }

  /** The reading of a word as a compound, or undefined when no split is good enough. Takes words as written, without hyphens. */
  split(word: string): Reading | undefined {
    if (this.#memo.has(word)) return this.#memo.get(word);
    const reading = this.#split(word);
    this.#memo.set(word, reading);
    return reading;
  }

  #split(word: string): Reading | undefined {
    if (word.length < SHORTEST_MODIFIER + SHORTEST_HEAD + 1) return undefined;
    const isNoun = /^\p{Lu}/u.test(word);
    const best = this.#best(word.toLowerCase(), 0, isNoun ? 'noun' : 'adjective', MOST_PIECES);
    if (!best || best.pieces.length < 2) return undefined;
    const { head, pieces } = best;
    const headAt = pieces.at(-1)?.start ?? 0;
    const stem = word.slice(0, headAt);
    const headLemma = head.lemma;
    return { ...head, lemma: stem + (headAt > 0 ? headLemma.toLowerCase() : headLemma), pieces };
  }

  /** The split with the longest head and the fewest pieces of text[from…]. */
  #best(text: string, from: number, headClass: 'noun' | 'adjective', left: number): Split | undefined {
    let best = from > 0 ? this.#asHead(text, from, headClass) : undefined;
    if (best || left <= 1) return best;
    this.#ready().walk(text, from, (end, word) => {
      const lexeme = this.#modifierAt(word);
      for (const link of lexeme ? linksOf(lexeme) : []) {
        const next = end + link.length;
        if (
          !lexeme ||
          !text.startsWith(link, end) ||
          text.length - next < SHORTEST_HEAD ||
          BARRED.has(text.slice(from, next))
        )
          continue;
        const rest = this.#best(text, next, headClass, left - 1);
        if (!rest || !isFit(text.slice(from, next), rest)) continue;
        const piece = { start: from, end: next, lemma: lexeme.lemma, lexeme };
        const candidate = { pieces: [piece, ...rest.pieces], head: rest.head };
        if (!best || isBetter(candidate, best)) best = candidate;
      }
    });
    return best;
  }

  #asHead(text: string, from: number, headClass: 'noun' | 'adjective'): Split | undefined {
    const rest = text.slice(from);
    if (rest.length < SHORTEST_HEAD || BARRED.has(rest)) return undefined;
    const word = headClass === 'noun' ? rest.charAt(0).toUpperCase() + rest.slice(1) : rest;
    const heads = this.#analyser
      .analyse(word)
      .filter((reading) => reading.pos === headClass && reading.lemma.length >= SHORTEST_HEAD);
    const head = heads.find((reading) => reading.lemma === word) ?? heads[0];
    return head && { pieces: [{ start: from, end: text.length, lemma: head.lemma, lexeme: head.lexeme }], head };
  }

  #modifierAt(word: number): Lexeme | undefined {
    const line = this.#modifierLines[word] ?? -1;
    return line < 0 ? ELEMENTS[-line - 1] : this.#lexicon.atLine(line);
  }

  /** The trie of everything that can stand first, made at the first split. */
  #ready(): PrefixTrie {
    if (this.#trie) return this.#trie;
    const words: string[] = [];
    const lines: number[] = [];
    const add = (form: string, line: number): void => {
      if (form.length < SHORTEST_MODIFIER || BARRED.has(form)) return;
      words.push(form);
      lines.push(line);
    };
    ELEMENTS.forEach((element, index) => {
      add(element.lemma, -index - 1);
    });
    for (const { wordClass, written, paradigm, line } of this.#lexicon.modifierLemmas()) {
      for (const form of modifierForms(wordClass, written.toLowerCase(), paradigm)) add(form, line);
    }
    this.#modifierLines = lines;
    this.#trie = new PrefixTrie(words);
    return this.#trie;
  }
}

const ELEMENTS: readonly Lexeme[] = Object.entries(FIRST_ELEMENTS).map(([form, gloss]) => ({
  index: -1,
  wordClass: 'adjective',
  written: form,
  lemma: form,
  paradigm: 'inv',
  glosses: [{ text: gloss }],
  notToBeTakenFor: [],
}));

/** The shapes in which a lexeme stands before a head, linking elements apart: Schule and Schul-, the stem of a verb. */
function modifierForms(wordClass: string, written: string, paradigm: string): string[] {
  if (wordClass === 'noun')
    return [written, ...umlautPlural(written, paradigm), ...(written.endsWith('e') ? [written.slice(0, -1)] : [])];
  if (wordClass === 'adjective') return written.length >= 4 ? [written] : [];
  const stem = written.replace('|', '').replace(/(?<=e[lr])n$|en$/u, '');
  return stem.length >= 4 ? [stem] : [];
}

/** Länder-, Städte-, Mütter-: the plural with umlaut. */
function umlautPlural(written: string, paradigm: string): string[] {
  const ending = /\/"(e|er|)$/u.exec(paradigm)?.[1];
  return ending === undefined ? [] : [umlaut(written) + ending];
}

/** The linking elements that a lexeme can take; its plural ending among them. */
function linksOf(lexeme: Lexeme): readonly string[] {
  if (lexeme.wordClass !== 'noun') return lexeme.wordClass === 'verb' ? ['', 'e'] : [''];
  const links = ['', ...pluralLinks(lexeme)];
  const lemma = lexeme.lemma.toLowerCase();
  const isFeminine = lexeme.paradigm.startsWith('f/');
  const takesS = !isFeminine || /(?:ung|heit|keit|schaft|tät|ion|t|e)$/u.test(lemma);
  if (takesS && !/[sßxz]$/u.test(lemma)) links.push('s');
  if (!isFeminine && /(?:[sßtdbg]|nd)$/u.test(lemma)) links.push('es');
  if (lemma.endsWith('e')) links.push('n', 'ns');
  return links;
}

/** Plural endings without umlaut; forms with one stand in the trie by themselves. */
function pluralLinks(lexeme: Lexeme): string[] {
  const [, genitive = '', plural = ''] = lexeme.paradigm.split('/');
  const endings = [...plural.split(','), ...genitive.split(',').filter((ending) => /^e?ns?$/u.test(ending))];
  return endings.filter((ending) => /^(?:e|er|n|en|nen)$/u.test(ending));
}

/** A weak first element needs a long rest; short modifiers need a long head. */
function isFit(modifier: string, rest: Split): boolean {
  const restLength = (rest.pieces.at(-1)?.end ?? 0) - (rest.pieces[0]?.start ?? 0);
  if (WEAK_FIRST.has(modifier)) return restLength >= 6;
  return modifier.length > 3 || restLength >= 4;
}

/** Longer heads first, then fewer pieces. */
function isBetter(a: Split, b: Split): boolean {
  const headLength = (split: Split): number => (split.pieces.at(-1)?.end ?? 0) - (split.pieces.at(-1)?.start ?? 0);
  return a.pieces.length !== b.pieces.length ? a.pieces.length < b.pieces.length : headLength(a) > headLength(b);
}
