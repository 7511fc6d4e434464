/** The popup: what was found on this page, the cards behind it, and the switches. */
import { render, type JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { CardFrame, ProblemNotice } from './card-frame.tsx';
import { createCardSession, type CardSession, type CardState } from './card-session.ts';
import { formatDate } from './dates.ts';
import { DamagedSettings, NotAllowed, NothingFound, SwitchedOff, Unreachable } from './popup-notices.tsx';
import { PopupSwitches } from './popup-switches.tsx';
import { PopupTerms } from './popup-terms.tsx';
import type { PopupProps, PopupReading, PopupTerm } from './popup-types.ts';
import { adoptStyles, popupStyles } from './styles.ts';
import { termKey } from './term-list.ts';

/** The list, or a card in its place. Escape in a card leads back to the list. */
export function PopupView(props: PopupProps): JSX.Element {
  const { language, loadCard } = props;
  const [query, setQuery] = useState('');
  const { session, state, openedFrom } = usePopupCard();
  const root = useRef<HTMLDivElement>(null);
  useFocusAlong(root, state, openedFrom.current);
  const open = (term: PopupTerm): void => {
    openedFrom.current = termKey(term);
    void session.open(() => loadCard(term.mention.entity, term.mention));
  };
  return (
    <div class="popup" lang={language} ref={root}>
      {state.kind === 'closed' ? (
        <>
          <Head {...props} />
          <DamagedSettings t={props.translator.t} names={props.damagedSettings ?? []} />
          <Content {...props} query={query} onQuery={setQuery} onOpen={open} />
          <PopupSwitches {...props} />
          <Foot {...props} />
        </>
      ) : (
        <CardPane {...props} session={session} shown={state} />
      )}
    </div>
  );
}

/** Renders the popup into `root`, again with every call; styles and the document's language are seen to. */
export function mountPopup(root: Element, props: PopupProps): void {
  const doc = root.ownerDocument;
  if (!styled.has(doc)) adoptStyles(doc, popupStyles);
  styled.add(doc);
  doc.documentElement.lang = props.language;
  render(<PopupView {...props} />, root);
}

/** Documents that have the popup's styles. */
const styled = new WeakSet<Document>();

interface PopupCard {
  readonly session: CardSession;
  readonly state: CardState;
  /** Key of the term whose row opened the card. */
  readonly openedFrom: { current: string };
}

function usePopupCard(): PopupCard {
  const [state, setState] = useState<CardState>({ kind: 'closed' });
  const session = useMemo(() => createCardSession(setState), []);
  const openedFrom = useRef('');
  return { session, state, openedFrom };
}

/** Opening a card takes the focus to its heading; closing it gives the focus back to the row it came from. */
function useFocusAlong(root: { current: HTMLElement | null }, state: CardState, term: string): void {
  const before = useRef(state.kind);
  const card = state.kind === 'card' ? state.card : undefined;
  useEffect(() => {
    const isBack = state.kind === 'closed' && before.current !== 'closed';
    before.current = state.kind;
    if (isBack) root.current?.querySelector<HTMLElement>(`[data-term="${CSS.escape(term)}"]`)?.focus();
    if (state.kind === 'card' || state.kind === 'problem') root.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [state.kind, card]);
}

function CardPane({
  session,
  shown,
  translator,
  language,
  loadCard,
}: PopupProps & { readonly session: CardSession; readonly shown: CardState }): JSX.Element {
  const isFirst = shown.kind === 'closed' || !shown.canGoBack;
  const leave = (): void => (isFirst ? session.close() : session.back());
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    session.close();
  };
  return (
    <main class="card-pane" onKeyDown={onKeyDown}>
      <CardFrame
        state={shown}
        translator={translator}
        language={language}
        canGoBack
        backLabel={isFirst ? translator.t('card.backToList') : undefined}
        onOpen={(entity) => void session.follow(() => loadCard(entity))}
        onBack={leave}
        onClose={isFirst ? undefined : () => session.close()}
      />
    </main>
  );
}

/** The way to the library, in a tab of its own. */
function Foot({ translator, libraryAddress }: PopupProps): JSX.Element | null {
  if (libraryAddress === undefined) return null;
  return (
    <footer class="foot">
      <a href={libraryAddress} target="_blank">
        {translator.t('library.open')}
      </a>
    </footer>
  );
}

/** Name, as-of date and counts. */
function Head({ translator, language, state }: PopupProps): JSX.Element {
  const { t } = translator;
  const reading = state.kind === 'reading' ? state.reading : undefined;
  const unsure = reading?.terms.filter((term) => !term.sure).length ?? 0;
  return (
    <header class="head">
      <h1>{t('app.name')}</h1>
      {reading && (
        <p class="head-date">
          {reading.asOf === null ? t('popup.noDate') : t('popup.asOf', { date: formatDate(reading.asOf, language) })}
        </p>
      )}
      {reading && reading.terms.length > 0 && (
        <p class="head-counts">
          {t('popup.terms', { count: reading.terms.length })},{' '}
          <span class={unsure > 0 ? 'head-unsure' : undefined}>
            {unsure > 0 ? t('popup.unsure', { count: unsure }) : t('popup.allSure')}
          </span>
        </p>
      )}
    </header>
  );
}

interface ListProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onOpen: (term: PopupTerm) => void;
}

function Content(props: PopupProps & ListProps): JSX.Element {
  const { translator, state } = props;
  const { t } = translator;
  return (
    <main class="content">
      {state.kind === 'loading' && (
        <p class="loading" role="status">
          {t('popup.loading')}
        </p>
      )}
      {state.kind === 'unreachable' && <Unreachable t={t} />}
      {state.kind === 'not-allowed' && <NotAllowed {...props} t={t} host={state.host} always={state.always} />}
      {state.kind === 'off' && <SwitchedOff t={t} host={props.site?.host ?? ''} />}
      {state.kind === 'problem' && <ProblemNotice problem={state.problem} translator={translator} />}
      {state.kind === 'reading' && <Reading {...props} reading={state.reading} />}
    </main>
  );
}

/** The list; a problem that left only a part of the page read stands above it. */
function Reading({ reading, ...props }: PopupProps & ListProps & { readonly reading: PopupReading }): JSX.Element {
  const { translator, query, onQuery, onOpen, onReveal } = props;
  const { t } = translator;
  const empty = reading.terms.length === 0;
  return (
    <>
      {reading.problem && <ProblemNotice problem={reading.problem} translator={translator} />}
      {empty && !reading.problem && <NothingFound t={t} reading={reading} />}
      {!empty && (
        <PopupTerms terms={reading.terms} t={t} query={query} onQuery={onQuery} onOpen={onOpen} onReveal={onReveal} />
      )}
    </>
  );
}
