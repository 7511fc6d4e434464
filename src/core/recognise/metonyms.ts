/**
 * Capitals that stand for their governments: "Tokio bat die NATO", "Tokios Haltung", "zwischen Tokio und der NATO". A place
 * preposition before it, or talk of the city itself, keeps it a city. Always `probable`.
 */
import { ACTOR_PREPOSITIONS, DEFINITE, LOCATIVE } from '#core/german/function-words.ts';
import type { Candidate } from './candidate.ts';
import type { FlowReading } from './flow-reading.ts';
import type { PageContext } from './page-context.ts';
import { hasWord, talksOfSport } from './small-talk.ts';

/** Nouns a government has, behind a genitive: "Tokios Bitte". */
const STANCE =
  /^(?:absicht|angebot|anliegen|annaeherung|anspruch|ansprueche|antrag|antwort|aussenpolitik|aussenminister|bedenken|bedingung|beitrag|bereitschaft|bitte|botschafter|beziehung|buendnis|buendnispartner|druck|engagement|entscheidung|erwartung|forderung|fuehrung|gegner|geldgeber|haltung|hoffnung|interesse|initiative|kalkuel|kritik|kurs|linie|macht|misstrauen|nachbar|partner|plaene|plan|politik|position|protest|reaktion|regierung|rolle|sicherheits|sicht|sorge|strategie|unterhaendler|unterstuetzung|verbuendete|verhaeltnis|verhandl|verteidigungs|vorgehen|vorschlag|vorstoss|vorwurf|vorwuerfe|warnung|weigerung|wunsch|ziel|zusage|zustimmung)/u;
/** Words that talk of the city itself. */
const CITY_TALK =
  /^(?:stadt|hauptstadt|metropole|millionenstadt|einwohner|flughafen|airport|olympi|marathon|strasse|strassen|viertel|bezirk|stadtteil|buergermeister|gouverneur|bahnhof|hotel|restaurant|museum|universitaet|boerse|nikkei|touris|besuch(?:er|t|te|ten|en)\b|bereis|erdbeben|taifun|wetter|grossraum|innenstadt|zentrum|flug|fluege|reise|reiste|reisen|flog|fliegt|landete|spiel|turnier|konzert|ausstellung|messe|gipfelort|wohnung|mieten)/u;
/** Prepositions that make an actor only where no place is meant: "Druck auf Peking", "ein Signal an Moskau". */
const PRESSURE =
  /^(?:druck|einfluss|kritik|signal|appell|forderung|forderungen|warnung|vorwurf|vorwuerfe|botschaft|anfrage|bitte|protestnote|ruecksicht|angebot|hinweis|brief)$/u;

/** Turns cities that mean their government into it. */
export function resolveMetonyms(page: PageContext, flow: number): void {
  const reading = page.reading(flow);
  const list = page.candidatesOf(flow);
  list.forEach((candidate, index) => {
    const city = page.entity(candidate.entity);
    const government = city?.metonym === undefined ? undefined : page.entity(city.metonym);
    if (
      !government ||
      candidate.via === 'compound' ||
      !page.isPolitical ||
      isDerived(reading, candidate) ||
      !actsAsGovernment(page, reading, candidate)
    )
      return;
    list[index] = {
      ...candidate,
      entity: government.id,
      via: 'metonym',
      certainty: 'probable',
      doubt: 'metonym',
      gloss: `${city?.gloss ?? ''}: ${government.gloss}`,
    };
  });
}

/** "Warschauer" goes with a noun: never the government itself. */
function isDerived(reading: FlowReading, city: Candidate): boolean {
  return (
    city.from === city.to &&
    /(?:auer|er)$/u.test(reading.words[city.to]?.text ?? '') &&
    reading.isCapitalised(city.to + 1)
  );
}

function actsAsGovernment(page: PageContext, reading: FlowReading, city: Candidate): boolean {
  if (isApposition(page, reading, city) || talksOfCity(reading, city)) return false;
  if (isGenitiveForm(reading, city)) return isGovernmentGenitive(page, reading, city);
  return joinedBehindZwischen(reading, city) || (actsBehind(page, reading, city) ?? standsAsActor(page, reading, city));
}

/** "Tokios Haltung", "die Bedingungen Moskaus": on a page about politics a government's, unless it is the city's. */
function isGovernmentGenitive(page: PageContext, reading: FlowReading, city: Candidate): boolean {
  const behind = nounBehind(reading, city.to);
  if (behind !== '') return STANCE.test(behind) || (page.isPolitical && !CITY_NOUN.test(behind));
  return STANCE.test(reading.spaced(city.from - 1, 'before'));
}

/** What a city has: its streets, not its policy. */
const CITY_NOUN =
  /^(?:strasse|innenstadt|altstadt|buergermeister|gouverneur|flughaf|zentrum|nachtleben|vorort|u|bahn|bewohner|einwohner|boerse|muse|restaurant|hotel|bezirk|viertel|norden|sueden|osten|westen|park|universitaet|theater|oper|stadt|hafen|tempel|kinder|jugend|mieten|klub|verein|fans|haupt|himmel|daecher|kneipe|cafe)/u;

/** Nouns that make an actor of the capital behind "zu": "das Verhältnis zu Peking". */
const RELATION =
  /^(?:verhaeltnis|beziehung|beziehungen|verbindung|verbindungen|kontakt|kontakte|draht|naehe|distanz|haltung)$/u;

/** What the word before a capital says: an actor, a place, or nothing. */
function actsBehind(page: PageContext, reading: FlowReading, city: Candidate): boolean | undefined {
  const before = reading.spaced(city.from - 1, 'before');
  if (ACTOR_PREPOSITIONS.has(before)) return true;
  if (before === 'und' || before === 'oder')
    return opensClause(page, reading, city) || actsLikeConjunct(page, reading, city);
  const pattern = ACTOR_BEHIND[before];
  if (pattern) return pattern.test(reading.folded[city.from - 2] ?? '');
  if (LOCATIVE.has(before) || before === 'von') return false;
  if (isRelativePronoun(reading, city.from - 1)) return undefined;
  return DEFINITE.has(before) || /e[nmrs]$/u.test(before) ? isVerbBefore(page, reading, city.from - 1) : undefined;
}

/** Prepositions behind which a capital acts only with certain nouns before. */
const ACTOR_BEHIND: Readonly<Record<string, RegExp>> = { auf: PRESSURE, an: PRESSURE, zu: RELATION };

function isRelativePronoun(reading: FlowReading, word: number): boolean {
  const isArticle = /^(?:die|das|der|den)$/u.test(reading.folded[word] ?? '');
  return isArticle && /,\s*$/u.test(reading.text.slice(0, reading.words[word]?.start ?? 0));
}

/** ", und Washington drängt": a new clause, whose verb follows. */
function opensClause(page: PageContext, reading: FlowReading, city: Candidate): boolean {
  const isBehindComma = reading.text
    .slice(0, reading.words[city.from - 1]?.start ?? 0)
    .trimEnd()
    .endsWith(',');
  return isBehindComma && reading.spaced(city.to + 1, 'behind') !== '' && isFinite(page, reading, city.to + 1);
}

/** "mit Peking und Pjöngjang": as the capital before the conjunction. */
function actsLikeConjunct(page: PageContext, reading: FlowReading, city: Candidate): boolean {
  const conjunct = page
    .candidatesOf(reading.index)
    .find(
      (candidate) =>
        candidate.to === city.from - 2 &&
        (candidate.via === 'metonym' || page.entity(candidate.entity)?.metonym !== undefined),
    );
  if (!conjunct) return false;
  return conjunct.via === 'metonym' || actsBehind(page, reading, conjunct) === true;
}

/** Hauptstadt Tokio, "Tokio/Seoul", "TOKIO (dpa)", "Tokio, Japan". */
function isApposition(page: PageContext, reading: FlowReading, city: Candidate): boolean {
  const before = reading.words[city.from - 1];
  const isNounBefore =
    reading.words[city.from]?.joint === 'space' && before !== undefined && reading.isCapitalised(city.from - 1);
  if (isNounBefore && !reading.isSentenceStart(city.from - 1) && !/[ns]$/u.test(before.text)) return true;
  const behind = reading.behind(city.to, 2);
  return (
    /^(?:\/| \(|,? –|, \d)/u.test(behind) ||
    page
      .hitsOf(reading.index)
      .startingAt(city.to + 1)
      .some((hit) => behind === ', ' && hit.targets.some((target) => page.entityOfAny(target)?.kind === 'country'))
  );
}

function talksOfCity(reading: FlowReading, city: Candidate): boolean {
  return reading.isQuoted(city) || talksOfSport(reading, city.from) || hasWord(reading, city.from, CITY_TALK);
}

function isGenitiveForm(reading: FlowReading, city: Candidate): boolean {
  const folded = reading.folded[city.to] ?? '';
  return city.via === 'inflected' && folded.endsWith('s');
}

/** The first noun behind a genitive, at most two adjectives on. */
function nounBehind(reading: FlowReading, word: number): string {
  for (let i = word + 1; i <= word + 3; i++) {
    if (reading.words[i]?.joint !== 'space') return '';
    if (reading.isCapitalised(i)) return reading.folded[i] ?? '';
  }
  return '';
}

/** The second half of "zwischen der NATO und Tokio". */
function joinedBehindZwischen(reading: FlowReading, city: Candidate): boolean {
  if (reading.spaced(city.from - 1, 'before') !== 'und') return false;
  for (let i = city.from - 2; i >= Math.max(0, city.from - 6); i--) {
    if (reading.sentenceOf(i) !== reading.sentenceOf(city.from)) return false;
    if (reading.folded[i] === 'zwischen') return true;
  }
  return false;
}

/** "warnte Peking", "will Washington": a finite verb directly before, which no article or adjective can be. */
function isVerbBefore(page: PageContext, reading: FlowReading, word: number): boolean {
  return isFinite(page, reading, word) && !DEFINITE.has(reading.folded[word] ?? '');
}

/** No preposition before it, and the sentence says something: the capital opens it before a verb, or it has one in reach. */
function standsAsActor(page: PageContext, reading: FlowReading, city: Candidate): boolean {
  const index = reading.sentenceOf(city.from);
  if (isRepeated(reading, city) || reading.isQuoted(city)) return false;
  if (isOpening(reading, city) && reading.spaced(city.to + 1, 'behind') !== '' && isFinite(page, reading, city.to + 1))
    return true;
  const ending = reading.text.slice(0, reading.sentences[index]?.end ?? 0).trimEnd();
  if (!/[.!?…:;"“”«]$/u.test(ending)) return false;
  const sentence = reading.sentenceWords(index);
  for (let i = sentence.from; i <= sentence.to; i++) if (isFinite(page, reading, i)) return true;
  return false;
}

/** At the start of a sentence or of a clause behind a dash or colon. */
function isOpening(reading: FlowReading, city: Candidate): boolean {
  return (
    reading.isSentenceStart(city.from) || /[–:—]\s*$/u.test(reading.text.slice(0, reading.words[city.from]?.start ?? 0))
  );
}

/** "Moskau, Moskau": a song. */
function isRepeated(reading: FlowReading, city: Candidate): boolean {
  const folded = reading.folded[city.to];
  return reading.folded[city.to + 1] === folded || reading.folded[city.from - 1] === folded;
}

/** A finite verb or auxiliary of the vocabulary, or a word that looks like one. */
function isFinite(page: PageContext, reading: FlowReading, word: number): boolean {
  const text = reading.words[word]?.text ?? '';
  if (!/^\p{Ll}/u.test(text) && !reading.isSentenceStart(word)) return false;
  const readings = page.pack.wordTools().analyser.analyse(text);
  if (readings.length === 0) return FINITE.test(reading.folded[word] ?? '');
  return readings.some(
    ({ pos, verbForm, lexeme }) =>
      (pos === 'verb' && verbForm?.kind === 'finite') ||
      (pos === 'function' && /^(?:aux|modal)/u.test(lexeme.paradigm)),
  );
}

const FINITE =
  /^(?:ist|sind|war|waren|hat|haben|hatte|wird|werden|wurde|will|wolle|soll|kann|muss|darf|\p{Ll}{2,}(?:te|ten|iert|elt|ert|igt|t))$/u;
