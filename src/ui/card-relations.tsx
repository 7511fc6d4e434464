/** The lower part of a card: related entities, notes, and where the entry itself comes from. */
import type { JSX } from 'preact';
import type { Card, CardRelation } from '#core/card/card.ts';
import type { RelationType } from '#core/corpus/schema.ts';
import { EntityButton, OutsideLink, SourceLine } from './card-evidence.tsx';
import { inLanguage, type CardUi } from './card-ui.ts';
import { formatDate, formatPeriod } from './dates.ts';

/** Related entities as buttons, one group for each kind of relation, in the order in which the card names them. */
export function CardRelations({ card, ui }: { readonly card: Card; readonly ui: CardUi }): JSX.Element | null {
  if (card.relations.length === 0) return null;
  const title = ui.t('card.relations');
  return (
    <section class="relations" aria-label={title}>
      <h3>{title}</h3>
      <dl>
        {[...groupByType(card.relations)].map(([type, relations]) => (
          <div key={type} class="relation-group">
            <dt>{ui.t(`relation.${type}`)}</dt>
            {relations.map((relation) => (
              <Relation key={`${relation.target.entity} ${relation.from ?? ''}`} relation={relation} ui={ui} />
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

function Relation({ relation, ui }: { readonly relation: CardRelation; readonly ui: CardUi }): JSX.Element {
  const period = formatPeriod(relation, ui.t, ui.language);
  return (
    <dd>
      <EntityButton link={relation.target} ui={ui} />
      {period !== '' && <span class="aside"> {period}</span>}
    </dd>
  );
}

function groupByType(relations: readonly CardRelation[]): ReadonlyMap<RelationType, readonly CardRelation[]> {
  return Map.groupBy(relations, (relation) => relation.type);
}

/** Remarks about the entry, such as a slip in an article. */
export function CardNotes({ card, ui }: { readonly card: Card; readonly ui: CardUi }): JSX.Element | null {
  if (card.notes.length === 0) return null;
  const title = ui.t('card.notes');
  return (
    <section class="notes" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {card.notes.map((note) => (
          <li key={note.text.en}>
            <p lang={ui.language}>{inLanguage(note.text, ui)}</p>
            {note.source && <SourceLine source={note.source} ui={ui} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The day the entry was checked, Wikidata and further links, followed only on a click. */
export function CardFooter({ card, ui }: { readonly card: Card; readonly ui: CardUi }): JSX.Element {
  const wikidata = card.wikidata === undefined ? undefined : `https://www.wikidata.org/wiki/${card.wikidata}`;
  return (
    <footer class="footer">
      <span>{ui.t('card.checked', { date: formatDate(card.checked, ui.language) })}</span>
      {wikidata !== undefined && <OutsideLink address={wikidata} text={ui.t('card.wikidata')} ui={ui} />}
      {card.links
        .filter(({ address }) => address !== wikidata)
        .map((link) => (
          <OutsideLink key={link.address} address={link.address} text={link.label} ui={ui} />
        ))}
    </footer>
  );
}
