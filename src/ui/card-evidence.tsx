/** How sure a statement is, where it comes from, and the button that leads to another entity. */
import type { JSX } from 'preact';
import type { CardSource, EntityLink } from '#core/card/card.ts';
import type { Certainty } from '#core/corpus/schema.ts';
import type { CardUi } from './card-ui.ts';
import { formatDate } from './dates.ts';
import { Icon } from './icons.tsx';

/** The certainty of a statement as a small label, its meaning as a tooltip. Facts carry none: the quiet case is the normal one. */
export function CertaintyBadge({
  certainty,
  ui,
  always = false,
}: {
  readonly certainty: Certainty;
  readonly ui: CardUi;
  readonly always?: boolean;
}): JSX.Element | null {
  if (certainty === 'certain' && !always) return null;
  return (
    <span class={`badge badge-${certainty}`} title={ui.t(`certaintyMeaning.${certainty}`)}>
      {ui.t(`certainty.${certainty}`)}
    </span>
  );
}

/** An entity as a button that opens its card. */
export function EntityButton({ link, ui }: { readonly link: EntityLink; readonly ui: CardUi }): JSX.Element {
  return (
    <button type="button" class="entity" lang="en" onClick={() => ui.onOpen(link.entity)}>
      {link.label}
    </button>
  );
}

/** A link that leaves the extension: a new tab, no referrer, and only for a web address; otherwise the plain text. */
export function OutsideLink({
  address,
  text,
  lang,
  sign = true,
  ui,
}: {
  readonly address: string | undefined;
  readonly text: string;
  readonly lang?: string | undefined;
  /** Draw the sign of a link that leaves. */
  readonly sign?: boolean;
  readonly ui: CardUi;
}): JSX.Element {
  if (address === undefined || !/^https?:\/\//.test(address)) return <span lang={lang}>{text}</span>;
  return (
    <a href={address} target="_blank" rel="noreferrer noopener" title={ui.t('card.newTab')}>
      <span lang={lang}>{text}</span>
      {sign && <Icon name="leave" />}
    </a>
  );
}

/** A source in full: publisher, title, date and kind. */
export function SourceLine({ source, ui }: { readonly source: CardSource; readonly ui: CardUi }): JSX.Element {
  return (
    <p class="source">
      <span class="unseen">{ui.t('card.source')}: </span>
      {source.publisher}:{' '}
      <cite>
        <OutsideLink address={source.address} text={source.title} lang={source.language} ui={ui} />
      </cite>
      , {formatDate(source.date, ui.language)} <span class="source-kind">({ui.t(`sourceKind.${source.kind}`)})</span>
    </p>
  );
}

/** A source in short, for the first layer: publisher and date; the title is the tooltip. */
export function ShortSource({ source, ui }: { readonly source: CardSource; readonly ui: CardUi }): JSX.Element {
  return (
    <span class="short-source" title={source.title}>
      <span class="unseen">{ui.t('card.source')}: </span>
      <OutsideLink address={source.address} text={source.publisher} sign={false} ui={ui} />,{' '}
      {formatDate(source.date, ui.language)}
    </span>
  );
}
