/** The words of a flow outside its mentions, read by the vocabulary: for look-up, and for `annotate --words`. */
import { readWords, type ReadWord, type TextRange } from '#core/german/read-words.ts';
import { type ReportedWord, type ReportOptions, reportWords } from '#core/german/word-report.ts';
import type { Pack } from '#core/pack/pack.ts';
import { FlowReading } from './flow-reading.ts';
import { talksOfSport } from './small-talk.ts';

export interface FlowWord {
  /** UTF-16 offsets into the flow's text as given, half open. */
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly report: ReportedWord;
  /** Where the rest of it stands: the particle of a separable verb, the other words of an expression. */
  readonly partners: readonly TextRange[];
}

/**
 * Reads the content words of a flow. Words inside a mention are left out, since entities win over vocabulary; so are
 * addresses and English passages. Never throws.
 */
export function readFlowWords(
  text: string,
  pack: Pack,
  mentions: readonly TextRange[],
  options: ReportOptions = {},
): FlowWord[] {
  const reading = new FlowReading({ id: 0, text }, 0);
  const silent = reading.words.filter((_, index) => !reading.isOpen({ from: index, to: index }));
  const words = readWords(reading.text, pack.wordTools(), silent);
  const inOriginal = ({ start, end }: TextRange): TextRange => ({
    start: reading.normalised.startInOriginal(start),
    end: reading.normalised.endInOriginal(end),
  });
  const domain = options.domain ?? domainOf(reading, mentions.length);
  return reportWords(words, { ...options, ...(domain !== undefined && { domain }) }).flatMap((report) => {
    const place = inOriginal(report.word);
    const isTaken = mentions.some((mention) => mention.start < place.end && place.start < mention.end);
    return isTaken
      ? []
      : [{ ...place, surface: report.word.surface, report, partners: partnersOf(report.word).map(inOriginal) }];
  });
}

/** What a flow is about, as the marks of the vocabulary name it: sport by its words, politics by its mentions. */
function domainOf(reading: FlowReading, mentions: number): string | undefined {
  const isSport = reading.sentences.some((_, sentence) => talksOfSport(reading, reading.sentenceWords(sentence).from));
  if (mentions > 0) return isSport ? undefined : 'pol';
  return isSport ? 'sport' : undefined;
}

function partnersOf(word: ReadWord): TextRange[] {
  const places = [...(word.partner ? [word.partner] : []), ...(word.expression?.places ?? [])];
  return places.filter((place) => place.start !== word.start || place.end !== word.end);
}
