/** One card, in full: a compact first layer, details below it, and the bar that leads back or away. */
import type { JSX } from 'preact';
import type { Card } from '#core/card/card.ts';
import { CardClaims } from './card-claims.tsx';
import { CardIdentity } from './card-identity.tsx';
import { ThenAndNow } from './card-lines.tsx';
import { CardFooter, CardNotes, CardRelations } from './card-relations.tsx';
import { inLanguage, type CardUi } from './card-ui.ts';
import { Icon } from './icons.tsx';
import type { Translator, UiLanguage } from './translator.ts';

/** What every state of the card's place on the screen needs. */
export interface CardFrameProps {
  readonly translator: Translator;
  readonly language: UiLanguage;
  /** Opens the card of a related entity. */
  readonly onOpen: (entity: string) => void;
  readonly onBack?: (() => void) | undefined;
  readonly canGoBack?: boolean | undefined;
  /** Words of the back button; default “Back”. */
  readonly backLabel?: string | undefined;
  /** Shows a close button. */
  readonly onClose?: (() => void) | undefined;
  /** Id of the heading, for `aria-labelledby`. */
  readonly headingId?: string | undefined;
}

export interface CardViewProps extends CardFrameProps {
  readonly card: Card;
  /** `true` while another card is on its way. */
  readonly busy?: boolean | undefined;
}

/** The heading's id where the caller names none. */
export const CARD_HEADING_ID = 'rg-card-heading';

/** The card of DESIGN.md §7. Scrolls inside itself; the head with its buttons stays. */
export function CardView(props: CardViewProps): JSX.Element {
  const { card, translator, language, onOpen } = props;
  const ui: CardUi = { t: translator.t, language, onOpen };
  return (
    <article class={`card card-kind-${card.kind}`} lang={language} aria-busy={props.busy ?? false}>
      <CardBar title={ui.t(`kind.${card.kind}`)} props={props} />
      <div class="body" tabIndex={0} role="region" aria-label={ui.t('card.body')}>
        <CardIdentity card={card} headingId={props.headingId ?? CARD_HEADING_ID} ui={ui} />
        <p class="description" lang={language}>
          {inLanguage(card.description, ui)}
        </p>
        <ThenAndNow card={card} ui={ui} />
        <CardClaims card={card} ui={ui} />
        <CardRelations card={card} ui={ui} />
        <CardNotes card={card} ui={ui} />
        <CardFooter card={card} ui={ui} />
      </div>
    </article>
  );
}

/** The bar above: back, the kind, close. */
export function CardBar({ title, props }: { readonly title: string; readonly props: CardFrameProps }): JSX.Element {
  const { t } = props.translator;
  return (
    <div class="bar">
      {props.canGoBack === true && props.onBack && (
        <button type="button" class="bar-button back" onClick={props.onBack}>
          <Icon name="back" />
          {props.backLabel ?? t('card.back')}
        </button>
      )}
      <span class="kind">{title}</span>
      {props.onClose && (
        <button type="button" class="bar-button close" aria-label={t('card.close')} onClick={props.onClose}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
