/** From candidates to mentions: the longest first, no two overlapping, what lies inside kept as parts. */
import { contains, lengthOf, overlaps, type Candidate, type CandidatePart } from './candidate.ts';
import type { FlowReading } from './flow-reading.ts';
import type { Mention, MentionPart } from './mention.ts';
import type { PageContext } from './page-context.ts';

/** Which reading wins among equally long ones: what is written beats what is inferred. */
const RANK: Readonly<Record<string, number>> = {
  name: 0,
  inflected: 0,
  'short-name': 1,
  role: 2,
  adjective: 3,
  metonym: 3,
  compound: 4,
  ellipsis: 4,
  reference: 5,
};

/** A concept gives way to whatever particular thing the same words mean: the premier before "premier" in general. */
const CONCEPT_RANK = 2.5;

function rankOf(page: PageContext, candidate: Candidate): number {
  const rank = RANK[candidate.via] ?? 9;
  return page.entity(candidate.entity)?.kind === 'concept' ? Math.max(rank, CONCEPT_RANK) : rank;
}

/** The mentions of a flow, sorted, not overlapping. */
export function selectMentions(page: PageContext, flow: number): Mention[] {
  const candidates = [...page.candidatesOf(flow)].sort(
    (a, b) => lengthOf(b) - lengthOf(a) || rankOf(page, a) - rankOf(page, b) || a.from - b.from,
  );
  const chosen: Candidate[] = [];
  for (const candidate of candidates) if (!chosen.some((other) => overlaps(other, candidate))) chosen.push(candidate);
  return chosen
    .sort((a, b) => a.from - b.from)
    .flatMap((candidate) => toMention(page, flow, candidate, candidates) ?? []);
}

function toMention(
  page: PageContext,
  flow: number,
  candidate: Candidate,
  all: readonly Candidate[],
): Mention | undefined {
  const reading = page.reading(flow);
  const entity = page.entity(candidate.entity);
  if (!entity) return undefined;
  const end = (reading.words[candidate.to]?.end ?? 0) + (candidate.tail ?? genderEnding(reading, candidate.to));
  const range = place(reading, reading.words[candidate.from]?.start ?? 0, end);
  return {
    ...range,
    entity: entity.id,
    kind: entity.kind,
    label: entity.label,
    ...(entity.wikidata !== undefined && { wikidata: entity.wikidata }),
    gloss: candidate.gloss,
    ...(candidate.number && { number: candidate.number }),
    via: candidate.via,
    certainty: candidate.certainty,
    ...(candidate.doubt && { doubt: candidate.doubt }),
    ...(candidate.office !== undefined && { office: candidate.office }),
    ...(candidate.candidates && { candidates: candidate.candidates }),
    parts: partsOf(reading, candidate, all),
  };
}

/** The parts a compound came with, else the shorter names inside. */
function partsOf(reading: FlowReading, candidate: Candidate, all: readonly Candidate[]): MentionPart[] {
  const given = candidate.parts ?? innerNames(candidate, all);
  return given.map((part) => ({
    ...place(reading, part.start ?? reading.words[part.from]?.start ?? 0, part.end ?? reading.words[part.to]?.end ?? 0),
    ...(part.entity !== undefined && { entity: part.entity }),
    gloss: part.gloss,
  }));
}

function innerNames(outer: Candidate, all: readonly Candidate[]): CandidatePart[] {
  const inner = all.filter(
    (other) =>
      other !== outer && other.entity !== outer.entity && contains(outer, other) && lengthOf(other) < lengthOf(outer),
  );
  const largest = inner.filter(
    (part) => !inner.some((other) => other !== part && contains(other, part) && lengthOf(other) > lengthOf(part)),
  );
  return largest.sort((a, b) => a.from - b.from).map(({ from, to, entity, gloss }) => ({ from, to, entity, gloss }));
}

/** "Japaner:innen", "Politiker*in": the ending belongs to the word. */
function genderEnding(reading: FlowReading, word: number): number {
  return /^(?:[:*_/]-?in(?:nen)?|Innen)(?!\p{L})/u.exec(reading.behind(word, 8))?.[0].length ?? 0;
}

function place(reading: FlowReading, start: number, end: number): { start: number; end: number; surface: string } {
  return {
    start: reading.normalised.startInOriginal(start),
    end: reading.normalised.endInOriginal(end),
    surface: reading.text.slice(start, end),
  };
}
