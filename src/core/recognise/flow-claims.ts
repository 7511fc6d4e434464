/** The reported claims of a flow, sentence by sentence. */
import { findReportedClaims, type ReportedClaim } from '#core/german/reported-speech.ts';
import type { Pack } from '#core/pack/pack.ts';
import type { FlowReading } from './flow-reading.ts';

/** Claims that the paper does not make its own. Offsets are UTF-16 units into the flow's normalised text. */
export function readFlowClaims(reading: FlowReading, pack: Pack): ReportedClaim[] {
  const { analyser } = pack.wordTools();
  return reading.sentences.flatMap((_, sentence) => {
    const { from, to } = reading.sentenceWords(sentence);
    return findReportedClaims({
      text: reading.text,
      words: reading.words,
      from,
      to,
      isOnlySubjunctive: (word) => analyser.isOnlySubjunctive(word),
    });
  });
}
