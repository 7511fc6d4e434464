/** The sources: what the corpus rests on, and what rests on each of them. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { EntityLink } from '#core/card/card.ts';
import { CertaintyBadge, OutsideLink } from '../card-evidence.tsx';
import type { CardUi } from '../card-ui.ts';
import { formatDate } from '../dates.ts';
import type { LibrarySource, LibraryStatement, ReadyProps } from './library-types.ts';
import { routeHash } from './route.ts';

const SOURCE_KINDS = ['official', 'news', 'analysis', 'commentary', 'reference'] as const;

/** All sources by publisher, with a filter. */
export function SourcesPage(props: ReadyProps): JSX.Element {
  const { data } = props;
  const ui = uiOf(props);
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState('');
  const fitting = data.sources.filter((source) => fits(source, query) && (kind === '' || source.kind === kind));
  const publishers = Map.groupBy(fitting, ({ publisher }) => publisher);
  return (
    <>
      <h2 tabIndex={-1}>{ui.t('library.part.sources')}</h2>
      <div class="filters">
        <label class="field">
          {ui.t('library.source.filter')}
          <input
            type="search"
            value={query}
            autocomplete="off"
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </label>
        <label class="field">
          {ui.t('library.source.kind')}
          <select value={kind} onChange={(event) => setKind(event.currentTarget.value)}>
            <option value="">{ui.t('library.source.anyKind')}</option>
            {SOURCE_KINDS.map((each) => (
              <option key={each} value={each}>
                {ui.t(`sourceKind.${each}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="count" role="status">
        {ui.t('library.source.count', { count: fitting.length })}
      </p>
      {[...publishers].map(([publisher, sources]) => (
        <section key={publisher} class="publisher" aria-label={publisher}>
          <h3>{publisher}</h3>
          <ul>
            {sources.map((source) => (
              <SourceRow key={source.id} source={source} ui={ui} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function SourceRow({ source, ui }: { readonly source: LibrarySource; readonly ui: CardUi }): JSX.Element {
  const { statements, entries } = source;
  const rests = [
    statements.length > 0 ? ui.t('library.statements', { count: statements.length }) : '',
    entries.length > 0 ? ui.t('library.count', { count: entries.length }) : '',
  ].filter((text) => text !== '');
  return (
    <li class="source-row">
      <cite>
        <OutsideLink address={source.address} text={source.title} lang={source.language} ui={ui} />
      </cite>
      , {formatDate(source.date, ui.language)} <span class="soft">({ui.t(`sourceKind.${source.kind}`)})</span>
      {' · '}
      <a href={routeHash({ page: 'source', source: source.id })} data-source={source.id}>
        {rests.join(', ')}
        <span class="unseen">: {source.title}</span>
      </a>
    </li>
  );
}

/** One source, with the statements and entries that rest on it. */
export function SourcePage({ source: id, ...props }: ReadyProps & { readonly source: string }): JSX.Element {
  const ui = uiOf(props);
  const source = props.data.sources.find((each) => each.id === id);
  return (
    <>
      <p class="way-back">
        <a href={routeHash({ page: 'sources' })}>{ui.t('library.source.all')}</a>
      </p>
      {source ? <SourceInFull source={source} ui={ui} /> : <h2 tabIndex={-1}>{ui.t('library.source.unknown')}</h2>}
    </>
  );
}

function SourceInFull({ source, ui }: { readonly source: LibrarySource; readonly ui: CardUi }): JSX.Element {
  return (
    <article class="source-page">
      <h2 tabIndex={-1} lang={source.language}>
        {source.title}
      </h2>
      <p>
        {source.publisher}, {formatDate(source.date, ui.language)}{' '}
        <span class="soft">({ui.t(`sourceKind.${source.kind}`)})</span>
      </p>
      {source.address !== undefined && (
        <p class="address">
          <OutsideLink address={source.address} text={source.address} ui={ui} />
        </p>
      )}
      {source.statements.length > 0 && (
        <section aria-labelledby="source-statements">
          <h3 id="source-statements">{ui.t('library.source.statements')}</h3>
          <ul class="statements">
            {source.statements.map((statement) => (
              <Statement key={statement.id} statement={statement} ui={ui} />
            ))}
          </ul>
        </section>
      )}
      {source.entries.length > 0 && (
        <section aria-labelledby="source-entries">
          <h3 id="source-entries">{ui.t('library.source.entries')}</h3>
          <p>
            <EntityLinks links={source.entries} />
          </p>
        </section>
      )}
    </article>
  );
}

function Statement({ statement, ui }: { readonly statement: LibraryStatement; readonly ui: CardUi }): JSX.Element {
  return (
    <li>
      <time class="soft" dateTime={statement.date}>
        {formatDate(statement.date, ui.language)}
      </time>{' '}
      <CertaintyBadge certainty={statement.certainty} ui={ui} always />
      <p>{statement.text[ui.language]}</p>
      <p class="about">
        <EntityLinks links={statement.about} />
      </p>
    </li>
  );
}

function EntityLinks({ links }: { readonly links: readonly EntityLink[] }): JSX.Element {
  return (
    <>
      {links.map(({ entity, label }, place) => (
        <span key={entity} lang="en">
          {place > 0 && ' · '}
          <a href={routeHash({ page: 'entry', entity })}>{label}</a>
        </span>
      ))}
    </>
  );
}

function fits({ title, publisher }: LibrarySource, query: string): boolean {
  return `${publisher} ${title}`.toLowerCase().includes(query.trim().toLowerCase());
}

function uiOf({ translator, language, onRoute }: ReadyProps): CardUi {
  return { t: translator.t, language, onOpen: (entity) => onRoute({ page: 'entry', entity }) };
}
