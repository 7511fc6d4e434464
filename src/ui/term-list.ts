/** The popup's list as data: filtering and grouping, without a document. */
import type { EntityKind } from '#core/corpus/schema.ts';
import type { PopupTerm } from './popup-types.ts';

/** The groups from what readers look up most to what they look up least. */
export const KIND_ORDER = [
  'person',
  'office',
  'alliance',
  'organisation',
  'institution',
  'country',
  'city',
  'region',
  'document',
  'programme',
  'event',
  'weapon-system',
  'media',
  'concept',
] as const satisfies readonly EntityKind[];

export interface TermGroup {
  readonly kind: EntityKind;
  readonly terms: readonly PopupTerm[];
}

/** A term's name in lists and keys: one entity can be there under several forms. */
export function termKey(term: PopupTerm): string {
  return `${term.mention.entity} ${term.mention.surface} ${term.places[0] ?? -1}`;
}

/**
 * The terms in which every word of `query` occurs, in the German form, the gloss or the English name; case, accents
 * and umlauts do not matter ("oe" finds "ö", "ss" finds "ß").
 */
export function filterTerms(terms: readonly PopupTerm[], query: string): readonly PopupTerm[] {
  const words = query.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return terms;
  return terms.filter((term) => {
    const { surface, gloss, label } = term.mention;
    const text = `${surface} ${gloss} ${label}`;
    const plain = foldToBase(text);
    const spelled = foldToSpelling(text);
    return words.every((word) => plain.includes(foldToBase(word)) || spelled.includes(foldToSpelling(word)));
  });
}

/** The terms by kind, in `KIND_ORDER`; within a kind as they come (reading order). Empty groups are left out. */
export function groupTerms(terms: readonly PopupTerm[]): readonly TermGroup[] {
  const byKind = Map.groupBy(terms, (term) => term.mention.kind);
  return KIND_ORDER.flatMap((kind) => {
    const group = byKind.get(kind);
    return group ? [{ kind, terms: group }] : [];
  });
}

/** "Führung" → "fuhrung"; soft hyphens fall away. */
function foldToBase(text: string): string {
  return text.replaceAll('\u00ad', '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}

/** "Führung" → "fuehrung". */
function foldToSpelling(text: string): string {
  return foldToBase(
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[äöü]/g, (letter) => SPELLED[letter] ?? letter),
  );
}

const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };
