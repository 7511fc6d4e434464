/**
 * Capitals that stand for their governments: "Tokio bat die NATO", "Tokios Haltung", "zwischen Tokio und der NATO". A place
 * preposition before it, or talk of the city itself, keeps it a city. Always `probable`.
 */
import { ACTOR_PREPOSITIONS, DEFINITE, LOCATIVE } from '#core/german/function-words.ts';
import type { Candidate } from './candidate.ts';
import type { FlowReading } from './flow-reading.ts';
import type { PageContext } from './page-context.ts';

/** Nouns a government has, behind a genitive: "Tokios Bitte". */
const STANCE =
  /^(?:absicht|angebot|anliegen|annaeherung|anspruch|ansprueche|antrag|antwort|aussenpolitik|aussenminister|bedenken|bedingung|beitrag|bereitschaft|bitte|botschafter|beziehung|buendnis|buendnispartner|druck|engagement|entscheidung|erwartung|forderung|fuehrung|gegner|geldgeber|haltung|hoffnung|interesse|initiative|kalkuel|kritik|kurs|linie|macht|misstrauen|nachbar|partner|plaene|plan|politik|position|protest|reaktion|regierung|rolle|sicherheits|sicht|sorge|strategie|unterhaendler|unterstuetzung|verbuendete|verhaeltnis|verhandl|verteidigungs|vorgehen|vorschlag|vorstoss|vorwurf|vorwuerfe|warnung|weigerung|wunsch|ziel|zusage|zustimmung)/u;
/** Words that talk of the city itself. */
const CITY_TALK =
  /^(?:stadt|hauptstadt|metropole|millionenstadt|einwohner|flughafen|airport|olympi|marathon|strasse|strassen|viertel|bezirk|stadtteil|buergermeister|gouverneur|bahnhof|hotel|restaurant|museum|universitaet|boerse|nikkei|touris|besuch(?:er|t|te|ten|en)\b|bereis|erdbeben|taifun|wetter|grossraum|innenstadt|zentrum|flug|fluege|reise|reiste|reisen|flog|fliegt|landete|spiel|turnier|konzert|ausstellung|messe|gipfelort|wohnung|mieten)/u;
/** Prepositions that make an actor only where no place is meant: "Druck auf Peking", "ein Signal an Moskau". */
const PRESSURE =
  /^(?:druck|einfluss|kritik|signal|appell|forderung|forderungen|warnung|vorwurf|vorwuerfe|botschaft|anfrage|bitte|protestnote|ruecksicht|angebot|hinweis|brief)$/u;

/** Talk of sport and festivities: there a city is its club or its people. */
const SPORT_TALK =
  /^(?:gewann|gewinnt|siegte|siegt|tore?|tor|spieltag|trainer|liga|cup|final|viertelfinal|halbfinal|pokal|verein|klub|club|elf|mannschaft|torschuetz|elfmeter|stadion|fans?|feier|party|karneval|champions)/u;
const SCORE = /(?<!\d)\d{1,2}:\d{1,2}(?!\d|\s?Uhr)/u;

/** Turns cities that mean their government into it. */
export function resolveMetonyms(page: PageContext, flow: number): void {
  const reading = page.reading(flow);
  const list = page.candidatesOf(flow);
  list.forEach((candidate, index) => {
    const city = page.entity(candidate.entity);
    const government = city?.metonym === undefined ? undefined : page.entity(city.metonym);
    if (!government || candidate.via === 'compound' || !actsAsGovernment(page, reading, candidate)) return;
    list[index] = {
      ...candidate,
      entity: government.id,
      via: 'metonym',
      certainty: 'probable',
      doubt: 'metonym',
      gloss: `${city?.gloss ?? ''} (${government.gloss})`,
    };
  });
}

function actsAsGovernment(page: PageContext, reading: FlowReading, city: Candidate): boolean {
  if (isApposition(page, reading, city) || talksOfCity(reading, city)) return false;
  if (isGenitiveForm(reading, city)) return STANCE.test(nounBehind(reading, city.to));
  return joinedBehindZwischen(reading, city) || (actsBehind(reading, city) ?? standsAsActor(reading, city));
}

/** What the word before a capital says: an actor, a place, or nothing. */
function actsBehind(reading: FlowReading, city: Candidate): boolean | undefined {
  const before = reading.spaced(city.from - 1, 'before');
  if (ACTOR_PREPOSITIONS.has(before)) return true;
  if (before === 'auf' || before === 'an') return PRESSURE.test(reading.folded[city.from - 2] ?? '');
  if (LOCATIVE.has(before) || /^(?:von|und|oder|zu)$/u.test(before)) return false;
  return DEFINITE.has(before) || /e[nmrs]$/u.test(before) ? isVerbBefore(reading, city.from - 1) : undefined;
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
  const index = reading.sentenceOf(city.from);
  const span = reading.sentences[index];
  if (span && SCORE.test(reading.text.slice(span.start, span.end))) return true;
  const sentence = reading.sentenceWords(index);
  for (let i = sentence.from; i <= sentence.to; i++) {
    const word = reading.folded[i] ?? '';
    if (CITY_TALK.test(word) || SPORT_TALK.test(word)) return true;
  }
  return false;
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

/** "warnte Peking", "verleiht Tokio": a finite verb directly before, which no article or adjective can be. */
function isVerbBefore(reading: FlowReading, word: number): boolean {
  return /(?:te|ten|t)$/u.test(reading.folded[word] ?? '') && !DEFINITE.has(reading.folded[word] ?? '');
}

/** No preposition before it, and the sentence says something: it has a finite verb in reach. */
function standsAsActor(reading: FlowReading, city: Candidate): boolean {
  const sentence = reading.sentenceWords(reading.sentenceOf(city.from));
  const ending = reading.text.slice(0, reading.sentences[reading.sentenceOf(city.from)]?.end ?? 0).trimEnd();
  const isStatement = /[.!?…:;"“”«]$/u.test(ending);
  if (!isStatement || sentence.to - sentence.from < 3) return false;
  for (let i = sentence.from; i <= sentence.to; i++) {
    if (!reading.isCapitalised(i) && FINITE.test(reading.folded[i] ?? '')) return true;
  }
  return false;
}

const FINITE =
  /^(?:ist|sind|war|waren|hat|haben|hatte|wird|werden|wurde|will|wolle|soll|kann|muss|darf|sieht|gibt|plant|bat|lud|rief|sprach|warf|zog|hielt|liess|ging|kam|stellt|\p{Ll}{2,}(?:te|ten|iert|elt|ert|igt|t))$/u;
