/** Compares what is larger than a word: expressions, reported claims, numbers, English passages. */
import type { Span } from '#core/text/sentences.ts';
import type { Analysis, FoundClaim, FoundExpression } from './analysis.ts';
import { type Comparison, overlaps, type PlacedMiss } from './comparison.ts';
import { isAcceptedGloss } from './gloss-match.ts';
import type { GoldClaim, GoldExpression, GoldSentence } from './gold-text.ts';

/** An expression counts as found when one that shares most of its words is; further ones are no mistakes, for nobody annotated all. */
export function compareExpressions(sentence: GoldSentence, { expressions, mentions }: Analysis): Comparison {
  const gold = sentence.expressions.filter(
    ({ places }) => !places.some((place) => mentions.some((mention) => overlaps(mention, place))),
  );
  const verdicts = gold.map((wanted) => {
    const found = expressions.filter((candidate) => sharesMost(wanted, candidate));
    const isRight = found.some(({ glosses }) => isAcceptedGloss(glosses[0] ?? '', wanted.glosses));
    return { wanted, found, isRight };
  });
  return {
    tally: {
      expressions: gold.length,
      expressionsFound: verdicts.filter(({ found }) => found.length > 0).length,
      expressionsRight: verdicts.filter(({ isRight }) => isRight).length,
    },
    misses: verdicts
      .filter(({ isRight }) => !isRight)
      .map(({ wanted, found }) => ({
        kind: 'expression',
        surface: wanted.surface,
        expected: wanted.glosses.join(' | '),
        found: found.map(({ pattern, glosses }) => `${pattern}: ${glosses.join('; ')}`).join(', '),
      })),
  };
}

function sharesMost(wanted: GoldExpression, found: FoundExpression): boolean {
  const shared = wanted.places.filter((place) => found.places.some((each) => overlaps(each, place)));
  return shared.length * 2 > wanted.places.length;
}

/** A mark is right when its cue is an annotated one; speakers count where a right mark names one. */
export function compareClaims(sentence: GoldSentence, { claims }: Analysis): Comparison {
  const goldOf = (claim: FoundClaim): GoldClaim | undefined => sentence.claims.find((gold) => overlaps(gold, claim));
  const right = claims.flatMap((claim) => {
    const gold = goldOf(claim);
    return gold ? [{ claim, gold }] : [];
  });
  const found = new Set(right.map(({ gold }) => gold));
  const named = right.filter(({ claim }) => claim.speaker !== null);
  const wrongSpeakers = named.filter(({ claim, gold }) => !isSameSpeaker(claim.speaker, gold.speaker));
  const surface = ({ start, end }: Span): string => sentence.text.slice(start - sentence.start, end - sentence.start);
  return {
    tally: {
      claims: sentence.claims.length,
      claimsMarked: claims.length - (right.length - found.size),
      claimsRight: found.size,
      speakers: named.length,
      speakersRight: named.length - wrongSpeakers.length,
    },
    misses: [
      ...sentence.claims
        .filter((gold) => !found.has(gold))
        .map((gold) => claimMiss('reported speech', gold.cue, 'a mark', 'none')),
      ...claims
        .filter((claim) => goldOf(claim) === undefined)
        .map((claim) => claimMiss('reported speech', surface(claim), 'no mark', 'a mark')),
      ...wrongSpeakers.map(({ claim, gold }) =>
        claimMiss('speaker', gold.cue, gold.speaker ?? 'nobody', claim.speaker ?? 'nobody'),
      ),
    ],
  };
}

function claimMiss(kind: 'reported speech' | 'speaker', surface: string, expected: string, found: string): PlacedMiss {
  return { kind, surface, expected, found };
}

/** The same words, with or without the article. */
function isSameSpeaker(found: string | null, gold: string | null): boolean {
  const plain = (speaker: string): string => speaker.replace(/^(?:der|die|das|den|dem|des|ein\p{Ll}*)\s/iu, '');
  return found !== null && gold !== null && plain(found) === plain(gold);
}

/** Numbers are right in English notation, whatever more is said. */
export function compareNumbers(sentence: GoldSentence, { numbers }: Analysis): Comparison {
  const misses = sentence.numbers.flatMap((gold): PlacedMiss[] => {
    const found = numbers.find((number) => overlaps(number, gold));
    return found && gold.glosses.includes(found.gloss)
      ? []
      : [{ kind: 'number', surface: gold.surface, expected: gold.glosses.join(' | '), found: found?.gloss ?? 'none' }];
  });
  return {
    tally: { numbers: sentence.numbers.length, numbersRight: sentence.numbers.length - misses.length },
    misses,
  };
}

/** Inside an English passage no German word may be read. */
export function comparePassages(sentence: GoldSentence, { words }: Analysis): Comparison {
  const misses = sentence.english.flatMap((passage): PlacedMiss[] => {
    const glossed = words.filter((word) => overlaps(word, passage)).map((word) => word.surface);
    const surface = sentence.text.slice(passage.start - sentence.start, passage.end - sentence.start);
    return glossed.length === 0
      ? []
      : [{ kind: 'english', surface, expected: 'no German word', found: glossed.join(', ') }];
  });
  const passages = sentence.english.length;
  return { tally: { englishPassages: passages, englishSilent: passages - misses.length }, misses };
}
