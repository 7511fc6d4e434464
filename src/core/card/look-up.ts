/** Looking a word up: what stands at a place in a flow, outside its mentions. */
import { loadEnglish } from '#core/english/english.ts';
import { findNumbers } from '#core/german/numbers.ts';
import type { Pack } from '#core/pack/pack.ts';
import { readFlowClaims } from '#core/recognise/flow-claims.ts';
import { FlowReading } from '#core/recognise/flow-reading.ts';
import { readFlowWords, type FlowWord } from '#core/recognise/flow-words.ts';
import type { WordCard, WordPlace } from './word-card.ts';
import { inflectGlosses } from './word-glosses.ts';
import { grammarOf } from './word-grammar.ts';

export interface LookUpRequest {
  /** Text of the flow. */
  readonly text: string;
  /** UTF-16 offset into it: the place pointed at. */
  readonly offset: number;
  /** What entities cover: they win over vocabulary. */
  readonly mentions: readonly WordPlace[];
}

/** The card of the word or number at an offset; null where there is none, where an entity stands, or in an English passage. */
export async function lookUp(pack: Pack, request: LookUpRequest): Promise<WordCard | null> {
  const number = numberAt(request);
  if (number) return number;
  const abbreviation = abbreviationAt(pack, request);
  if (abbreviation) return abbreviation;
  const word = readFlowWords(request.text, pack, request.mentions, { functionWords: true }).find(
    (candidate) =>
      covers(candidate, request.offset) || candidate.partners.some((place) => covers(place, request.offset)),
  );
  return word ? await wordCard(pack, request, word) : null;
}

function covers(place: WordPlace, offset: number): boolean {
  return place.start <= offset && offset < place.end;
}

function numberAt({ text, offset, mentions }: LookUpRequest): WordCard | undefined {
  const { normalised } = new FlowReading({ id: 0, text }, 0);
  const found = findNumbers(normalised.text)
    .map((number) => ({
      ...number,
      start: normalised.startInOriginal(number.start),
      end: normalised.endInOriginal(number.end),
    }))
    .find((number) => covers(number, offset));
  if (!found || mentions.some((mention) => covers(mention, offset))) return undefined;
  const { start, end, surface, gloss } = found;
  return {
    ...EMPTY,
    surface,
    place: { start, end },
    lemma: surface,
    pos: 'number',
    glosses: [gloss],
    notToBeTakenFor: falseFriends(surface),
  };
}

/** The long scale: a Milliarde is no million, a Billion no billion. */
function falseFriends(number: string): readonly string[] {
  if (number.includes('Billion')) return ['billion'];
  return number.includes('Milliarde') ? ['million'] : [];
}

function abbreviationAt(pack: Pack, { text, offset, mentions }: LookUpRequest): WordCard | undefined {
  const { normalised } = new FlowReading({ id: 0, text }, 0);
  const found = pack
    .wordTools()
    .abbreviations.find(normalised.text)
    .map(({ start, end, abbreviation }) => ({
      surface: normalised.text.slice(start, end),
      place: { start: normalised.startInOriginal(start), end: normalised.endInOriginal(end) },
      abbreviation,
    }))
    .find(({ place }) => covers(place, offset));
  if (!found || mentions.some((mention) => covers(mention, offset))) return undefined;
  const { surface, place, abbreviation } = found;
  return { ...EMPTY, surface, place, lemma: abbreviation.full, pos: 'function', glosses: abbreviation.glosses };
}

const EMPTY = { partners: [], grammar: {}, parts: [], isComposed: false, notToBeTakenFor: [] } as const;

async function wordCard(pack: Pack, { text }: LookUpRequest, word: FlowWord): Promise<WordCard> {
  const english = await loadEnglish();
  const { report } = word;
  const { reading, expression } = report.word;
  const expressionGlosses = expression?.match.glosses.map((gloss) => gloss.text) ?? [];
  const own = report.glosses.slice(expressionGlosses.length);
  const reported = reportedAt(pack, text, word.start);
  return {
    surface: word.surface,
    place: { start: word.start, end: word.end },
    partners: word.partners,
    lemma: report.lemma,
    pos: report.pos,
    grammar: grammarOf(reading, pack.wordTools()),
    glosses: inflectGlosses(own, reading, english),
    ...(expression && {
      expression: { pattern: readablePattern(expression.match.pattern), glosses: expressionGlosses },
    }),
    parts: report.parts,
    isComposed: report.isComposed,
    notToBeTakenFor: report.notToBeTakenFor,
    ...(reported && { reported }),
  };
}

/** "am Rande/Rand des/der" → "am Rande des …"; "zur Verfügung ~stellen" → "zur Verfügung stellen". */
function readablePattern(pattern: string): string {
  return pattern
    .split(' ')
    .map((word) => (word.split('/')[0] ?? '').replace(/^[~*]/u, '').replace('|', ''))
    .join(' ');
}

function reportedAt(pack: Pack, text: string, offset: number): WordCard['reported'] {
  const reading = new FlowReading({ id: 0, text }, 0);
  const claim = readFlowClaims(reading, pack).find(({ start, end }) =>
    covers({ start: reading.normalised.startInOriginal(start), end: reading.normalised.endInOriginal(end) }, offset),
  );
  return (
    claim && {
      cue: claim.cue,
      ...(claim.speaker && { speaker: reading.text.slice(claim.speaker.start, claim.speaker.end) }),
    }
  );
}
