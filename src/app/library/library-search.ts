/** Searching the library: names and descriptions in both languages and in their own script (decision record 9). */
import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
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

/** Ids of the entries that fit a query, best first; null when the query asks for nothing. */
export type LibrarySearch = (query: string) => readonly string[] | null;

/** Indexes the entries. Every word of a query has to be found in a name, or every word in a description. */
export function createLibrarySearch(entries: readonly LibraryEntry[]): LibrarySearch {
  const index = new MiniSearch<LibraryEntry>({
    idField: 'entity',
    fields: [...NAMES, ...TEXTS],
    storeFields: ['claims'],
    extractField: (entry, field) => (field === 'entity' ? entry.entity : textOf(entry, field as Field)),
    tokenize: wordsOf,
    processTerm: spellingsOf,
  });
  index.addAll(entries);
  return (query) => {
    if (wordsOf(query).length === 0) return null;
    return index.search(treeOf(query), OPTIONS).map((hit) => String(hit.id));
  };
}

/** What much is known about is more often meant. */
const OPTIONS: SearchOptions = {
  boostDocument: (_id, _term, stored) => 1 + Math.log10(1 + Number(stored?.['claims'] ?? 0)) / 4,
};

function treeOf(query: string): Query {
  const exact = { combineWith: 'AND', processTerm: foldWord, prefix: true } as const;
  return {
    combineWith: 'OR',
    queries: [
      {
        ...exact,
        fields: [...NAMES],
        fuzzy: (term: string) => (term.length < SHORTEST_GUESS ? false : MISSPELT),
        boost: WEIGHTS,
        queries: [query],
      },
      { ...exact, fields: [...TEXTS], queries: [query] },
    ],
  };
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
  const lower = word.normalize('NFC').toLowerCase();
  const spelled = lower.replace(/[äöü]/gu, (letter) => SPELLED[letter] ?? letter);
  return [...new Set([foldWord(lower), foldWord(spelled)])];
}

/** Without case and diacritics. */
function foldWord(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').normalize('NFC');
}

const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };
