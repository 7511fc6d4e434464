/** Nouns that take up something named before: "das Bündnis" → NATO, "des Landes" → Japan. Always `probable`. */
import { DEFINITE, INDEFINITE } from '#core/german/function-words.ts';
import type { IndexedEntity } from '#core/pack/index-section.ts';
import type { Candidate } from './candidate.ts';
import type { FlowReading } from './flow-reading.ts';
import type { Hit } from './hit.ts';
import type { PageContext } from './page-context.ts';

const REACH = 4;
const LONG_PHRASE = 9;
/** Behind the noun, these say which one is meant: "das Bündnis zwischen …", "das Land der …". */
const SPECIFYING = new Set([
  'zwischen',
  'aus',
  'von',
  'mit',
  'der',
  'des',
  'fuer',
  'gegen',
  '90',
  'sahra',
  'deutschland',
]);

/** Adds references whose antecedent is clear. */
export function addReferences(page: PageContext, flow: number): void {
  for (const hit of page.hitsOf(flow).all) {
    const owners = hit.targets.filter((target) => target.type === 'reference' && target.number !== 'plural');
    const [first] = owners;
    if (!first || hit.openLeft || hit.openRight || page.isBlocked(flow, hit)) continue;
    const reading = page.reading(flow);
    const phrase = phraseStart(reading, hit);
    if (phrase === undefined || isSpecified(reading, hit)) continue;
    const ids = new Set(owners.map((target) => page.entityOf(target).id));
    const entity = antecedent(page, flow, phrase, ids);
    if (!entity) continue;
    const noun = entity.references.find((reference) =>
      owners.some((target) => page.entityOf(target).id === entity.id && entity.references[target.detail] === reference),
    );
    page.add(flow, {
      from: hit.from,
      to: hit.to,
      entity: entity.id,
      via: 'reference',
      certainty: 'probable',
      doubt: 'reference',
      gloss: `${noun?.gloss ?? 'it'}: ${entity.gloss}`,
      number: 'singular',
    });
  }
}

/** The word where a definite noun phrase begins; undefined where it is none. */
function phraseStart(reading: FlowReading, hit: Hit): number | undefined {
  for (let i = hit.from - 1; i >= Math.max(0, hit.from - REACH); i--) {
    if (reading.words[i + 1]?.joint !== 'space' || reading.sentenceOf(i) !== reading.sentenceOf(hit.from))
      return undefined;
    const folded = reading.folded[i] ?? '';
    if (DEFINITE.has(folded)) return i;
    if (INDEFINITE.has(folded)) return undefined;
    if (reading.isCapitalised(i) || !/e[nmrs]?$/u.test(folded)) return longPhraseStart(reading, hit);
  }
  return undefined;
}

/** "Das mit China eng verbundene Land": a sentence that opens with its article, a participle before the noun. */
function longPhraseStart(reading: FlowReading, hit: Hit): number | undefined {
  const first = reading.sentenceWords(reading.sentenceOf(hit.from)).from;
  const isOpened = /^(?:das|dieses|die|diese)$/u.test(reading.folded[first] ?? '');
  const hasParticiple = /(?:ene|ete|te|nde)n?$/u.test(reading.folded[hit.from - 1] ?? '');
  return isOpened && hasParticiple && hit.from - first <= LONG_PHRASE ? first : undefined;
}

function isSpecified(reading: FlowReading, hit: Hit): boolean {
  const next = reading.spaced(hit.to + 1, 'behind');
  return SPECIFYING.has(next) || (next !== '' && reading.isCapitalised(hit.to + 1) && !/^(?:nato)$/u.test(next));
}

function antecedent(
  page: PageContext,
  flow: number,
  phrase: number,
  ids: ReadonlySet<string>,
): IndexedEntity | undefined {
  const isPlace = [...ids].some((id) => page.entity(id)?.kind === 'country');
  return isPlace ? countryBefore(page, flow, phrase, ids) : lastNamed(page, flow, phrase, ids);
}

/**
 * A country: for "des Landes" one named before in this sentence; else the only one of the sentence before. Of several the last one
 * counts only where a participle tells more of it ("Das mit China verbundene Land").
 */
function countryBefore(
  page: PageContext,
  flow: number,
  phrase: number,
  ids: ReadonlySet<string>,
): IndexedEntity | undefined {
  const reading = page.reading(flow);
  const sentence = reading.sentenceOf(phrase);
  const named = (at: number): Candidate[] =>
    page
      .candidatesOf(flow)
      .filter(
        (candidate) =>
          candidate.to < phrase &&
          reading.sentenceOf(candidate.from) === at &&
          ids.has(candidate.entity) &&
          candidate.via !== 'compound',
      )
      .sort((a, b) => b.from - a.from);
  const isOnly = (mentions: readonly Candidate[]): boolean =>
    new Set(mentions.map((candidate) => candidate.entity)).size === 1;
  const here = named(sentence);
  if (here.length > 0)
    return reading.folded[phrase] === 'des' && isOnly(here) ? page.entity(here[0]?.entity ?? '') : undefined;
  const before = named(sentence - 1);
  const isLongOpening =
    reading.sentenceWords(sentence).from === phrase &&
    reading.isCapitalised(phrase) &&
    !/^\p{Lu}/u.test(reading.words[phrase + 1]?.text ?? '');
  return isOnly(before) || (isLongOpening && hasParticiple(reading, phrase))
    ? page.entity(before[0]?.entity ?? '')
    : undefined;
}

/** "Das mit China wirtschaftlich eng verbundene Land": a preposition right behind the article. */
function hasParticiple(reading: FlowReading, phrase: number): boolean {
  return /^(?:mit|von|durch|an|in|seit|fuer|wirtschaftlich)$/u.test(reading.folded[phrase + 1] ?? '');
}

/** The last one named before, anywhere on the page; or the only one known from elsewhere on it. */
function lastNamed(
  page: PageContext,
  flow: number,
  phrase: number,
  ids: ReadonlySet<string>,
): IndexedEntity | undefined {
  for (let at = flow; at >= 0; at--) {
    const last = page
      .candidatesOf(at)
      .filter((candidate) => (at < flow || candidate.to < phrase) && mentioned(candidate).some((id) => ids.has(id)))
      .sort((a, b) => b.from - a.from)[0];
    if (last) return page.entity(mentioned(last).find((id) => ids.has(id)) ?? '');
  }
  const known = [...ids].filter((id) => page.known.has(id));
  return known.length === 1 ? page.entity(known[0] ?? '') : undefined;
}

function mentioned(candidate: Candidate): string[] {
  return [candidate.entity, ...(candidate.parts ?? []).flatMap((part) => part.entity ?? [])];
}
