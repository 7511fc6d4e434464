/** All entries, to browse and to search, with the kinds as facets. */
import type { JSX } from 'preact';
import type { EntityKind } from '#core/corpus/schema.ts';
import { inLanguage } from '../card-ui.ts';
import { Icon } from '../icons.tsx';
import { KIND_ORDER } from '../term-list.ts';
import type { LibraryEntry, ReadyProps } from './library-types.ts';
import { ALL_ENTRIES, routeHash, type EntriesRoute } from './route.ts';

/** Entries that are shown at first, and again with each “more”. */
export const ENTRY_STEP = 60;

export interface EntriesPageProps extends ReadyProps {
  readonly asked: EntriesRoute;
  /** How many entries are shown. */
  readonly shown: number;
  readonly onShown: (shown: number) => void;
}

/** Search box, facets with counts, and the entries that fit. How many fit is said aloud. */
export function EntriesPage(props: EntriesPageProps): JSX.Element {
  const { translator, asked, shown, onShown, onRoute } = props;
  const { t } = translator;
  const found = findEntries(props);
  const fitting = asked.kinds.length === 0 ? found : found.filter(({ kind }) => asked.kinds.includes(kind));
  const change = (to: Partial<EntriesRoute>): void => {
    onShown(ENTRY_STEP);
    onRoute({ ...asked, ...to }, true);
  };
  return (
    <>
      <h2 tabIndex={-1}>{t('library.part.entries')}</h2>
      <SearchBox {...props} change={change} />
      <Facets {...props} found={found} change={change} />
      <p class="count" role="status">
        {t('library.count', { count: fitting.length })}
      </p>
      {fitting.length === 0 && (
        <p class="no-match">
          {t('library.noMatch')}{' '}
          <button type="button" class="plain-button" onClick={() => change(ALL_ENTRIES)}>
            {t('library.clear')}
          </button>
        </p>
      )}
      <ul class="entries">
        {fitting.slice(0, shown).map((entry) => (
          <EntryRow key={entry.entity} entry={entry} props={props} />
        ))}
      </ul>
      {fitting.length > shown && (
        <button type="button" class="plain-button more-entries" onClick={() => onShown(shown + ENTRY_STEP)}>
          {t('library.more', { count: Math.min(ENTRY_STEP, fitting.length - shown) })}
        </button>
      )}
    </>
  );
}

/** The entries that fit the query, best first; without a query all, by name. */
function findEntries({ search, asked, data }: EntriesPageProps): readonly LibraryEntry[] {
  const ids = search(asked.query);
  if (ids === null) return data.entries;
  const byId = new Map(data.entries.map((entry) => [entry.entity, entry]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

interface Changeable {
  readonly change: (to: Partial<EntriesRoute>) => void;
}

function SearchBox({ translator, asked, change }: EntriesPageProps & Changeable): JSX.Element {
  const { t } = translator;
  return (
    <search class="search">
      <Icon name="search" />
      <input
        type="search"
        value={asked.query}
        aria-label={t('library.search')}
        placeholder={t('library.search')}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => change({ query: event.currentTarget.value })}
      />
    </search>
  );
}

/** One box for each kind that fits the query; none ticked means all. */
function Facets({
  translator,
  asked,
  found,
  change,
}: EntriesPageProps & Changeable & { readonly found: readonly LibraryEntry[] }): JSX.Element {
  const { t } = translator;
  const counts = Map.groupBy(found, ({ kind }) => kind);
  const toggle = (kind: EntityKind, on: boolean): void =>
    change({ kinds: KIND_ORDER.filter((each) => (each === kind ? on : asked.kinds.includes(each))) });
  return (
    <fieldset class="facets">
      <legend>{t('library.kinds')}</legend>
      {KIND_ORDER.filter((kind) => counts.has(kind) || asked.kinds.includes(kind)).map((kind) => (
        <label key={kind} class={`facet group group-${kind}`}>
          <input
            type="checkbox"
            name="kind"
            value={kind}
            checked={asked.kinds.includes(kind)}
            onChange={(event) => toggle(kind, event.currentTarget.checked)}
          />
          {t(`kinds.${kind}`)} <span class="facet-count">{counts.get(kind)?.length ?? 0}</span>
        </label>
      ))}
    </fieldset>
  );
}

function EntryRow({ entry, props }: { readonly entry: LibraryEntry; readonly props: EntriesPageProps }): JSX.Element {
  const { t } = props.translator;
  const { label, german, native } = entry;
  return (
    <li class={`entry-row group group-${entry.kind}`}>
      <a href={routeHash({ page: 'entry', entity: entry.entity })} data-entry={entry.entity} lang="en">
        {label}
      </a>
      <span class="row-names">
        {german !== label && <span lang="de">{german}</span>}
        {native.map(({ lang, text }) => (
          <span key={lang} lang={lang}>
            {text}
          </span>
        ))}
      </span>
      <span class="row-kind">{t(`kind.${entry.kind}`)}</span>
      <p class="row-description">
        {inLanguage(entry.description, { t, language: props.language, onOpen: () => undefined })}
        {entry.claims > 0 && <span class="soft"> {t('library.statements', { count: entry.claims })}</span>}
      </p>
    </li>
  );
}
