/** Compares what the recogniser finds in an article with what a person annotated. */
import type { Mention } from '#core/recognise/mention.ts';
import { recognise } from '#core/recognise/recognise.ts';
import type { Pack } from '#core/pack/pack.ts';
import type { GoldArticle, GoldMention } from './gold-article.ts';

/** A found place. Offsets are UTF-16 units into the article's text. */
export type Found = Pick<Mention, 'start' | 'end' | 'surface' | 'entity' | 'kind' | 'via'>;

/** An annotated place and what was found there. */
export interface Match {
  readonly gold: GoldMention;
  readonly found: Found;
}

export interface Comparison {
  readonly article: GoldArticle;
  /** Required places whose very span was found, whatever the entity. */
  readonly spans: readonly Match[];
  /** Those of `spans` with another entity than annotated. */
  readonly wrongEntities: readonly Match[];
  /** Required places that were not found. */
  readonly misses: readonly GoldMention[];
  /** Found places that are no annotated place. */
  readonly falseMarks: readonly Found[];
  /** Marks that name a person who is not meant there. */
  readonly wrongPeople: readonly Found[];
}

export interface Figures {
  readonly required: number;
  readonly marked: number;
  readonly spans: number;
  readonly precision: number;
  readonly recall: number;
  /** The share of right entities among the spans. */
  readonly rightEntity: number;
}

/** Annotates an article line by line, as `annotate` does, and compares. */
export function compare(article: GoldArticle, pack: Pack): Comparison {
  const found = annotate(article, pack);
  const taken = new Set<Found>();
  const spans: Match[] = [];
  const misses: GoldMention[] = [];
  for (const gold of article.mentions) {
    const match = found.find((candidate) => !taken.has(candidate) && isSameSpan(gold, candidate));
    if (match) taken.add(match);
    if (gold.optional) continue;
    if (match) spans.push({ gold, found: match });
    else misses.push(gold);
  }
  const optional = article.mentions.filter((gold) => gold.optional);
  const rest = found.filter((mark) => !taken.has(mark));
  return {
    article,
    spans,
    wrongEntities: spans.filter((match) => match.gold.entity !== match.found.entity),
    misses,
    falseMarks: rest.filter((mark) => !optional.some((gold) => overlaps(gold, mark))),
    wrongPeople: found.filter((mark) => mark.kind === 'person' && !isMeant(article, mark)),
  };
}

/** The figures of one article, or of several taken together. */
export function figuresOf(comparisons: readonly Comparison[]): Figures {
  const sum = (count: (comparison: Comparison) => number): number =>
    comparisons.reduce((total, comparison) => total + count(comparison), 0);
  const spans = sum((comparison) => comparison.spans.length);
  const marked = spans + sum((comparison) => comparison.falseMarks.length);
  const required = spans + sum((comparison) => comparison.misses.length);
  const wrong = sum((comparison) => comparison.wrongEntities.length);
  return {
    required,
    marked,
    spans,
    precision: share(spans, marked),
    recall: share(spans, required),
    rightEntity: share(spans - wrong, spans),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function annotate(article: GoldArticle, pack: Pack): Found[] {
  const flows: { id: number; text: string }[] = [];
  for (const { 0: text, index } of article.text.matchAll(/[^\n]+/g)) flows.push({ id: index, text });
  return recognise(flows, pack, { asOf: article.date, known: [] }).flatMap((flow) =>
    flow.mentions.map(({ start, end, surface, entity, kind, via }) => ({
      start: start + flow.id,
      end: end + flow.id,
      surface,
      entity,
      kind,
      via,
    })),
  );
}

/** The same place, with or without the ending of a genitive. */
function isSameSpan(gold: GoldMention, found: Found): boolean {
  if (gold.start !== found.start) return false;
  const [longer, shorter] = gold.end > found.end ? [gold, found] : [found, gold];
  return /^(?:['’]?s|['’])?$/u.test(longer.surface.slice(shorter.surface.length));
}

function isMeant(article: GoldArticle, mark: Found): boolean {
  return article.mentions.some((gold) => overlaps(gold, mark) && gold.entity === mark.entity);
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}
