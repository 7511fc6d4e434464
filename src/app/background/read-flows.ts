/** Recognition in pieces, so that a long page never holds up the background's other work. */
import { withGlosses } from '#core/card/gloss.ts';
import type { Pack } from '#core/pack/pack.ts';
import type { FlowMentions, FlowText } from '#core/recognise/mention.ts';
import { recognise } from '#core/recognise/recognise.ts';
import type { ReadRequest } from '#extension/messages.ts';

/** UTF-16 units that are read in one go: a whole article, or some 20 ms of work. */
const PIECE = 30_000;

/** What the flows mention, glossed in the number of the German forms. A piece knows what the pieces before it found. */
export async function readFlows(pack: Pack, request: ReadRequest): Promise<FlowMentions[]> {
  const known = new Set(request.known);
  const found: FlowMentions[] = [];
  for (const piece of piecesOf(request.flows)) {
    if (found.length > 0) await nextTask();
    const read = recognise(piece, pack, { asOf: request.asOf, known: [...known] });
    const sure = read.flatMap(({ mentions }) => mentions).filter(({ certainty }) => certainty === 'sure');
    for (const { entity } of sure) known.add(entity);
    for (const { id, mentions } of read) found.push({ id, mentions: await withGlosses(mentions, pack) });
  }
  return found;
}

function piecesOf(flows: readonly FlowText[]): FlowText[][] {
  const pieces: FlowText[][] = [];
  let size = PIECE;
  for (const flow of flows) {
    if (size + flow.text.length > PIECE) {
      pieces.push([]);
      size = 0;
    }
    pieces.at(-1)?.push(flow);
    size += flow.text.length;
  }
  return pieces;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
