/** Written forms, adjectives and demonyms that stand for themselves. */
import type { Target } from '#core/pack/target.ts';
import type { Candidate } from './candidate.ts';
import type { Hit } from './hit.ts';
import type { Via } from './mention.ts';
import type { PageContext } from './page-context.ts';
import { supportOf } from './support.ts';

/** Kinds that are as good as named when they are part of a hyphen chain: Nato in Nato-Gipfel. */
const SUPPORTING_PARTS: ReadonlySet<string> = new Set(['country', 'alliance', 'organisation']);

/** Adds every form that is safe alone, and what it supports. */
export function addSafeForms(page: PageContext, flow: number): void {
  for (const hit of page.hitsOf(flow).all) {
    if (page.isBlocked(flow, hit)) continue;
    const target = hit.targets.find((candidate) => isSafe(page, candidate));
    if (!target || isLanguage(page, flow, hit, target) || isJunior(page, flow, hit, target)) continue;
    if (!standsAlone(page, flow, hit, target)) {
      if (SUPPORTING_PARTS.has(page.entityOf(target).kind)) page.known.add(page.entityOf(target).id);
      continue;
    }
    const candidate = formCandidate(page, hit, target);
    page.add(flow, candidate);
    page.known.add(candidate.entity);
    notePerson(page, flow, hit, target);
  }
}

/** A full name makes the surname alone understood. */
function notePerson(page: PageContext, flow: number, hit: Hit, target: Target): void {
  const entity = page.entityOf(target);
  if (target.type === 'form' && entity.kind === 'person') page.named.push({ flow, word: hit.from, entity: entity.id });
}

/** Adds forms that need context and have it. Where two are supported alike, both are named and the mention is unsure. */
export function addContextForms(page: PageContext, flow: number): void {
  for (const hit of page.hitsOf(flow).all) {
    if (page.isBlocked(flow, hit) || hit.targets.some((target) => isSafe(page, target))) continue;
    const ranked = rankTargets(page, flow, hit);
    const [best, second] = ranked;
    if (!best || !standsAlone(page, flow, hit, best.target)) continue;
    const isTie = second?.weight === best.weight;
    if (!isTie) notePerson(page, flow, hit, best.target);
    page.add(flow, {
      ...formCandidate(page, hit, best.target),
      ...(isTie && {
        certainty: 'probable' as const,
        doubt: 'ambiguous' as const,
        candidates: ranked.map(({ target }) => page.entityOf(target).id),
      }),
    });
  }
}

interface RankedTarget {
  readonly target: Target;
  readonly weight: number;
}

/** The context forms of a hit that have support, best first. */
export function rankTargets(page: PageContext, flow: number, hit: Hit): RankedTarget[] {
  return hit.targets
    .filter((target) => target.type === 'form' && policyOf(page, target) === 'context')
    .map((target) => ({
      target,
      weight: supportOf(page, flow, hit, page.entityOf(target).forms[target.detail]?.support),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .filter(({ target }, index, ranked) => ranked.findIndex((other) => other.target.owner === target.owner) === index);
}

/** Is a target enough by itself? */
export function isSafe(page: PageContext, target: Target): boolean {
  if (target.type === 'adjective' || target.type === 'demonym') return true;
  return target.type === 'form' && policyOf(page, target) === 'safe';
}

export function policyOf(page: PageContext, target: Target): string {
  return page.entityOf(target).forms[target.detail]?.policy ?? 'never-alone';
}

export function formCandidate(page: PageContext, hit: Hit, target: Target): Candidate {
  const entity = page.entityOf(target);
  return {
    from: hit.from,
    to: hit.to,
    entity: entity.id,
    via: viaOf(target),
    certainty: 'sure',
    gloss: glossOf(page, target),
    ...(target.number && { number: target.number }),
  };
}

/** The gloss of a form, adjective or demonym: its own, or its entity's. */
export function glossOf(page: PageContext, target: Target): string {
  const entity = page.entityOf(target);
  if (target.type === 'form') return entity.forms[target.detail]?.gloss ?? entity.gloss;
  if (target.type === 'adjective') return entity.adjectiveGloss ?? entity.gloss;
  if (target.type === 'demonym') return entity.demonyms[target.detail]?.gloss ?? entity.gloss;
  return entity.gloss;
}

function viaOf(target: Target): Via {
  if (target.type === 'adjective' || target.type === 'demonym') return 'adjective';
  return target.inflected ? 'inflected' : 'name';
}

/** Donald Trump Jr. is his son. */
function isJunior(page: PageContext, flow: number, hit: Hit, target: Target): boolean {
  const isPerson = target.type === 'form' && page.entityOf(target).kind === 'person';
  return isPerson && /^(?:jr|junior|jun|senior|sr)$/u.test(page.reading(flow).spaced(hit.to + 1, 'behind'));
}

/** "auf Japanisch", "sie lernt Koreanisch": the bare adjective with a capital is the language. */
function isLanguage(page: PageContext, flow: number, hit: Hit, target: Target): boolean {
  if (target.type !== 'adjective' || target.inflected) return false;
  const reading = page.reading(flow);
  return reading.isCapitalised(hit.to) && !reading.isSentenceStart(hit.from) && !hit.openLeft && !hit.openRight;
}

/** Part of a hyphen chain is for the compounds; but each half of "deutsch-japanisch" stands for its country. */
function standsAlone(page: PageContext, flow: number, hit: Hit, target: Target): boolean {
  if (!hit.openLeft && !hit.openRight) return true;
  if (target.type !== 'adjective') return false;
  const reading = page.reading(flow);
  const chain = reading.chainOf(hit);
  for (let i = chain.from; i <= chain.to; i++) {
    const isLast = i === chain.to;
    if (reading.isCapitalised(i) && !isLast && !reading.isSentenceStart(i)) return false;
    if (
      !page
        .hitsOf(flow)
        .startingAt(i)
        .some((other) => other.targets.some(({ type }) => type === 'adjective')) &&
      !isLast
    )
      return false;
  }
  return true;
}
