/** The noun phrase of a title: its article, what adjectives and genitives say of the country, what stands behind it. */
import { DEFINITE_SINGULAR, INDEFINITE, NOT_IN_OFFICE, POSSESSIVE } from '#core/german/function-words.ts';
import type { IndexedEntity } from '#core/pack/index-section.ts';
import type { Target } from '#core/pack/target.ts';
import type { FlowReading, WordRange } from './flow-reading.ts';
import { isSafe } from './forms.ts';
import type { Hit } from './hit.ts';
import type { PageContext } from './page-context.ts';

/** How far left of a title its article is looked for, in words. */
export const REACH_LEFT = 4;
const COUNTRY_KINDS = new Set(['country', 'alliance', 'organisation', 'region']);

/** What stands before a title within its noun phrase. */
export interface LeftContext {
  readonly country?: string;
  readonly article?: string;
  readonly isDefinite: boolean;
  readonly isIndefinite: boolean;
  /** Former, future, deputy: not the present holder. */
  readonly isOut: boolean;
  /** An adjective says something else of it: "der italienische Premierminister". */
  readonly isQualified: boolean;
}

/** Adjectives that say nothing of which one it is. */
const NEUTRAL =
  /^(?:neue[nmrs]?|amtierende[nmrs]?|scheidende[nmrs]?|junge[nmrs]?|konservative[nmrs]?|rechtskonservative[nmrs]?|liberale[nmrs]?)$/u;

/** Reads leftwards from a title to its article, over adjectives, a country among them. */
export function readLeft(page: PageContext, reading: FlowReading, from: number): LeftContext {
  let country: string | undefined;
  let isOut = false;
  let isQualified = false;
  for (let i = from - 1; i >= Math.max(0, from - REACH_LEFT); i--) {
    if (!isJoined(reading, i, from)) break;
    const folded = reading.folded[i] ?? '';
    const named = countryEndingAt(page, reading.index, i);
    if (named?.isName === true) return { ...context(named.id, isOut, isQualified), isDefinite: true };
    const article = named ? undefined : articleContext(folded);
    if (article) return { ...context(country, isOut, isQualified), ...article };
    if (named) country ??= named.id;
    else if (NOT_IN_OFFICE.has(folded)) isOut = true;
    else if (reading.isCapitalised(i) || !/e[nmrs]?$/u.test(folded)) break;
    else isQualified ||= !NEUTRAL.test(folded);
  }
  return context(country, isOut, isQualified);
}

/** Does nothing but space lead from a word to the next, in the sentence of the title? */
function isJoined(reading: FlowReading, word: number, title: number): boolean {
  return reading.words[word + 1]?.joint === 'space' && reading.sentenceOf(word) === reading.sentenceOf(title);
}

/** What a determiner says of its phrase; undefined for any other word. */
function articleContext(folded: string): Partial<LeftContext> | undefined {
  if (DEFINITE_SINGULAR.has(folded)) return { article: folded, isDefinite: true };
  if (INDEFINITE.has(folded)) return { isIndefinite: true };
  return POSSESSIVE.has(folded) ? {} : undefined;
}

function context(country: string | undefined, isOut: boolean, isQualified: boolean): LeftContext {
  return { isDefinite: false, isIndefinite: false, isOut, isQualified, ...(country !== undefined && { country }) };
}

/** A country or body that ends at a word: an adjective, or a name in the genitive. */
function countryEndingAt(page: PageContext, flow: number, word: number): { id: string; isName: boolean } | undefined {
  for (const hit of page.hitsOf(flow).endingAt(word)) {
    if (hit.openLeft || page.isBlocked(flow, hit)) continue;
    for (const target of hit.targets) {
      const entity = page.entityOfAny(target);
      if (!entity || !COUNTRY_KINDS.has(entity.kind)) continue;
      if (target.type === 'adjective') return { id: resolved(page, entity), isName: false };
      if (target.type === 'form' && isSafe(page, target) && isGenitive(page, flow, word, target))
        return { id: resolved(page, entity), isName: true };
    }
  }
  return undefined;
}

/** Japans, or a bare apostrophe as in "Laos’ Präsident". */
function isGenitive(page: PageContext, flow: number, word: number, target: Target): boolean {
  return target.inflected || /^['’]/u.test(page.reading(flow).behind(word));
}

/** Korea → South Korea, where the page is about it alone. */
function resolved(page: PageContext, entity: IndexedEntity): string {
  const meant = entity.standsFor.filter((id) => page.known.has(id));
  return meant.length === 1 && meant[0] !== undefined ? meant[0] : entity.id;
}

/** What a hyphen joins before a title: a country (US-Präsident) or "Ex-"; undefined for anything else. */
export function readPrefix(
  page: PageContext,
  flow: number,
  prefix: WordRange,
): { readonly country?: string; readonly isOut?: boolean } | undefined {
  const folded = page.reading(flow).folded[prefix.to] ?? '';
  if (prefix.from === prefix.to && (folded === 'ex' || folded === 'vize' || folded === 'alt')) return { isOut: true };
  for (const hit of page.hitsOf(flow).startingAt(prefix.from)) {
    if (hit.to !== prefix.to) continue;
    const target = hit.targets.find(
      (candidate) => isSafe(page, candidate) && COUNTRY_KINDS.has(page.entityOf(candidate).kind),
    );
    if (target) return { country: page.entityOf(target).id };
  }
  return undefined;
}

/** "Präsident von Südkorea", "Präsident der USA", "Premierminister Japans". */
export function countryBehind(page: PageContext, flow: number, hit: Hit): string | undefined {
  const reading = page.reading(flow);
  const next = reading.spaced(hit.to + 1, 'behind');
  const isLinked = /^(?:von|der|des)$/u.test(next);
  const at = isLinked ? hit.to + 2 : hit.to + 1;
  if (reading.words[at]?.joint !== 'space') return undefined;
  for (const other of page.hitsOf(flow).startingAt(at)) {
    const target = other.targets.find(
      (candidate) =>
        candidate.type === 'form' && isSafe(page, candidate) && COUNTRY_KINDS.has(page.entityOf(candidate).kind),
    );
    if (target && !other.openRight && (isLinked || isGenitive(page, flow, other.to, target)))
      return resolved(page, page.entityOf(target));
  }
  return undefined;
}
