/** The cross-checks of a corpus: what no single entry can show (each entry's own shape is the schema's business). */
import { checkDates } from './check-dates.ts';
import { checkForms } from './check-forms.ts';
import { checkKinds } from './check-kinds.ts';
import { checkReferences } from './check-references.ts';
import type { BrokenIds, CorpusList, CorpusProblem } from './problem.ts';
import type { Corpus } from './schema.ts';

const NONE: ReadonlySet<string> = new Set();
const NOTHING_BROKEN: BrokenIds = { entities: NONE, sources: NONE, claims: NONE, roles: NONE };

/**
 * Everything wrong with `corpus`: repeated ids, references that lead nowhere, terms of office and states that overlap,
 * dates out of order, data that does not fit its kind, spellings that two entities claim. Empty when it is sound.
 */
export function checkCorpus(corpus: Corpus, broken: BrokenIds = NOTHING_BROKEN): readonly CorpusProblem[] {
  return [
    ...repeats('entities', corpus.entities, 'id'),
    ...repeats('sources', corpus.sources, 'id'),
    ...repeats('claims', corpus.claims, 'id'),
    ...repeats('roles', corpus.roles, 'id'),
    ...repeats('entities', corpus.entities, 'wikidata'),
    ...checkKinds(corpus),
    ...checkReferences(corpus, broken),
    ...checkDates(corpus),
    ...checkForms(corpus),
  ];
}

function repeats<K extends string>(
  list: CorpusList,
  items: readonly Partial<Record<K, string | undefined>>[],
  key: K,
): readonly CorpusProblem[] {
  const first = new Map<string, number>();
  return items.flatMap((item, index) => {
    const value = item[key];
    if (value === undefined) return [];
    const earlier = first.get(value);
    if (earlier === undefined) {
      first.set(value, index);
      return [];
    }
    const what = key === 'id' ? `the id "${value}"` : `${value} (${key})`;
    const also = { list, index: earlier, path: [key] };
    return [{ at: { list, index, path: [key] }, message: `${what} is used twice`, also }];
  });
}
