/** Text → mentions (DESIGN.md §6). */
import type { IsoDate } from '#core/corpus/date.ts';
import type { Pack } from '#core/pack/pack.ts';
import { addClosedCompounds, addHyphenCompounds, addSuspendedCompounds } from './compounds.ts';
import { addContextForms, addSafeForms } from './forms.ts';
import type { FlowMentions, FlowText } from './mention.ts';
import { resolveMetonyms } from './metonyms.ts';
import { PageContext } from './page-context.ts';
import { addReferences } from './references.ts';
import { selectMentions } from './select.ts';
import { resolveSeries, resolveUmbrellas } from './series.ts';
import { addSurnames, noteStrangers } from './surnames.ts';
import { addTitles, resolveOfficeNames } from './titles.ts';

export interface RecogniseOptions {
  /** The day whose truth counts; null when the page tells none: then roles stay offices. */
  readonly asOf: IsoDate | null;
  /** Entities that were found on the same page before. */
  readonly known: readonly string[];
}

/** The steps in their order; each reads what those before it added, for the whole page. */
const STEPS: readonly ((page: PageContext, flow: number) => void)[] = [
  addSafeForms,
  addHyphenCompounds,
  addClosedCompounds,
  noteStrangers,
  addContextForms,
  addSurnames,
  addSuspendedCompounds,
  addTitles,
  resolveOfficeNames,
  resolveUmbrellas,
  resolveSeries,
  addReferences,
  resolveMetonyms,
];

/**
 * Finds the mentions in the flows of one page. Mentions are sorted and do not overlap; offsets are UTF-16 units into each flow's
 * text as given. Never throws on any text.
 */
export function recognise(flows: readonly FlowText[], pack: Pack, options: RecogniseOptions): FlowMentions[] {
  const page = new PageContext(flows, pack, options.asOf, options.known);
  for (const step of STEPS) for (let flow = 0; flow < flows.length; flow++) step(page, flow);
  return flows.map((flow, index) => ({ id: flow.id, mentions: selectMentions(page, index) }));
}
