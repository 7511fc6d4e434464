/** What was recognised on a page: the marks of every flow, and the terms they add up to. */
import { addsNothing } from '#core/card/adds-nothing.ts';
import type { Mention } from '#core/recognise/mention.ts';
import type { FoundTerm } from '#extension/messages.ts';
import type { GlossMode } from '#extension/settings-schema.ts';
import type { Flow } from '#page/flow.ts';
import type { Mark } from '#page/mark.ts';

/** The marks of a page, kept by flow. A mark keeps its identity and its place while its mention stays the same. */
export interface MentionBook {
  /** All marks of these flows, in the order of the flows. */
  marksOf(flows: readonly Flow[]): Mark[];
  /** Replaces what is known of a flow. */
  set(flow: Flow, mentions: readonly Mention[]): void;
  forget(flow: Flow): void;
  /** The number under which a mark can be asked for as long as it exists. */
  placeOf(mark: Mark): number;
  markAt(place: number): Mark | null;
  /** Every entity that was surely found so far, parts of compounds included; it only grows. */
  known(): readonly string[];
}

export function createMentionBook(): MentionBook {
  const byFlow = new Map<Flow, readonly Mark[]>();
  const places = new Map<Mark, number>();
  const known = new Set<string>();
  let nextPlace = 0;

  function forget(flow: Flow): void {
    for (const mark of byFlow.get(flow) ?? []) places.delete(mark);
    byFlow.delete(flow);
  }

  return {
    marksOf: (flows) => flows.flatMap((flow) => byFlow.get(flow) ?? []),
    set(flow, mentions) {
      const earlier = new Map((byFlow.get(flow) ?? []).map((mark) => [JSON.stringify(mark.mention), mark]));
      const marks = mentions.map((mention) => earlier.get(JSON.stringify(mention)) ?? { flow, mention });
      for (const mark of earlier.values()) if (!marks.includes(mark)) places.delete(mark);
      for (const mark of marks) if (!places.has(mark)) places.set(mark, nextPlace++);
      byFlow.set(flow, marks);
      mentions
        .filter(isSure)
        .flatMap(entitiesOf)
        .forEach((entity) => known.add(entity));
    },
    forget,
    placeOf: (mark) => places.get(mark) ?? -1,
    markAt: (place) => [...places].find(([, at]) => at === place)?.[0] ?? null,
    known: () => [...known],
  };
}

/** One term per entity, in the order of first mention; the first sure mention speaks for the term. */
export function termsOf(marks: readonly Mark[], placeOf: (mark: Mark) => number): FoundTerm[] {
  const byEntity = Map.groupBy(marks, (mark) => mark.mention.entity);
  return [...byEntity.values()].flatMap((group) => {
    const speaker = group.find(({ mention }) => isSure(mention)) ?? group[0];
    if (speaker === undefined) return [];
    return [{ mention: speaker.mention, places: group.map(placeOf), sure: isSure(speaker.mention) }];
  });
}

/** The marks that get a gloss: those whose gloss tells more than the term itself (not NATO: NATO). */
export function glossedMarks(marks: readonly Mark[], mode: GlossMode): Mark[] {
  if (mode === 'off') return [];
  const telling = marks.filter(({ mention: { surface, gloss } }) => !addsNothing(surface, gloss));
  if (mode === 'all') return telling;
  const seen = new Set<string>();
  return telling.filter(({ mention }) => {
    const isFirst = !seen.has(mention.entity);
    seen.add(mention.entity);
    return isFirst;
  });
}

function isSure(mention: Mention): boolean {
  return mention.certainty === 'sure';
}

function entitiesOf(mention: Mention): string[] {
  return [mention.entity, ...mention.parts.flatMap(({ entity }) => entity ?? [])];
}
