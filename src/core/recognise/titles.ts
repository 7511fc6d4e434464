/** Titles: "der japanische Premierminister", "Japans Außenminister", "Premierminister Kishida". An office, or its holder on the page's date. */
import type { IndexedEntity } from '#core/pack/index-section.ts';
import type { Target } from '#core/pack/target.ts';
import { contains, lengthOf, type Candidate } from './candidate.ts';
import { titleGloss } from './compounds.ts';
import type { FlowReading, WordRange } from './flow-reading.ts';
import type { Hit } from './hit.ts';
import { holderOn, holdsRole, officeFor, officesOf } from './office-book.ts';
import type { PageContext } from './page-context.ts';
import { talksOfFiction } from './small-talk.ts';
import { countryBehind, REACH_LEFT, readLeft, readPrefix } from './title-phrase.ts';

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
  const isBareSubject =
    reading.isSentenceStart(candidate.from) && /^\p{Ll}/u.test(reading.words[candidate.to + 1]?.text ?? '');
  const isHeld =
    (left.isDefinite || isBareSubject) &&
    !left.isOut &&
    candidate.number !== 'plural' &&
    !isPost(reading, candidate.from);
  if (!isHeld || nameBehind(page, flow, candidate) !== undefined || page.asOf === null)
    return { ...candidate, via: 'role' };
  const holder = holderOn(page, office, page.asOf);
  return holder === undefined
    ? { ...candidate, via: 'role' }
    : { ...candidate, entity: holder, via: 'role', office: office.id };
}

/** "das Amt des …", "zum neuen …", "spielt den …": the post or the part, not the person. */
function isPost(reading: FlowReading, from: number): boolean {
  if (talksOfFiction(reading, from)) return true;
  for (let i = from - 1; i >= Math.max(0, from - REACH_LEFT); i--) {
    if (/^(?:amt|posten|als|zum|zur|wahl|nachfolge|kandidat|kandidatin|stelle|spitze)$/u.test(reading.folded[i] ?? ''))
      return true;
  }
  return false;
}

function readTitle(page: PageContext, flow: number, hit: Hit, target: Target): Candidate | undefined {
  const reading = page.reading(flow);
  if (target.number === 'plural' || hit.openRight) return undefined;
  const chain = reading.chainOf(hit);
  const prefix = chain.from < hit.from ? readPrefix(page, flow, { from: chain.from, to: hit.from - 1 }) : {};
  if (!prefix) return undefined;
  const left = readLeft(page, reading, chain.from);
  const isFeminine = page.pack.roleAt(target.owner).titles[target.detail]?.noun.startsWith('f') === true;
  if (left.article === 'die' && !isFeminine) return undefined;
  return nameOrHolder(page, flow, {
    base: { ...chain, via: 'role', gloss: titleGloss(page, target), number: 'singular' },
    target,
    isFeminine,
    mayRefer: left.isDefinite && !left.isQualified && !isSpecifiedBehind(reading, chain),
    isOut: left.isOut || prefix.isOut === true || left.isIndefinite || isPost(reading, chain.from),
    country: prefix.country ?? left.country ?? countryBehind(page, flow, hit),
    name: nameBehind(page, flow, hit),
  });
}

/** All that its noun phrase says of a title. */
interface TitlePhrase {
  readonly base: TitleBase;
  readonly target: Target;
  readonly isFeminine: boolean;
  /** Definite, and nothing says which one: it may take up a person named before. */
  readonly mayRefer: boolean;
  /** Former, future, any: not the present holder. */
  readonly isOut: boolean;
  readonly country: string | undefined;
  /** The person named behind it, 'unknown' for a stranger. */
  readonly name: string | undefined;
}

function nameOrHolder(page: PageContext, flow: number, phrase: TitlePhrase): Candidate | undefined {
  const { base, target, country, name, isOut } = phrase;
  const role = page.pack.roleAt(target.owner);
  if (country !== undefined)
    return withCountry(page, base, officeFor(page, role.id, country), name !== undefined || isOut);
  if (name !== undefined) return withName(page, base, role.id, name);
  const mayRefer = role.titles[target.detail]?.alone !== false && phrase.mayRefer && !isOut;
  return mayRefer ? withAntecedent(page, flow, phrase, role.id) : undefined;
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
  const holder = holderOn(page, office, page.asOf);
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
function withAntecedent(page: PageContext, flow: number, phrase: TitlePhrase, role: string): Candidate | undefined {
  const { base, isFeminine } = phrase;
  for (let at = flow; at >= Math.max(0, flow - 2); at--) {
    const last = page
      .candidatesOf(at)
      .filter(
        (candidate) => (at < flow || candidate.to < base.from) && page.entity(candidate.entity)?.kind === 'person',
      )
      .filter(
        (candidate) => isHolder(page, candidate.entity, role) && fitsOffice(page, candidate.entity, role, base.gloss),
      )
      .sort((a, b) => b.from - a.from)[0];
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

/** "von Malaysia", "Indonesiens", "der CDU" behind a title says whose it is. */
function isSpecifiedBehind(reading: FlowReading, title: WordRange): boolean {
  const next = reading.spaced(title.to + 1, 'behind');
  if (next === '') return false;
  if (reading.isCapitalised(title.to + 1)) return true;
  return /^(?:von|vom|der|des|fuer|im|in)$/u.test(next) && reading.isCapitalised(title.to + 2);
}

/** A particular title names only offices called so: a prime minister is no chancellor. */
function fitsOffice(page: PageContext, person: string, role: string, gloss: string): boolean {
  const generic = page.pack.role(role)?.gloss;
  if (gloss === generic || gloss === 'premier' || gloss === 'ruler') return true;
  return officesOf(page, person).some(
    (tenure) => tenure.role === role && tenure.office.label.toLowerCase().includes(gloss.split(' ')[0] ?? ''),
  );
}

function isHolder(page: PageContext, person: string, role: string): boolean {
  const { asOf } = page;
  if (asOf === null) return holdsRole(page, person, role);
  return officesOf(page, person).some((tenure) => tenure.role === role && tenure.holdsOn(asOf));
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
