/** What is wrong with a corpus, and where: places are those of the data, so that a reader of files can name the line. */
import type { Corpus } from './schema.ts';

export type CorpusList = keyof Corpus;

/** An item of a corpus, and a field of it. */
export interface CorpusPlace {
  readonly list: CorpusList;
  /** 0-based place of the item in its list. */
  readonly index: number;
  /** Keys and indexes from the item to the field; empty for the item itself. */
  readonly path: readonly (string | number)[];
}

export interface CorpusProblem {
  readonly at: CorpusPlace;
  readonly message: string;
  /** The other place of a contradiction: a second spelling, the first use of an id. */
  readonly also?: CorpusPlace;
}

/** Ids of items that exist but are not fit to be checked themselves: nothing dangles because it points at them. */
export interface BrokenIds {
  readonly entities: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
}
