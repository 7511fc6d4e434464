/** The terms of a page by kind, with a filter: each opens its card, and can be shown on the page. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from './icons.tsx';
import type { PopupTerm } from './popup-types.ts';
import { filterTerms, groupTerms, termKey, type TermGroup } from './term-list.ts';
import type { Translate } from './translator.ts';

export interface PopupTermsProps {
  readonly terms: readonly PopupTerm[];
  readonly t: Translate;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onOpen: (term: PopupTerm) => void;
  readonly onReveal: (place: number) => void;
}

/** The filter box and the list below it. The number of hits is said aloud when it changes. */
export function PopupTerms(props: PopupTermsProps): JSX.Element {
  const { terms, t, query, onQuery } = props;
  const shown = filterTerms(terms, query);
  const groups = groupTerms(shown);
  const { said, reveal, revealed } = useReveal(props);
  return (
    <>
      <FilterBox t={t} query={query} onQuery={onQuery} />
      <p class="unseen" role="status">
        {said || (query.trim() !== '' && t('popup.matches', { count: shown.length }))}
      </p>
      <div class="terms" role="region" aria-label={t('popup.termList')} tabIndex={0}>
        {groups.map((group) => (
          <Group key={group.kind} group={group} reveal={reveal} revealed={revealed} {...props} />
        ))}
        {shown.length === 0 && (
          <p class="no-match">
            {t('popup.noMatch', { text: query.trim() })}{' '}
            <button type="button" class="plain-button" onClick={() => onQuery('')}>
              {t('popup.clearFilter')}
            </button>
          </p>
        )}
      </div>
    </>
  );
}

interface Reveal {
  /** How many times each term has been shown on the page. */
  readonly revealed: ReadonlyMap<string, number>;
  readonly reveal: (term: PopupTerm) => void;
  /** What a screen reader hears after the last press. */
  readonly said: string;
}

/** Each press on the same term shows its next place, and after the last the first again. */
function useReveal({ t, onReveal }: PopupTermsProps): Reveal {
  const [revealed, setRevealed] = useState<ReadonlyMap<string, number>>(new Map());
  const [said, setSaid] = useState('');
  const reveal = (term: PopupTerm): void => {
    const key = termKey(term);
    const times = revealed.get(key) ?? 0;
    const at = times % term.places.length;
    const place = term.places[at];
    if (place === undefined) return;
    setRevealed(new Map(revealed).set(key, times + 1));
    setSaid(t('popup.revealed', { term: term.mention.surface, place: at + 1, count: term.places.length }));
    onReveal(place);
  };
  return { revealed, reveal, said };
}

function FilterBox({ t, query, onQuery }: Pick<PopupTermsProps, 't' | 'query' | 'onQuery'>): JSX.Element {
  return (
    <div class="filter">
      <Icon name="search" />
      <input
        type="search"
        value={query}
        aria-label={t('popup.filter')}
        placeholder={t('popup.filterShort')}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
    </div>
  );
}

type GroupProps = PopupTermsProps & Omit<Reveal, 'said'> & { readonly group: TermGroup };

function Group({ group, ...props }: GroupProps): JSX.Element {
  const title = props.t(`kinds.${group.kind}`);
  return (
    <section class={`group group-${group.kind}`} aria-label={title}>
      <h2>
        {title} <span class="group-count">{group.terms.length}</span>
      </h2>
      <ul>
        {group.terms.map((term) => (
          <Row key={termKey(term)} term={term} {...props} />
        ))}
      </ul>
    </section>
  );
}

function Row({
  term,
  t,
  onOpen,
  reveal,
  revealed,
}: { readonly term: PopupTerm } & Omit<GroupProps, 'group'>): JSX.Element {
  const { surface, gloss, label } = term.mention;
  // A name that is the same in both languages is not repeated.
  const english = [...new Set([gloss, label])].filter((name) => name !== surface).join(' · ');
  const times = revealed.get(termKey(term)) ?? 0;
  const count = term.places.length;
  const places = times === 0 ? `${count}` : `${((times - 1) % count) + 1}/${count}`;
  return (
    <li class="row">
      <button type="button" class="row-open" data-term={termKey(term)} onClick={() => onOpen(term)}>
        <span class={term.sure ? 'row-surface' : 'row-surface row-unsure'} lang="de">
          {surface}
        </span>{' '}
        {!term.sure && <span class="row-probably">{t('popup.probably')}</span>}
        {english !== '' && (
          <span class="row-gloss" lang="en">
            {english}
          </span>
        )}
      </button>
      <button
        type="button"
        class="row-reveal"
        title={t('popup.places', { count })}
        disabled={count === 0}
        onClick={() => reveal(term)}
      >
        <span class="unseen">{t(times === 0 ? 'popup.reveal' : 'popup.revealNext', { term: surface })} </span>
        <span class="row-places">{places}</span>
        <Icon name="reveal" />
      </button>
    </li>
  );
}
