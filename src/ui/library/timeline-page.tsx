/** The timeline with its filters: as a picture, and as a list of the same items. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { formatPeriod } from '../dates.ts';
import { KIND_ORDER } from '../term-list.ts';
import type { LibraryEntry, ReadyProps, TimelineItem } from './library-types.ts';
import { routeHash, TIMELINE_CHOICES, type TimelineRoute } from './route.ts';
import { FIRST_YEAR, inTimeline, LAST_YEAR } from './timeline-layout.ts';
import { periodOf, TimelinePicture } from './timeline-picture.tsx';

interface TimelinePageProps extends ReadyProps {
  readonly asked: TimelineRoute;
}

/** Filters, picture and list. */
export function TimelinePage(props: TimelinePageProps): JSX.Element {
  const { translator, language, data, asked } = props;
  const { t } = translator;
  const items = useMemo(
    () => inTimeline(data.timeline).filter((item) => isAsked(item, asked)),
    [data, asked.show, asked.entity, asked.kind],
  );
  return (
    <>
      <h2 tabIndex={-1}>{t('library.timeline.title', { from: FIRST_YEAR, to: LAST_YEAR })}</h2>
      <Filters {...props} />
      <p class="count" role="status">
        {t('library.timeline.count', { count: items.length })}
      </p>
      {items.length > 0 && (
        <>
          <TimelinePicture items={items} t={t} language={language} />
          <TimelineList {...props} items={items} />
        </>
      )}
    </>
  );
}

function isAsked(item: TimelineItem, asked: TimelineRoute): boolean {
  if (asked.show !== 'both' && `${item.what}s` !== asked.show) return false;
  if (asked.kind !== null && item.entry.kind !== asked.kind) return false;
  return asked.entity === null || item.about.includes(asked.entity);
}

function Filters(props: TimelinePageProps): JSX.Element {
  const { translator, asked, onRoute } = props;
  const { t } = translator;
  const change = (to: Partial<TimelineRoute>): void => onRoute({ ...asked, ...to }, true);
  return (
    <div class="filters">
      <fieldset class="choice">
        <legend class="unseen">{t('library.timeline.show')}</legend>
        {TIMELINE_CHOICES.map((show) => (
          <label key={show}>
            <input
              type="radio"
              name="show"
              value={show}
              checked={asked.show === show}
              onChange={() => change({ show })}
            />
            {t(`library.timeline.shows.${show}`)}
          </label>
        ))}
      </fieldset>
      <label class="field">
        {t('library.timeline.kind')}
        <select
          name="kind"
          value={asked.kind ?? ''}
          onChange={({ currentTarget }) =>
            change({ kind: KIND_ORDER.find((kind) => kind === currentTarget.value) ?? null })
          }
        >
          <option value="">{t('library.timeline.anyKind')}</option>
          {KIND_ORDER.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <EntityField {...props} change={change} />
    </div>
  );
}

/** Takes the name of an entry; the browser completes it. An unfinished name filters nothing. */
function EntityField({
  translator,
  data,
  asked,
  change,
}: TimelinePageProps & { readonly change: (to: Partial<TimelineRoute>) => void }): JSX.Element {
  const concerned = useMemo(() => {
    const ids = new Set(inTimeline(data.timeline).flatMap(({ about }) => about));
    return data.entries.filter(({ entity }) => ids.has(entity));
  }, [data]);
  const [name, setName] = useState('');
  const named = findByName(concerned, name);
  useEffect(() => {
    if ((named?.entity ?? null) === asked.entity) return;
    setName(data.entries.find(({ entity }) => entity === asked.entity)?.label ?? '');
  }, [asked.entity]);
  const take = (typed: string): void => {
    setName(typed);
    const entity = findByName(concerned, typed)?.entity ?? null;
    if (entity !== asked.entity) change({ entity });
  };
  return (
    <label class="field">
      {translator.t('library.timeline.entity')}
      <input
        type="search"
        name="entity"
        list="timeline-entities"
        value={name}
        autocomplete="off"
        onInput={({ currentTarget }) => take(currentTarget.value)}
      />
      <datalist id="timeline-entities">
        {concerned.map(({ entity, label }) => (
          <option key={entity} value={label} />
        ))}
      </datalist>
    </label>
  );
}

/** The entry that is called so in either language. */
function findByName(entries: readonly LibraryEntry[], name: string): LibraryEntry | undefined {
  const wanted = name.trim().toLowerCase();
  return entries.find(({ label, german }) => [label, german].some((each) => each.toLowerCase() === wanted));
}

function TimelineList({
  items,
  translator,
  language,
}: TimelinePageProps & { readonly items: readonly TimelineItem[] }): JSX.Element {
  const { t } = translator;
  const years = Map.groupBy(items, ({ from }) => from.slice(0, 4));
  return (
    <details class="timeline-list">
      <summary>{t('library.timeline.list')}</summary>
      {[...years].map(([year, group]) => (
        <section key={year} aria-label={year}>
          <h3>{year}</h3>
          <ul>
            {group.map((item) => (
              <li key={item.id} class={`group group-${item.entry.kind}`}>
                <time class="soft" dateTime={item.from}>
                  {formatPeriod(periodOf(item), t, language)}
                </time>{' '}
                <a href={routeHash({ page: 'entry', entity: item.entry.entity })}>{item.text[language]}</a>
                {item.what === 'event' && <span class="unseen"> ({t('kind.event')})</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
