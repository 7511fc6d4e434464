/** An open pack: what the recogniser, the cards and the terminal read. Nothing in it changes after it is opened. */
import type { Claim, Entity, Head, Holder, NonEntity, Role, Source } from '#core/corpus/schema.ts';
import type { WordTools } from '#core/german/word-tools.ts';
import type { HashState, TableEntry } from './form-table.ts';
import type { IndexedEntity } from './index-section.ts';
import type { Target } from './target.ts';

/** An office and one of its holders. */
export interface OfficeHeld {
  readonly office: Entity;
  readonly holder: Holder;
}

export interface Pack {
  /** Version of the corpus: the day of its latest check and a checksum. */
  readonly version: string;
  readonly entityCount: number;
  readonly claimCount: number;

  has(id: string): boolean;
  /** The full record of an entity. */
  entity(id: string): Entity | undefined;
  entityIds(): readonly string[];
  claim(id: string): Claim | undefined;
  claimsAbout(id: string): readonly Claim[];
  source(id: string): Source | undefined;
  role(id: string): Role | undefined;
  /** Every office that a person held or holds, in the order of the corpus. */
  officesHeldBy(person: string): readonly OfficeHeld[];
  /** Entities under a written German form or an English name, folded. */
  findByForm(form: string): readonly string[];

  /** The vocabulary, opened at the first call. */
  wordTools(): WordTools;

  /** What the recogniser needs of the entity at an index. */
  indexed(owner: number): IndexedEntity;
  indexOf(id: string): number | undefined;
  indexedEntities(): readonly IndexedEntity[];
  roleAt(owner: number): Role;
  headAt(owner: number): Head;
  nonEntityAt(owner: number): NonEntity;
  /** The slot of a running hash of folded words. */
  findForm(state: HashState): TableEntry | undefined;
  /** The targets of a list. */
  targets(list: number): readonly Target[];
}
