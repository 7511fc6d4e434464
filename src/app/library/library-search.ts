/** Searching the library: names and descriptions in both languages and in their own script (decision record 9). */
import MiniSearch, { type Query, type SearchOptions, type SearchResult } from 'minisearch';
import type { LibraryEntry } from '#ui/library/library-types.ts';

const NAMES = ['label', 'german', 'aliases', 'native'] as const;
const TEXTS = ['descriptionEn', 'descriptionDe'] as const;

type Field = (typeof NAMES)[number] | (typeof TEXTS)[number];

/** What is found by its name stands before what is found by a word of its description. */
const WEIGHTS: Readonly<Partial<Record<Field, number>>> = { label: 4, german: 4, native: 3, aliases: 2.5 };
/** Shorter words are too like each other for a guess. */
const SHORTEST_GUESS = 5;
/** How many letters of a word may differ, as a part of its length. */
const MISSPELT = 0.2;

export interface LibrarySearch {
  /** Ids of the entries that fit a query, best first; null when the query asks for nothing. */
  find(query: string): readonly string[] | null;
  /** Builds the index now; without it the first query does. */
  prepare(): void;
}

/**
 * A search over the entries. Every word of a query has to begin a word of a name, or be nearly one, or begin a word of a
 * description. Entries that are called exactly what was asked for come first.
 */
export function createLibrarySearch(entries: readonly LibraryEntry[]): LibrarySearch {
  let built: MiniSearch<LibraryEntry> | undefined;
  const index = (): MiniSearch<LibraryEntry> => (built ??= indexEntries(entries));
  return {
    prepare: () => void index(),
    find(query) {
      const words = wordsOf(query);
      if (words.length === 0) return null;
      const hits = index().search({ combineWith: 'AND', queries: words.map(wordQuery) }, OPTIONS);
      const called = foldName(query);
      const isCalled = (hit: SearchResult): boolean => (hit['names'] as readonly string[]).includes(called);
      const { exact = [], other = [] } = Object.groupBy(hits, (hit) => (isCalled(hit) ? 'exact' : 'other'));
      return [...exact, ...other].map((hit) => String(hit.id));
    },
  };
}

function indexEntries(entries: readonly LibraryEntry[]): MiniSearch<LibraryEntry> {
  const index = new MiniSearch<LibraryEntry>({
    idField: 'entity',
    fields: [...NAMES, ...TEXTS],
    storeFields: ['claims', 'names'],
    extractField: (entry, field) => {
      if (field === 'entity') return entry.entity;
      if (field === 'claims') return entry.claims;
      return field === 'names' ? foldedNames(entry) : textOf(entry, field as Field);
    },
    tokenize: wordsOf,
    processTerm: spellingsOf,
  });
  index.addAll(entries);
  return index;
}

const OPTIONS: SearchOptions = {
  processTerm: foldWord,
  prefix: true,
  // What much is known about is more often meant.
  boostDocument: (_id, _term, stored) => 1 + Math.log10(1 + Number(stored?.['claims'] ?? 0)) / 4,
};

/** One word in a name, perhaps misspelt, or in a description as it is. */
function wordQuery(word: string): Query {
  return {
    combineWith: 'OR',
    queries: [
      {
        fields: [...NAMES],
        fuzzy: (term: string) => (term.length < SHORTEST_GUESS ? false : MISSPELT),
        boost: WEIGHTS,
        queries: [word],
      },
      { fields: [...TEXTS], queries: [word] },
    ],
  };
}

function foldedNames(entry: LibraryEntry): string[] {
  const { label, german, native, aliases } = entry;
  return [...new Set([label, german, ...native.map(({ text }) => text), ...aliases].map(foldName))];
}

function foldName(name: string): string {
  return wordsOf(name).map(foldWord).join(' ');
}

function textOf(entry: LibraryEntry, field: Field): string {
  switch (field) {
    case 'label':
      return entry.label;
    case 'german':
      return entry.german;
    case 'aliases':
      return entry.aliases.join(' ');
    case 'native':
      return entry.native.map(({ text }) => text).join(' ');
    case 'descriptionEn':
      return entry.description.en;
    case 'descriptionDe':
      return entry.description.de;
  }
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** “Südkorea” is found under “sudkorea” and under “suedkorea”. */
function spellingsOf(word: string): string[] {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return [lower];
  const spelled = lower.replace(/[äöü]/gu, (letter) => SPELLED[letter] ?? letter);
  return [...new Set([foldWord(lower), foldWord(spelled)])];
}

/** Without case and diacritics. */
function foldWord(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').normalize('NFC');
}

const PLAIN = /^[a-z0-9]+$/;

const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };
