/** One entry: its card, its German forms, its relations as a picture, and the way to its place in time. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { ProblemNotice } from '../card-frame.tsx';
import { CardView } from '../card-view.tsx';
import type { LibraryEntry, ReadyProps } from './library-types.ts';
import { RelationGraph } from './relation-graph.tsx';
import { routeHash } from './route.ts';
import { inTimeline } from './timeline-layout.ts';
import { TimelinePicture } from './timeline-picture.tsx';

/** The page of `entity`; says so when there is no such entry. */
export function EntryPage({ entity, ...props }: ReadyProps & { readonly entity: string }): JSX.Element {
  const { translator, language, data } = props;
  const result = props.cardOf(entity);
  if (!result.ok) return <ProblemNotice problem={result.problem} translator={translator} headingId="entry-problem" />;
  const entry = data.entries.find((each) => each.entity === entity);
  return (
    <div class="entry" key={entity}>
      <CardView
        card={result.value}
        translator={translator}
        language={language}
        onOpen={(other) => props.onRoute({ page: 'entry', entity: other })}
      />
      <div class="entry-more">
        <RelationGraph card={result.value} t={translator.t} />
        {entry && <Forms entry={entry} props={props} />}
      </div>
      <InTime entity={entity} props={props} />
    </div>
  );
}

function Forms({ entry, props }: { readonly entry: LibraryEntry; readonly props: ReadyProps }): JSX.Element {
  return (
    <section aria-labelledby="forms-title">
      <h3 id="forms-title">{props.translator.t('library.entry.forms')}</h3>
      <ul class="forms" lang="de">
        {[entry.german, ...entry.aliases].map((form) => (
          <li key={form}>{form}</li>
        ))}
      </ul>
    </section>
  );
}

/** The events it has to do with, drawn; and the way to the timeline, where its statements are too. */
function InTime({ entity, props }: { readonly entity: string; readonly props: ReadyProps }): JSX.Element | null {
  const { data, language, translator } = props;
  const { t } = translator;
  const items = useMemo(() => inTimeline(data.timeline).filter(({ about }) => about.includes(entity)), [data, entity]);
  const events = useMemo(() => items.filter(({ what }) => what === 'event'), [items]);
  if (items.length === 0) return null;
  return (
    <section class="in-time" aria-labelledby="time-title">
      <h3 id="time-title">{t('library.entry.events')}</h3>
      {events.length > 0 && <TimelinePicture items={events} sparse t={t} language={language} />}
      <p class="to-timeline">
        <a href={routeHash({ page: 'timeline', show: 'both', entity, kind: null })}>
          {t('library.entry.inTimeline', { count: items.length })}
        </a>
      </p>
    </section>
  );
}
