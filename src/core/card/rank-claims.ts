/** The statements about an entity, those nearest to the page first. */
import { daysBetween, firstDay, type IsoDate } from '#core/corpus/date.ts';
import type { Claim } from '#core/corpus/schema.ts';
import type { Pack } from '#core/pack/pack.ts';
import type { CardClaim, OvertakenBy } from './card.ts';
import { compact } from './compact.ts';
import { cardSource, entityLink } from './names.ts';

/**
 * Weights of nearness. A claim that shares entities with the page explains the page; so does one of its time. That
 * the entity comes first in the claim counts as much as one shared entity: it keeps claims that merely name NATO
 * below those about NATO, without hiding what joins two things the reader has just read of.
 */
const SHARED_ENTITY = 1;
const MOST_SHARED = 3;
const CHIEF_ENTITY = 1;
const SAME_TIME = 2;
/** After this many days a claim's closeness in time counts half. */
const HALF_LIFE_DAYS = 120;

interface Viewpoint {
  readonly entity: string;
  readonly asOf: IsoDate | null;
  /** Ids of the entities found on the page. */
  readonly page: readonly string[];
}

/** All claims about `entity` as a card shows them, ranked by nearness to the page and its date. */
export function rankedClaims(pack: Pack, { entity, asOf, page }: Viewpoint): readonly CardClaim[] {
  const claims = pack.claimsAbout(entity);
  const pageIds = new Set(page);
  const time = asOf ?? latestDate(claims);
  const scored = claims.map((claim) => ({ claim, score: nearness(claim, entity, pageIds, time) }));
  scored.sort(
    (a, b) => b.score - a.score || compareText(b.claim.date, a.claim.date) || compareText(a.claim.id, b.claim.id),
  );
  return scored.flatMap(({ claim }) => shownClaim(pack, claim, asOf));
}

function nearness(claim: Claim, entity: string, page: ReadonlySet<string>, time: IsoDate): number {
  const shared = claim.entities.filter((id) => id !== entity && page.has(id)).length;
  const days = Math.abs(daysBetween(time, claim.date));
  return (
    SHARED_ENTITY * Math.min(shared, MOST_SHARED) +
    (claim.entities[0] === entity ? CHIEF_ENTITY : 0) +
    SAME_TIME * 0.5 ** (days / HALF_LIFE_DAYS)
  );
}

/** A claim without a known source is not shown. */
function shownClaim(pack: Pack, claim: Claim, asOf: IsoDate | null): readonly CardClaim[] {
  const source = cardSource(pack, claim.source);
  if (!source) return [];
  return [
    compact({
      id: claim.id,
      text: { de: claim.de, en: claim.en },
      date: claim.date,
      certainty: claim.certainty,
      by: claim.by === undefined ? undefined : entityLink(pack, claim.by),
      source,
      overtaken: overtakenBy(pack, claim),
      later: asOf !== null && isLater(claim.date, source.date, asOf),
    }),
  ];
}

function overtakenBy(pack: Pack, claim: Claim): OvertakenBy | undefined {
  const by = claim.overtaken === undefined ? undefined : pack.claim(claim.overtaken);
  if (!by) return undefined;
  return compact({
    text: { de: by.de, en: by.en },
    date: by.date,
    certainty: by.certainty,
    source: cardSource(pack, by.source),
  });
}

/** A plan for a later day that was already in print on the as-of date is not news from the future. */
function isLater(date: IsoDate, published: IsoDate, asOf: IsoDate): boolean {
  return firstDay(date) > firstDay(asOf) && firstDay(published) > firstDay(asOf);
}

function latestDate(claims: readonly Claim[]): IsoDate {
  return claims.map((claim) => firstDay(claim.date)).reduce((a, b) => (a > b ? a : b), '1970-01-01');
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
