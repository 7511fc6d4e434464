/** The card's place on the screen in each of its states. */
import type { JSX } from 'preact';
import type { CardProblem, CardState } from './card-session.ts';
import { CARD_HEADING_ID, CardBar, CardView, type CardFrameProps } from './card-view.tsx';
import type { Translator } from './translator.ts';
import { UnknownWordView, WordCardView } from './word-card-view.tsx';

/** One pure view per state; nothing while closed. */
export function CardFrame({
  state,
  onSpeak,
  ...props
}: CardFrameProps & {
  readonly state: CardState;
  /** Speaks German; absent where no voice can. */
  readonly onSpeak?: ((text: string) => void) | undefined;
}): JSX.Element | null {
  if (state.kind === 'closed') return null;
  if (state.kind === 'word') return <WordCardView {...props} word={state.word} onSpeak={onSpeak} />;
  if (state.kind === 'unknown-word') return <UnknownWordView {...props} text={state.text} />;
  const frame = { ...props, canGoBack: state.canGoBack || props.canGoBack === true };
  if (state.kind === 'card') return <CardView {...frame} key={state.card.entity} card={state.card} />;
  if (state.kind === 'loading' && state.behind) {
    return <CardView {...frame} key={state.behind.entity} card={state.behind} busy />;
  }
  return (
    <article class={`card card-${state.kind}`} lang={frame.language} aria-busy={state.kind === 'loading'}>
      {state.kind === 'loading' ? <Loading {...frame} /> : <Failed {...frame} problem={state.problem} />}
    </article>
  );
}

function Loading(props: CardFrameProps): JSX.Element {
  return (
    <p class="loading" id={props.headingId ?? CARD_HEADING_ID} role="status">
      {props.translator.t('card.loading')}
    </p>
  );
}

function Failed({ problem, ...props }: CardFrameProps & { readonly problem: CardProblem }): JSX.Element {
  return (
    <>
      <CardBar title={props.translator.t('app.name')} props={props} />
      <ProblemNotice problem={problem} translator={props.translator} headingId={props.headingId ?? CARD_HEADING_ID} />
    </>
  );
}

/** What went wrong, what to do about it, and the detail that names the culprit. */
export function ProblemNotice({
  problem,
  translator,
  headingId,
}: {
  readonly problem: CardProblem;
  readonly translator: Translator;
  readonly headingId?: string;
}): JSX.Element {
  const { t } = translator;
  return (
    <div class="problem" role="alert">
      <h2 id={headingId} tabIndex={-1}>
        {t(`problem.${problem.code}.title`)}
      </h2>
      <p>{t(`problem.${problem.code}.advice`)}</p>
      {problem.detail !== '' && (
        <p class="problem-detail">
          {t('problem.detail')}: <code>{problem.detail}</code>
        </p>
      )}
    </div>
  );
}
