/** The library: the corpus as pages to search, read and print. */
import { render, type JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ProblemNotice } from '../card-frame.tsx';
import { adoptStyles } from '../styles.ts';
import { createTranslator, UI_LANGUAGES, type Translator, type UiLanguage } from '../translator.ts';
import { EntriesPage, ENTRY_STEP } from './entries-page.tsx';
import { EntryPage } from './entry-page.tsx';
import { libraryStyles } from './library-styles.ts';
import type { LibraryProps, ReadyProps } from './library-types.ts';
import { ALL_ENTRIES, ALL_EVENTS, routeHash, type LibraryRoute } from './route.ts';
import { SourcePage, SourcesPage } from './sources-page.tsx';
import { TimelinePage } from './timeline-page.tsx';

/** Head, the page that the route names, and foot. */
export function LibraryView(props: LibraryProps): JSX.Element {
  const { translator, language, state, route } = props;
  const { t } = translator;
  const root = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(ENTRY_STEP);
  useFocusAlong(root, route);
  return (
    <div class="library" lang={language} ref={root}>
      <Head {...props} />
      <main class="library-main">
        {state.kind === 'loading' && (
          <p class="loading" role="status">
            {t('library.loading')}
          </p>
        )}
        {state.kind === 'problem' && <ProblemNotice problem={state.problem} translator={translator} />}
        {state.kind === 'ready' && <Page {...props} data={state.data} shown={shown} onShown={setShown} />}
      </main>
      {state.kind === 'ready' && (
        <footer class="library-foot">{t('library.version', { version: state.data.version })}</footer>
      )}
    </div>
  );
}

/** Renders the library into `root`, again with every call; styles, title and language of the document are seen to. */
export function mountLibrary(root: Element, props: LibraryProps): void {
  const doc = root.ownerDocument;
  if (!styled.has(doc)) adoptStyles(doc, libraryStyles);
  styled.add(doc);
  doc.documentElement.lang = props.language;
  doc.title = titleOf(props);
  render(<LibraryView {...props} />, root);
}

/** Documents that have the library's styles. */
const styled = new WeakSet<Document>();

/** A translator for the library. A card here belongs to no page, so it speaks of no page's date. */
export function createLibraryTranslator(language: UiLanguage): Translator {
  const translator = createTranslator(language);
  for (const each of UI_LANGUAGES) {
    const t = translator.getFixedT(each);
    const card = translator.getResource(each, 'translation', 'card') as object;
    translator.addResourceBundle(
      each,
      'translation',
      { card: { ...card, undated: t('library.undated') } },
      false,
      true,
    );
  }
  return translator;
}

interface Shown {
  readonly shown: number;
  readonly onShown: (shown: number) => void;
}

function Page({ shown, onShown, ...props }: ReadyProps & Shown): JSX.Element {
  const { route } = props;
  switch (route.page) {
    case 'entries':
      return <EntriesPage {...props} asked={route} shown={shown} onShown={onShown} />;
    case 'entry':
      return <EntryPage {...props} entity={route.entity} />;
    case 'timeline':
      return <TimelinePage {...props} asked={route} />;
    case 'sources':
      return <SourcesPage {...props} />;
    case 'source':
      return <SourcePage {...props} source={route.source} />;
  }
}

const PARTS = [
  { name: 'entries', route: ALL_ENTRIES, pages: ['entries', 'entry'] },
  { name: 'timeline', route: ALL_EVENTS, pages: ['timeline'] },
  { name: 'sources', route: { page: 'sources' }, pages: ['sources', 'source'] },
] as const satisfies readonly { name: string; route: LibraryRoute; pages: readonly LibraryRoute['page'][] }[];

function Head({ translator, route }: LibraryProps): JSX.Element {
  const { t } = translator;
  return (
    <header class="library-head">
      <h1>
        {t('app.name')} <span class="library-title">{t('library.title')}</span>
      </h1>
      <nav aria-label={t('library.parts')}>
        <ul>
          {PARTS.map((part) => (
            <li key={part.name}>
              <a
                href={routeHash(part.route)}
                aria-current={part.pages.some((page) => page === route.page) ? 'page' : undefined}
              >
                {t(`library.part.${part.name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

/** A new page begins at its heading; the way back to a list leads to the link that was followed. */
function useFocusAlong(root: { readonly current: HTMLElement | null }, route: LibraryRoute): void {
  const before = useRef(route);
  const place = placeOf(route);
  useEffect(() => {
    const from = before.current;
    before.current = route;
    if (placeOf(from) === place) return;
    const followed = root.current?.querySelector<HTMLElement>(followedLink(from));
    if (followed) {
      followed.focus();
      return;
    }
    root.current?.ownerDocument.defaultView?.scrollTo(0, 0);
    root.current?.querySelector<HTMLElement>('main h2')?.focus({ preventScroll: true });
  }, [place]);
}

/** The page without its filters: changing those moves nobody. */
function placeOf(route: LibraryRoute): string {
  if (route.page === 'entry') return `entry ${route.entity}`;
  return route.page === 'source' ? `source ${route.source}` : route.page;
}

function followedLink(from: LibraryRoute): string {
  if (from.page === 'entry') return `[data-entry="${CSS.escape(from.entity)}"]`;
  return from.page === 'source' ? `[data-source="${CSS.escape(from.source)}"]` : ':not(*)';
}

function titleOf({ translator, state, route }: LibraryProps): string {
  const { t } = translator;
  const entries = state.kind === 'ready' ? state.data.entries : [];
  const entry = route.page === 'entry' ? entries.find(({ entity }) => entity === route.entity) : undefined;
  return [entry?.label, t('library.title'), t('app.name')].filter((part) => part !== undefined).join(' · ');
}
