/** Opening a pack: every byte is checked before anything is read from it. */
import * as v from 'valibot';
import {
  ClaimSchema,
  EntitySchema,
  SourceSchema,
  type Claim,
  type Entity,
  type Head,
  type NonEntity,
  type Role,
  type Source,
} from '#core/corpus/schema.ts';
import { openWordTools, type WordTools } from '#core/german/word-tools.ts';
import { foldWord } from '#core/text/fold.ts';
import { splitWords } from '#core/text/words.ts';
import { extendHash, FormTable, START, type HashState, type TableEntry } from './form-table.ts';
import { IndexSchema, type IndexedEntity, type PackIndex } from './index-section.ts';
import type { OfficeHeld, Pack } from './pack.ts';
import { decodeSections, type PackProblem, type Sections } from './sections.ts';
import { decodeTarget, type Target } from './target.ts';

export type OpenResult =
  { readonly ok: true; readonly value: Pack } | { readonly ok: false; readonly problem: PackProblem };

const RecordIndexSchema = v.object({
  claims: v.array(v.string()),
  sources: v.array(v.string()),
  about: v.record(v.string(), v.array(v.number())),
});
type RecordIndex = v.InferOutput<typeof RecordIndexSchema>;

/** Opens a pack, or says which section is damaged and how. Never throws on any bytes. */
export function openPack(bytes: Uint8Array): OpenResult {
  const decoded = decodeSections(bytes);
  if (!('sections' in decoded)) return { ok: false, problem: decoded };
  try {
    const reader = new SectionReader(decoded.sections);
    return { ok: true, value: new OpenedPack(reader) };
  } catch (error) {
    if (error instanceof SectionError) return { ok: false, problem: { section: error.section, detail: error.message } };
    throw error;
  }
}

class SectionError extends Error {
  readonly section: string;
  constructor(section: string, detail: string) {
    super(detail);
    this.section = section;
  }
}

/** Reads sections as what they hold; throws SectionError, which stays in this file. */
class SectionReader {
  readonly #sections: Sections;
  constructor(sections: Sections) {
    this.#sections = sections;
  }

  bytes(name: string): Uint8Array {
    const section = this.#sections.get(name);
    if (!section) throw new SectionError(name, 'this section is missing');
    return section;
  }

  numbers(name: string): Uint32Array {
    const section = this.bytes(name);
    if (section.length % 4 !== 0) throw new SectionError(name, 'its length is no multiple of four');
    return new Uint32Array(new Uint8Array(section).buffer);
  }

  json<S extends v.GenericSchema>(name: string, schema: S): v.InferOutput<S> {
    return parseJson(name, this.bytes(name), schema);
  }
}

function parseJson<S extends v.GenericSchema>(name: string, bytes: Uint8Array, schema: S): v.InferOutput<S> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new SectionError(name, 'it is no JSON in UTF-8');
  }
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    throw new SectionError(name, `${v.getDotPath(issue) ?? 'it'}: ${issue.message}`);
  }
  return parsed.output;
}

class OpenedPack implements Pack {
  readonly version: string;
  readonly entityCount: number;
  readonly claimCount: number;
  readonly #index: PackIndex;
  readonly #records: Uint8Array;
  readonly #ends: Uint32Array;
  readonly #recordIndex: RecordIndex;
  readonly #table: FormTable;
  readonly #starts: Uint32Array;
  readonly #targets: DataView;
  readonly #indexById: ReadonlyMap<string, number>;
  readonly #claimById: ReadonlyMap<string, number>;
  readonly #sourceById: ReadonlyMap<string, number>;
  readonly #lists = new Map<number, readonly Target[]>();
  readonly #vocabulary: Uint8Array;
  #wordTools: WordTools | undefined;
  #officesByPerson: ReadonlyMap<string, readonly OfficeHeld[]> | undefined;

  constructor(reader: SectionReader) {
    this.#index = reader.json('index', IndexSchema);
    this.#recordIndex = reader.json('record-index', RecordIndexSchema);
    this.#records = reader.bytes('records');
    this.#ends = reader.numbers('record-ends');
    this.#vocabulary = reader.bytes('vocabulary');
    this.#starts = reader.numbers('list-starts');
    this.#table = new FormTable({ checks: reader.numbers('table-checks'), values: reader.numbers('table-values') });
    const targets = reader.bytes('targets');
    this.#targets = new DataView(targets.buffer, targets.byteOffset, targets.byteLength);
    this.version = this.#index.version;
    this.entityCount = this.#index.entities.length;
    this.claimCount = this.#index.claims;
    this.#indexById = positions(this.#index.entities.map((entity) => entity.id));
    this.#claimById = positions(this.#recordIndex.claims);
    this.#sourceById = positions(this.#recordIndex.sources);
  }

  has(id: string): boolean {
    return this.#indexById.has(id);
  }

  entity(id: string): Entity | undefined {
    const at = this.#indexById.get(id);
    return at === undefined ? undefined : this.#record(at, EntitySchema);
  }

  entityIds(): readonly string[] {
    return this.#index.entities.map((entity) => entity.id);
  }

  claim(id: string): Claim | undefined {
    const at = this.#claimById.get(id);
    return at === undefined ? undefined : this.#claimAt(at);
  }

  claimsAbout(id: string): readonly Claim[] {
    return (this.#recordIndex.about[id] ?? []).map((at) => this.#claimAt(at));
  }

  source(id: string): Source | undefined {
    const at = this.#sourceById.get(id);
    return at === undefined ? undefined : this.#record(this.entityCount + this.claimCount + at, SourceSchema);
  }

  role(id: string): Role | undefined {
    return this.#index.roles.find((role) => role.id === id);
  }

  officesHeldBy(person: string): readonly OfficeHeld[] {
    this.#officesByPerson ??= this.#groupOffices();
    return this.#officesByPerson.get(person) ?? [];
  }

  findByForm(form: string): readonly string[] {
    const words = splitWords(form.normalize('NFC')).map((word) => foldWord(word.text));
    const state = words.reduce(extendHash, START);
    const list = this.findForm(state)?.list ?? -1;
    const found = list < 0 ? [] : this.targets(list).filter((target) => ENTITY_TARGETS.has(target.type));
    const name = words.join(' ');
    const named = this.#index.entities.filter((entity) => foldName(entity.label) === name).map((entity) => entity.id);
    return [...new Set([...found.map((target) => this.indexed(target.owner).id), ...named])];
  }

  wordTools(): WordTools {
    this.#wordTools ??= openWordTools(new TextDecoder().decode(this.#vocabulary));
    return this.#wordTools;
  }

  indexed(owner: number): IndexedEntity {
    return at(this.#index.entities, owner);
  }

  indexOf(id: string): number | undefined {
    return this.#indexById.get(id);
  }

  indexedEntities(): readonly IndexedEntity[] {
    return this.#index.entities;
  }

  roleAt(owner: number): Role {
    return at(this.#index.roles, owner);
  }

  headAt(owner: number): Head {
    return at(this.#index.heads, owner);
  }

  nonEntityAt(owner: number): NonEntity {
    return at(this.#index.nonEntities, owner);
  }

  findForm(state: HashState): TableEntry | undefined {
    return this.#table.find(state);
  }

  targets(list: number): readonly Target[] {
    const known = this.#lists.get(list);
    if (known) return known;
    const targets: Target[] = [];
    for (let i = this.#starts[list] ?? 0; i < (this.#starts[list + 1] ?? 0); i++) {
      const target = decodeTarget(this.#targets, i);
      if (target) targets.push(target);
    }
    this.#lists.set(list, targets);
    return targets;
  }

  #claimAt(index: number): Claim {
    return this.#record(this.entityCount + index, ClaimSchema);
  }

  #record<S extends v.GenericSchema>(index: number, schema: S): v.InferOutput<S> {
    const start = index === 0 ? 0 : (this.#ends[index - 1] ?? 0);
    return parseJson('records', this.#records.subarray(start, this.#ends[index] ?? 0), schema);
  }

  #groupOffices(): ReadonlyMap<string, readonly OfficeHeld[]> {
    const offices = this.#index.entities
      .filter((entity) => entity.holders.length > 0)
      .map((entity) => this.entity(entity.id));
    const byPerson = new Map<string, OfficeHeld[]>();
    for (const office of offices) {
      if (!office) continue;
      for (const holder of office.holders) {
        const held = byPerson.get(holder.person) ?? [];
        held.push({ office, holder });
        byPerson.set(holder.person, held);
      }
    }
    return byPerson;
  }
}

const ENTITY_TARGETS: ReadonlySet<string> = new Set(['form', 'family', 'adjective', 'demonym']);

function foldName(name: string): string {
  return splitWords(name.normalize('NFC'))
    .map((word) => foldWord(word.text))
    .join(' ');
}

function positions(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, index) => [id, index]));
}

/** The element at an index that the pack itself gave: a miss is a bug. */
function at<T>(list: readonly T[], index: number): T {
  const element = list[index];
  if (element === undefined) throw new RangeError(`no element ${String(index)}`);
  return element;
}
