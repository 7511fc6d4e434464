/**
 * Surnames alone. Nothing loses a reader like the wrong person: a surname counts only behind a fitting title, with the full
 * name on the page, or – if it is rare – where the page is about the person's country; never next to an unknown first name.
 */
import { SENTENCE_OPENERS } from '#core/german/function-words.ts';
import type { IndexedEntity } from '#core/pack/index-section.ts';
import { foldWord } from '#core/text/fold.ts';
import { contains, lengthOf, type Candidate } from './candidate.ts';
import type { FlowReading } from './flow-reading.ts';
import type { Hit } from './hit.ts';
import type { PageContext } from './page-context.ts';
import { talksOfFiction, talksOfSport } from './small-talk.ts';
import { holdsRole, officesOf, titleBefore, type TitleBefore } from './office-book.ts';

/** Endings of nouns that stand before a name without being part of it: Gastgeber Kishida, Parteichef Ishiba. */
const APPOSITION =
  /(?:chef|chefin|minister|ministerin|praesident|praesidentin|fuehrer|sprecher|geber|freund|kandidat|politiker|politikerin|kollege|kollegin|nachfolger|nachfolgerin|vorgaenger|partner|gast|herr|frau|sekretaer|sekretaerin|kanzler|kanzlerin|premier|berater|kabinett|regierung|familie|aera|administration|ehepaar|diplomat|general|lager|duo|team|rivale|gegner|kritiker|anhaenger|amtsinhaber|regierungen|besucher|republikaner|demokrat|staatsmann)s?$/u;

/** Finds full names of others with a surname that we know, before surnames are read. */
export function noteStrangers(page: PageContext, flow: number): void {
  const reading = page.reading(flow);
  for (const hit of familyHits(page, flow)) {
    if (hit.openLeft || inFullName(page, flow, hit)) continue;
    if (hasUnknownGivenName(page, flow, hit)) {
      page.strangers.push({ flow, word: hit.from, family: reading.folded[hit.to] ?? '' });
    }
  }
}

/** Adds surnames that can be told. */
export function addSurnames(page: PageContext, flow: number): void {
  for (const hit of familyHits(page, flow)) {
    if (hit.openLeft || hit.openRight || page.isBlocked(flow, hit) || inFullName(page, flow, hit)) continue;
    if (hasUnknownGivenName(page, flow, hit)) continue;
    const candidate = readSurname(page, flow, hit);
    if (candidate) {
      page.add(flow, candidate);
      page.known.add(candidate.entity);
    }
  }
}

function familyHits(page: PageContext, flow: number): Hit[] {
  return page.hitsOf(flow).all.filter((hit) => hit.targets.some((target) => target.type === 'family'));
}

function inFullName(page: PageContext, flow: number, hit: Hit): boolean {
  return page
    .hitsOf(flow)
    .all.some(
      (other) =>
        lengthOf(other) > lengthOf(hit) &&
        contains(other, hit) &&
        other.targets.some((target) => target.type === 'form' && page.entityOf(target).kind === 'person'),
    );
}

function readSurname(page: PageContext, flow: number, hit: Hit): Candidate | undefined {
  const people = hit.targets.filter((target) => target.type === 'family').map((target) => page.entityOf(target));
  const title = titleBefore(page, flow, hit.from);
  const titled = title ? people.filter((person) => fitsTitle(page, person, title)) : [];
  if (titled.length > 0) return titledSurname(page, hit, titled);
  if (title?.country !== undefined) return undefined;
  const named = people.filter((person) => isNamed(page, person));
  if (named.length > 0) return namedSurname(page, flow, hit, named);
  const reading = page.reading(flow);
  if (talksOfSport(reading, hit.from) || talksOfFiction(reading, hit.from)) return undefined;
  return rareSurname(page, hit, people);
}

/** Was the person named in full here, or found on the page before? */
function isNamed(page: PageContext, person: IndexedEntity): boolean {
  return page.knownBefore.has(person.id) || page.named.some((mention) => mention.entity === person.id);
}

/** A title that somebody of this name held: the holder on the page's date first. */
function titledSurname(page: PageContext, hit: Hit, titled: readonly IndexedEntity[]): Candidate | undefined {
  const { asOf } = page;
  const inOffice =
    asOf === null
      ? titled
      : titled.filter((person) => officesOf(page, person.id).some((office) => office.holdsOn(asOf)));
  const [only, ...others] = inOffice.length > 0 ? inOffice : titled;
  if (!only) return undefined;
  const isOnPage = page.named.some((mention) => mention.entity === only.id);
  const isBacked =
    isOnPage ||
    page.known.has(only.country ?? '') ||
    officesOf(page, only.id).some((office) => page.known.has(office.country));
  if (!isBacked || (others.length > 0 && !isOnPage)) return undefined;
  return surname(hit, only, 'sure');
}

function fitsTitle(page: PageContext, person: IndexedEntity, title: TitleBefore): boolean {
  return holdsRole(page, person.id, title.role, title.country);
}

/** With the full name on the page: the last one before this place, unless a stranger of that name stands nearer. */
function namedSurname(
  page: PageContext,
  flow: number,
  hit: Hit,
  named: readonly IndexedEntity[],
): Candidate | undefined {
  const family = page.reading(flow).folded[hit.to] ?? '';
  const isBefore = (place: { flow: number; word: number }): boolean =>
    place.flow < flow || (place.flow === flow && place.word < hit.from);
  const rank = (place: { flow: number; word: number }): number => place.flow * 100_000 + place.word;
  if (named.length > 1) return soleNamedHere(page, flow, hit, named);
  const mentions = page.named.filter((mention) => named.some((person) => person.id === mention.entity));
  const before = mentions.filter(isBefore).sort((a, b) => rank(b) - rank(a));
  const last = before[0] ?? mentions[0];
  const person = named.find((candidate) => candidate.id === last?.entity) ?? named[0];
  if (!person) return undefined;
  const strangers = page.strangers.filter((stranger) => sameFamily(stranger.family, family));
  if (strangers.some((stranger) => isBefore(stranger) && (!before[0] || rank(stranger) > rank(before[0]))))
    return undefined;
  return surname(hit, person, strangers.length === 0 && named.length === 1 ? 'sure' : 'probable');
}

/** Several people of one surname on the page: only the one whom this very paragraph named in full. */
function soleNamedHere(
  page: PageContext,
  flow: number,
  hit: Hit,
  named: readonly IndexedEntity[],
): Candidate | undefined {
  const here = new Set(
    page.named.filter((mention) => mention.flow === flow && mention.word < hit.from).map((mention) => mention.entity),
  );
  const people = named.filter((person) => here.has(person.id));
  const family = page.reading(flow).folded[hit.to] ?? '';
  if (page.strangers.some((stranger) => stranger.flow === flow && sameFamily(stranger.family, family)))
    return undefined;
  return people.length === 1 && people[0] ? surname(hit, people[0], 'probable') : undefined;
}

/** Without the full name: only a rare surname, one person, on a page about that person's country or body. */
function rareSurname(page: PageContext, hit: Hit, people: readonly IndexedEntity[]): Candidate | undefined {
  const [person, ...others] = people;
  if (!person || others.length > 0 || person.commonFamily) return undefined;
  if (
    page.strangers.some((stranger) => person.families.some((family) => sameFamily(stranger.family, foldWord(family))))
  )
    return undefined;
  const homes = [person.country, ...officesOf(page, person.id).map((office) => office.country)];
  const isHome = homes.some((home) => home !== undefined && page.countries.has(home));
  return isHome || isLeaderOfTheDay(page, person) ? surname(hit, person, 'probable') : undefined;
}

const POLITICAL = new Set(['country', 'alliance', 'organisation', 'institution']);
const LEADING = new Set([
  'head-of-government',
  'head-of-state-president',
  'secretary-general',
  'head-of-state',
  'foreign-minister',
  'defence-minister',
]);

/** Macron or Modi on a page about world politics, while they are in office. */
function isLeaderOfTheDay(page: PageContext, person: IndexedEntity): boolean {
  const { asOf } = page;
  if (asOf === null) return false;
  const isInOffice = officesOf(page, person.id).some((tenure) => LEADING.has(tenure.role) && tenure.holdsOn(asOf));
  return isInOffice && [...page.known].filter((id) => POLITICAL.has(page.entity(id)?.kind ?? '')).length >= 3;
}

/** A genitive -s apart, the same name. */
function sameFamily(a: string, b: string): boolean {
  return a === b || a === `${b}s` || b === `${a}s`;
}

function surname(hit: Hit, person: IndexedEntity, certainty: 'sure' | 'probable'): Candidate {
  return {
    from: hit.from,
    to: hit.to,
    entity: person.id,
    via: 'short-name',
    certainty,
    ...(certainty === 'probable' && { doubt: 'context' as const }),
    gloss: person.gloss,
    number: 'singular',
  };
}

/** A capitalised word before the surname that is no title and no noun, or a given name behind it (Park Geun-hye, Lee Jae Myung). */
function hasUnknownGivenName(page: PageContext, flow: number, hit: Hit): boolean {
  const reading = page.reading(flow);
  return givenNameBefore(page, reading, hit) || givenNameBehind(reading, hit) || otherNameBehind(page, reading, hit);
}

function givenNameBefore(page: PageContext, reading: FlowReading, hit: Hit): boolean {
  const at = hit.from - 1;
  const before = reading.spaced(at, 'before');
  if (before === '' || !reading.isCapitalised(at) || reading.sentenceOf(at) !== reading.sentenceOf(hit.from))
    return false;
  if (SENTENCE_OPENERS.has(before) || APPOSITION.test(before) || isNoun(page, reading, at)) return false;
  const known = page.hitsOf(reading.index).endingAt(at);
  return !known.some((other) => other.targets.some((target) => target.type !== 'family'));
}

function givenNameBehind(reading: FlowReading, hit: Hit): boolean {
  const at = hit.to + 1;
  const isSyllable = (index: number): boolean => /^\p{Lu}\p{Ll}{1,5}$/u.test(reading.words[index]?.text ?? '');
  if (reading.spaced(at, 'behind') === '' || !isSyllable(at)) return false;
  const next = reading.words[at + 1];
  if (next?.joint === 'hyphen') return /^\p{Ll}{1,6}$/u.test(next.text);
  return false;
}

/** Behind a very common surname any unknown capitalised word may be a name: Kim Kardashian, Lee Cooper. */
function otherNameBehind(page: PageContext, reading: FlowReading, hit: Hit): boolean {
  const at = hit.to + 1;
  const isCommon = hit.targets.some((target) => target.type === 'family' && page.entityOf(target).commonFamily);
  if (!isCommon || reading.spaced(at, 'behind') === '' || !reading.isCapitalised(at)) return false;
  return page.hitsOf(reading.index).startingAt(at).length === 0 && !isNoun(page, reading, at);
}

/** Is it a noun of the vocabulary, and so no name? */
function isNoun(page: PageContext, reading: FlowReading, at: number): boolean {
  return page.pack
    .wordTools()
    .analyser.analyse(reading.words[at]?.text ?? '')
    .some(({ pos }) => pos === 'noun');
}
