/** What is known of a whole page while its flows are read: the evidence that decides unsure forms. */
import type { IsoDate } from '#core/corpus/date.ts';
import type { IndexedEntity } from '#core/pack/index-section.ts';
import type { Pack } from '#core/pack/pack.ts';
import type { Target } from '#core/pack/target.ts';
import { lengthOf, overlaps, contains, type Candidate } from './candidate.ts';
import { inferDate } from './inferred-date.ts';
import { FlowReading, type WordRange } from './flow-reading.ts';
import { findHits, HitMap, type Hit } from './hit.ts';
import type { FlowText } from './mention.ts';

const POLITICAL: ReadonlySet<string> = new Set(['country', 'alliance', 'organisation', 'institution', 'person']);
const OTHER_TARGETS: ReadonlySet<string> = new Set(['title', 'head', 'non-entity']);

/** Somebody with a known surname who is not the person we know: "Takeshi Hayashi". */
export interface Stranger {
  readonly flow: number;
  readonly word: number;
  readonly family: string;
}

/** A person named in full. */
export interface NamedPerson {
  readonly flow: number;
  readonly word: number;
  readonly entity: string;
}

export class PageContext {
  readonly pack: Pack;
  /** The page's date; null when it is unknown. */
  readonly asOf: IsoDate | null;
  /** The page's date, or the latest that its text names: enough to tell events apart, not holders. */
  readonly eventDate: IsoDate | null;
  readonly readings: readonly FlowReading[];
  readonly hits: readonly HitMap[];
  /** Wordings that are no entity, by flow. */
  readonly blocked: readonly (readonly WordRange[])[];
  /** Words that are somebody else's name here, by flow: where Denzel Washington is the talk, "Washington" alone is he. */
  readonly #namesakes: readonly ReadonlySet<string>[];
  /** Entities that count as support: found by a safe form here or known from earlier. */
  readonly known: Set<string>;
  /** Those of them that were found before these flows: a person among them was named in full, or as good as. */
  readonly knownBefore: ReadonlySet<string>;
  readonly candidates: Candidate[][];
  readonly named: NamedPerson[] = [];
  readonly strangers: Stranger[] = [];

  constructor(flows: readonly FlowText[], pack: Pack, asOf: IsoDate | null, known: Iterable<string>) {
    this.pack = pack;
    this.asOf = asOf;
    this.eventDate = asOf ?? inferDate(flows.map((flow) => flow.text));
    this.knownBefore = new Set(known);
    this.known = new Set(this.knownBefore);
    this.readings = flows.map((flow, index) => new FlowReading(flow, index));
    this.hits = this.readings.map((reading) => new HitMap(findHits(reading, pack)));
    this.blocked = this.hits.map((hits) => findBlocked(hits));
    this.#namesakes = this.readings.map((reading) => this.#namesakesIn(reading));
    this.candidates = this.readings.map(() => []);
  }

  reading(flow: number): FlowReading {
    const reading = this.readings[flow];
    if (!reading) throw new RangeError(`no flow ${String(flow)}`);
    return reading;
  }

  hitsOf(flow: number): HitMap {
    const hits = this.hits[flow];
    if (!hits) throw new RangeError(`no flow ${String(flow)}`);
    return hits;
  }

  candidatesOf(flow: number): Candidate[] {
    return (this.candidates[flow] ??= []);
  }

  add(flow: number, candidate: Candidate): void {
    this.candidatesOf(flow).push(candidate);
  }

  /** Countries and bodies that the page is about: named, or home of something named. */
  get countries(): ReadonlySet<string> {
    return new Set([...this.known].flatMap((id) => [id, this.entity(id)?.country ?? id]));
  }

  /** Is this wording no entity here? */
  isBlocked(flow: number, range: WordRange): boolean {
    if (range.from === range.to && this.#isNamesake(flow, this.reading(flow).folded[range.to] ?? '')) return true;
    return (this.blocked[flow] ?? []).some((block) => overlaps(block, range) && lengthOf(block) >= lengthOf(range));
  }

  /** Does the page name countries or bodies enough to be about politics? */
  get isPolitical(): boolean {
    return [...this.known].filter((id) => POLITICAL.has(this.entity(id)?.kind ?? '')).length >= 2;
  }

  /** In the same flow always; elsewhere unless the page is about politics, like a front page that also reviews a film. */
  #isNamesake(flow: number, word: string): boolean {
    if (this.#namesakes[flow]?.has(word) === true) return true;
    return !this.isPolitical && this.#namesakes.some((words) => words.has(word));
  }

  /** The last words of non-entities, and cities that stand alone in quotation marks: titles of songs and books. */
  #namesakesIn(reading: FlowReading): ReadonlySet<string> {
    const isName = (word: number): boolean =>
      this.hitsOf(reading.index)
        .startingAt(word)
        .some((hit) => hit.to === word && hit.targets.some(({ type }) => type === 'form' || type === 'family'));
    const blocked = (this.blocked[reading.index] ?? []).map((block) => block.to).filter(isName);
    const quoted = this.hitsOf(reading.index).all.filter(
      (hit) => reading.isQuoted(hit) && hit.targets.some((target) => this.entityOfAny(target)?.kind === 'city'),
    );
    return new Set([...blocked, ...quoted.map((hit) => hit.to)].map((word) => reading.folded[word] ?? ''));
  }

  /** The entity of a target that leads to one. */
  entityOf(target: Target): IndexedEntity {
    return this.pack.indexed(target.owner);
  }

  /** The entity of any target; undefined for titles, heads and non-entities. */
  entityOfAny(target: Target): IndexedEntity | undefined {
    return OTHER_TARGETS.has(target.type) ? undefined : this.pack.indexed(target.owner);
  }

  entity(id: string): IndexedEntity | undefined {
    const index = this.pack.indexOf(id);
    return index === undefined ? undefined : this.pack.indexed(index);
  }
}

/** Non-entities, unless a longer name holds them. */
function findBlocked(hits: HitMap): WordRange[] {
  const isNone = (hit: Hit): boolean => hit.targets.some((target) => target.type === 'non-entity');
  return hits.all.filter(
    (hit) =>
      isNone(hit) &&
      !hits.all.some(
        (other) => other !== hit && !isNone(other) && contains(other, hit) && lengthOf(other) > lengthOf(hit),
      ),
  );
}
