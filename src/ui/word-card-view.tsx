/** The card of a word that is no entity: what it means here, how it is inflected, what it is made of. */
import type { JSX } from 'preact';
import type { WordCard } from '#core/card/word-card.ts';
import { CARD_HEADING_ID, CardBar, type CardFrameProps } from './card-view.tsx';
import { Icon } from './icons.tsx';
import type { Translate } from './translator.ts';
import { dictionaryForm, foundForm, wordMeaning } from './word-lines.ts';

export interface WordCardProps extends CardFrameProps {
  readonly word: WordCard;
  /** Speaks German; absent where no voice can. */
  readonly onSpeak?: ((text: string) => void) | undefined;
}

/** The English meaning first, as on every card; below it the German word. */
export function WordCardView(props: WordCardProps): JSX.Element {
  const { word, translator, language } = props;
  const { t } = translator;
  const meaning = wordMeaning(word);
  return (
    <article class="card card-word" lang={language}>
      <CardBar title={t(`word.pos.${meaning.isExpression ? 'expression' : word.pos}`)} props={props} />
      <div class="body" tabIndex={0} role="region" aria-label={t('card.body')}>
        <h2 id={props.headingId ?? CARD_HEADING_ID} class="headword" lang="en" tabIndex={-1}>
          {meaning.first}
        </h2>
        <GermanWord {...props} />
        <OtherGlosses t={t} glosses={meaning.others} />
        {meaning.isExpression && <OwnMeaning t={t} word={word} />}
        {word.parts.length > 1 && <WordParts t={t} word={word} />}
        <Warning t={t} words={word.notToBeTakenFor} />
        {word.reported && <Reported t={t} reported={word.reported} />}
      </div>
    </article>
  );
}

/** Said when the reader asked for a word that nobody has entered. */
export function UnknownWordView({ text, ...props }: CardFrameProps & { readonly text: string }): JSX.Element {
  return (
    <article class="card card-word card-unknown-word" lang={props.language}>
      <p class="unknown-word" id={props.headingId ?? CARD_HEADING_ID} role="status">
        <span lang="de" class="surface">
          „{text}“
        </span>{' '}
        {props.translator.t('word.unknown')}
      </p>
    </article>
  );
}

/** “die Strategie, pl. Strategien”, with the button that says it. */
function GermanWord({ word, translator, onSpeak }: WordCardProps): JSX.Element {
  const { t } = translator;
  const form = dictionaryForm(word, t('word.plural'));
  const found = foundForm(word);
  return (
    <div class="german">
      <p class="german-form">
        <span class="unseen">{t('card.germanForms')}: </span>
        <span lang="de">
          <b class="lemma">{form.lemma}</b>
          {form.rest !== '' && <>{form.rest}</>}
        </span>
        {onSpeak && (
          <button type="button" class="speak" aria-label={t('word.speak')} onClick={() => onSpeak(form.spoken)}>
            <Icon name="speak" />
          </button>
        )}
      </p>
      {found !== word.lemma && !word.expression && (
        <p class="found-form">
          <span class="means">{t('word.found')}</span>{' '}
          <span lang="de" class="surface">
            „{found}“
          </span>
          {word.grammar.number === 'plural' && <span class="means">, {t('word.isPlural')}</span>}
        </p>
      )}
    </div>
  );
}

function OtherGlosses({
  t,
  glosses,
}: {
  readonly t: Translate;
  readonly glosses: readonly string[];
}): JSX.Element | null {
  if (glosses.length === 0) return null;
  return (
    <p class="other-glosses">
      <span class="means">{t('word.also')}</span> <span lang="en">{glosses.join(', ')}</span>
    </p>
  );
}

interface PieceProps {
  readonly t: Translate;
  readonly word: WordCard;
}

/** Inside an expression: the word by itself. */
function OwnMeaning({ t, word }: PieceProps): JSX.Element | null {
  if (word.glosses.length === 0) return null;
  return (
    <p class="own-meaning">
      <span class="means">{t('word.byItself')}</span>{' '}
      <span lang="de" class="surface">
        {word.lemma}
      </span>{' '}
      = <span lang="en">{word.glosses.slice(0, 2).join(', ')}</span>
    </p>
  );
}

function WordParts({ t, word }: PieceProps): JSX.Element {
  return (
    <div class="composition">
      <ul class="parts" aria-label={t('card.parts')}>
        {word.parts.map((part, place) => (
          <li key={`${place} ${part.text}`}>
            <span lang="en">{part.gloss}</span>
            <span class="part-surface" lang="de">
              {part.text}
            </span>
          </li>
        ))}
      </ul>
      {word.isComposed && <p class="way">{t('word.composed')}</p>}
    </div>
  );
}

/** “not: billion” */
function Warning({ t, words }: { readonly t: Translate; readonly words: readonly string[] }): JSX.Element | null {
  if (words.length === 0) return null;
  return (
    <p class="false-friend">
      <span class="false-friend-mark">{t('word.not')}</span> <s lang="en">{words.join(', ')}</s>
    </p>
  );
}

function Reported({
  t,
  reported: { speaker },
}: {
  readonly t: Translate;
  readonly reported: NonNullable<WordCard['reported']>;
}): JSX.Element {
  return (
    <p class="reported">
      <span class="reported-mark">{t('word.reported')}</span>{' '}
      {speaker === undefined ? (
        t('word.reportedBySomebody')
      ) : (
        <>
          {t('word.accordingTo')} <span lang="de">{speaker}</span>
          {t('word.notThePaper')}
        </>
      )}
    </p>
  );
}
