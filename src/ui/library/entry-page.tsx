/** One entry: its card, its German forms, its relations as a picture, and the way to its place in time. */
import type { JSX } from 'preact';
import { ProblemNotice } from '../card-frame.tsx';
import { CardView } from '../card-view.tsx';
import type { LibraryEntry, ReadyProps } from './library-types.ts';
import { RelationGraph } from './relation-graph.tsx';
import { routeHash } from './route.ts';
import { inTimeline } from './timeline-layout.ts';

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
        <InTime entity={entity} props={props} />
      </div>
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

function InTime({ entity, props }: { readonly entity: string; readonly props: ReadyProps }): JSX.Element | null {
  const { t } = props.translator;
  const count = inTimeline(props.data.timeline).filter(({ about }) => about.includes(entity)).length;
  if (count === 0) return null;
  return (
    <p class="in-time">
      <a href={routeHash({ page: 'timeline', show: 'both', entity, kind: null })}>
        {t('library.entry.inTimeline', { count })}
      </a>
    </p>
  );
}
