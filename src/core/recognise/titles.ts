/** Titles: "der japanische Premierminister", "Japans Außenminister", "Premierminister Kishida". An office, or its holder on the page's date. */
import { DEFINITE_SINGULAR, INDEFINITE, NOT_IN_OFFICE, POSSESSIVE } from '#core/german/function-words.ts';
import type { IndexedEntity } from '#core/pack/index-section.ts';
import type { Target } from '#core/pack/target.ts';
import { contains, lengthOf, type Candidate } from './candidate.ts';
import { titleGloss } from './compounds.ts';
import type { FlowReading, WordRange } from './flow-reading.ts';
import { isSafe } from './forms.ts';
import type { Hit } from './hit.ts';
import { holderOn, holdsRole, officeFor, officesOf } from './office-book.ts';
import type { PageContext } from './page-context.ts';

const REACH_LEFT = 4;
const COUNTRY_KINDS = new Set(['country', 'alliance', 'organisation', 'region']);

/** Adds titles that name an office or a person. Full names and surnames must have been added before. */
export function addTitles(page: PageContext, flow: number): void {
  for (const hit of page.hitsOf(flow).all) {
    const target = hit.targets.find(({ type }) => type === 'title');
    if (!target || page.isBlocked(flow, hit)) continue;
    const candidate = readTitle(page, flow, hit, target);
    if (candidate) page.add(flow, candidate);
  }
}

/** Turns offices that were found by their own names (Nato-Generalsekretär) into their holders where no name follows. */
export function resolveOfficeNames(page: PageContext, flow: number): void {
  const list = page.candidatesOf(flow);
  list.forEach((candidate, index) => {
    const office = page.entity(candidate.entity);
    if (office?.kind !== 'office' || candidate.via === 'compound' || candidate.via === 'role') return;
    list[index] = officeNameCandidate(page, flow, candidate, office);
  });
}

function officeNameCandidate(page: PageContext, flow: number, candidate: Candidate, office: IndexedEntity): Candidate {
  const reading = page.reading(flow);
  const left = readLeft(page, reading, candidate.from);
  const isHeld = left.isDefinite && !left.isOut && candidate.number !== 'plural' && !isPost(reading, candidate.from);
  if (!isHeld || nameBehind(page, flow, candidate) !== undefined || page.asOf === null)
    return { ...candidate, via: 'role' };
  const holder = holderOn(office, page.asOf);
  return holder === undefined
    ? { ...candidate, via: 'role' }
    : { ...candidate, entity: holder, via: 'role', office: office.id };
}

/** "das Amt des …", "zum neuen …", "als …": the post, not the person. */
function isPost(reading: FlowReading, from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - REACH_LEFT); i--) {
    if (/^(?:amt|posten|als|zum|zur|wahl|nachfolge|kandidat|kandidatin|stelle|spitze)$/u.test(reading.folded[i] ?? ''))
      return true;
  }
  return false;
}

function readTitle(page: PageContext, flow: number, hit: Hit, target: Target): Candidate | undefined {
  const reading = page.reading(flow);
  const role = page.pack.roleAt(target.owner);
  if (target.number === 'plural' || hit.openRight) return undefined;
  const chain = reading.chainOf(hit);
  const prefix = chain.from < hit.from ? readPrefix(page, flow, { from: chain.from, to: hit.from - 1 }) : undefined;
  if (prefix === 'unknown') return undefined;
  const left = readLeft(page, reading, chain.from);
  const isFeminine = page.pack.roleAt(target.owner).titles[target.detail]?.noun.startsWith('f') === true;
  if (left.article === 'die' && !isFeminine) return undefined;
  const name = nameBehind(page, flow, hit);
  const country =
    (typeof prefix === 'object' ? prefix.country : undefined) ?? left.country ?? countryBehind(page, flow, hit);
  const base = { ...chain, via: 'role' as const, gloss: titleGloss(page, target), number: 'singular' as const };
  const isOut = left.isOut || prefix === 'out' || left.isIndefinite || isPost(reading, chain.from);
  if (country !== undefined)
    return withCountry(page, base, officeFor(page, role.id, country), name !== undefined || isOut);
  if (name !== undefined) return withName(page, base, role.id, name);
  const mayRefer = role.titles[target.detail]?.alone !== false && left.isDefinite && !isOut;
  return mayRefer ? withAntecedent(page, flow, base, role.id, isFeminine) : undefined;
}

type TitleBase = Pick<Candidate, 'from' | 'to' | 'via' | 'gloss' | 'number'>;

function withCountry(
  page: PageContext,
  base: TitleBase,
  office: IndexedEntity | undefined,
  isOfficeMeant: boolean,
): Candidate | undefined {
  if (!office) return undefined;
  if (isOfficeMeant) return { ...base, entity: office.id, certainty: 'sure' };
  if (page.asOf === null) return undated(page, base, office);
  const holder = holderOn(office, page.asOf);
  return holder === undefined
    ? { ...base, entity: office.id, certainty: 'sure' }
    : { ...base, entity: holder, office: office.id, certainty: 'sure' };
}

/** Without a date: the one holder named on the page, if there is just one; else the office. */
function undated(page: PageContext, base: TitleBase, office: IndexedEntity): Candidate {
  const named = new Set(page.named.map((person) => person.entity));
  const [only, ...others] = [...new Set(office.holders.map((holder) => holder.person))].filter((person) =>
    named.has(person),
  );
  const unsure = { certainty: 'probable', doubt: 'undated' } as const;
  return only !== undefined && others.length === 0
    ? { ...base, ...unsure, entity: only, office: office.id }
    : { ...base, ...unsure, entity: office.id };
}

/** "Premierminister Kishida": the office of that role which the person held, on the page's date if possible. */
function withName(page: PageContext, base: TitleBase, role: string, person: string): Candidate | undefined {
  const { asOf } = page;
  const tenures = officesOf(page, person).filter((tenure) => tenure.role === role);
  const tenure = (asOf === null ? undefined : tenures.find((candidate) => candidate.holdsOn(asOf))) ?? tenures[0];
  return tenure && { ...base, entity: tenure.office.id, certainty: 'sure' };
}

/** "Der Premierminister" alone: the last person before it who filled the role, in this flow or the two before. */
function withAntecedent(
  page: PageContext,
  flow: number,
  base: TitleBase,
  role: string,
  isFeminine: boolean,
): Candidate | undefined {
  for (let at = flow; at >= Math.max(0, flow - 2); at--) {
    const people = page
      .candidatesOf(at)
      .filter(
        (candidate) => (at < flow || candidate.to < base.from) && page.entity(candidate.entity)?.kind === 'person',
      )
      .filter((candidate) => isHolder(page, candidate.entity, role))
      .sort((a, b) => b.from - a.from);
    const last = people[0];
    if (!last) continue;
    if ((page.entity(last.entity)?.gender === 'f') !== isFeminine) return undefined;
    const office = officesOf(page, last.entity).find((tenure) => tenure.role === role)?.office.id;
    return {
      ...base,
      entity: last.entity,
      certainty: 'probable',
      doubt: 'role',
      ...(office !== undefined && { office }),
    };
  }
  return undefined;
}

function isHolder(page: PageContext, person: string, role: string): boolean {
  const { asOf } = page;
  if (asOf === null) return holdsRole(page, person, role);
  return officesOf(page, person).some((tenure) => tenure.role === role && tenure.holdsOn(asOf));
}

/** What stands before a title within its noun phrase. */
interface LeftContext {
  readonly country?: string;
  readonly article?: string;
  readonly isDefinite: boolean;
  readonly isIndefinite: boolean;
  /** Former, future, deputy: not the present holder. */
  readonly isOut: boolean;
}

function readLeft(page: PageContext, reading: FlowReading, from: number): LeftContext {
  let country: string | undefined;
  let isOut = false;
  for (let i = from - 1; i >= Math.max(0, from - REACH_LEFT); i--) {
    if (reading.words[i + 1]?.joint !== 'space' || reading.sentenceOf(i) !== reading.sentenceOf(from)) break;
    const folded = reading.folded[i] ?? '';
    const named = countryEndingAt(page, reading.index, i);
    if (named?.isName === true) return { country: named.id, isDefinite: true, isIndefinite: false, isOut };
    if (named) country ??= named.id;
    else if (NOT_IN_OFFICE.has(folded)) isOut = true;
    else if (DEFINITE_SINGULAR.has(folded)) return context(country, isOut, { article: folded, isDefinite: true });
    else if (INDEFINITE.has(folded)) return context(country, isOut, { isIndefinite: true });
    else if (POSSESSIVE.has(folded)) return context(country, isOut, {});
    else if (reading.isCapitalised(i) || !/e[nmrs]?$/u.test(folded)) break;
  }
  return context(country, isOut, {});
}

function context(country: string | undefined, isOut: boolean, rest: Partial<LeftContext>): LeftContext {
  return { isDefinite: false, isIndefinite: false, isOut, ...(country !== undefined && { country }), ...rest };
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

function readPrefix(page: PageContext, flow: number, prefix: WordRange): { country: string } | 'out' | 'unknown' {
  const folded = page.reading(flow).folded[prefix.to] ?? '';
  if (prefix.from === prefix.to && (folded === 'ex' || folded === 'vize' || folded === 'alt')) return 'out';
  for (const hit of page.hitsOf(flow).startingAt(prefix.from)) {
    if (hit.to !== prefix.to) continue;
    const target = hit.targets.find(
      (candidate) => isSafe(page, candidate) && COUNTRY_KINDS.has(page.entityOf(candidate).kind),
    );
    if (target) return { country: page.entityOf(target).id };
  }
  return 'unknown';
}

/** "Präsident von Südkorea", "Präsident der USA", "Premierminister Japans". */
function countryBehind(page: PageContext, flow: number, hit: Hit): string | undefined {
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

/** The person named directly behind a title (a comma may stand between), or 'unknown' for another name. */
function nameBehind(page: PageContext, flow: number, hit: WordRange): string | undefined {
  const reading = page.reading(flow);
  const at = hit.to + 1;
  const gap = reading.text.slice(reading.words[hit.to]?.end ?? 0, reading.words[at]?.start ?? 0);
  if (gap !== ' ' && gap !== ', ') return undefined;
  const person = page
    .candidatesOf(flow)
    .filter(
      (candidate) =>
        candidate.from === at && page.entity(candidate.entity)?.kind === 'person' && candidate.via !== 'role',
    )
    .sort((a, b) => lengthOf(b) - lengthOf(a))[0];
  if (person) return person.entity;
  const isUnknownName =
    gap === ' ' &&
    reading.isCapitalised(at) &&
    reading.isCapitalised(at + 1) &&
    reading.words[at + 1]?.joint === 'space';
  return isUnknownName && !page.hitsOf(flow).all.some((other) => contains(other, { from: at, to: at }))
    ? 'unknown'
    : undefined;
}
