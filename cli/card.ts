/** `card`: the card of an entity, found by its id or by a German form, as text or as JSON. */
import { buildCard } from '#core/card/build-card.ts';
import type { IsoDate } from '#core/corpus/date.ts';
import { similarNames } from '#core/corpus/similar.ts';
import type { Pack } from '#core/pack/pack.ts';
import type { Mention } from '#core/recognise/mention.ts';
import { recognise } from '#core/recognise/recognise.ts';
import { cardText } from './card-text.ts';
import { dateOption, formatOption, readCommandLine } from './command-line.ts';
import { type CorpusPlaces, openCorpus } from './corpus-pack.ts';
import { EXIT, type ExitStatus, type Terminal, UsageError } from './terminal.ts';

export const CARD_USAGE = 'card ENTITY-ID|FORM [--date YYYY-MM-DD] [--format json|text]';

const OPTIONS = { date: { type: 'string' }, format: { type: 'string' } } as const;

/** What the reader asked for: one entity, several, or none. */
type Lookup =
  | { readonly found: 'one'; readonly entity: string; readonly mention?: Mention | undefined }
  | { readonly found: 'several'; readonly entities: readonly string[] }
  | { readonly found: 'none' };

/** Prints the card; for a name that means several entities or none it says so and names the nearest. */
export async function card(args: readonly string[], terminal: Terminal, places: CorpusPlaces): Promise<ExitStatus> {
  const line = readCommandLine(args, OPTIONS);
  const asOf = dateOption(line);
  const format = formatOption(line);
  const wanted = line.positionals.join(' ').trim();
  if (wanted === '')
    throw new UsageError('card of what? Give an entity id such as kishida-fumio, or a form such as Kishida');
  const pack = await openCorpus(places, terminal);
  if (!pack) return EXIT.failed;
  const lookup = lookUp(wanted, pack, asOf);
  if (lookup.found !== 'one') {
    for (const message of lookup.found === 'several'
      ? ambiguous(wanted, lookup.entities, pack)
      : unknown(wanted, pack)) {
      terminal.warn(message);
    }
    return EXIT.failed;
  }
  const built = buildCard(pack, { entity: lookup.entity, asOf, mention: lookup.mention, page: [] });
  if (!built) throw new Error(`the pack has no record of ${lookup.entity}`);
  terminal.out(format === 'json' ? `${JSON.stringify(built)}\n` : cardText(built));
  return EXIT.done;
}

/** An id, then a written form, then whatever the recogniser makes of the words: NATO-Generalsekretär, des Verbindungsbüros. */
function lookUp(wanted: string, pack: Pack, asOf: IsoDate | null): Lookup {
  if (pack.has(wanted)) return { found: 'one', entity: wanted };
  const [entity, ...others] = pack.findByForm(wanted);
  if (entity !== undefined && others.length > 0) return { found: 'several', entities: [entity, ...others] };
  if (entity !== undefined) return { found: 'one', entity };
  const [reading] = recognise([{ id: 0, text: wanted }], pack, { asOf, known: [] });
  const mention = reading?.mentions.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
  return mention ? { found: 'one', entity: mention.entity, mention } : { found: 'none' };
}

function ambiguous(wanted: string, entities: readonly string[], pack: Pack): readonly string[] {
  return [
    `"${wanted}" can mean several entities; give the id of one:`,
    ...entities.map((id) => `  ${id}  (${pack.entity(id)?.name ?? ''})`),
  ];
}

function unknown(wanted: string, pack: Pack): readonly string[] {
  const ids = new Map(
    pack.entityIds().flatMap((id) => [[id, id] as const, [pack.entity(id)?.name ?? id, id] as const]),
  );
  const near = new Set(similarNames(wanted, ids.keys(), 5).map((name) => ids.get(name) ?? name));
  const hint = near.size === 0 ? '' : ` Near: ${[...near].join(', ')}`;
  return [`The corpus knows no entity by the id or form "${wanted}".${hint}`];
}
