/** The head of a card: what this is, how it was found on the page, and how sure that is. */
import type { JSX } from 'preact';
import { addsNothing } from '#core/card/adds-nothing.ts';
import type { Card, CardFound, CardPart } from '#core/card/card.ts';
import type { Via } from '#core/recognise/mention.ts';
import { EntityButton } from './card-evidence.tsx';
import type { CardUi } from './card-ui.ts';

interface FoundProps {
  readonly found: CardFound;
  readonly ui: CardUi;
}

/** Ways of finding that need no word of explanation. */
const PLAIN_WAYS: readonly Via[] = ['name', 'inflected'];

/** Headword, German form, own names; then the gloss in context, doubts and parts if the card came from a page. */
export function CardIdentity({
  card,
  headingId,
  ui,
}: {
  readonly card: Card;
  readonly headingId: string;
  readonly ui: CardUi;
}): JSX.Element {
  return (
    <div class="identity">
      <h2 id={headingId} class="headword" lang="en" tabIndex={-1}>
        {card.headword}
      </h2>
      <OtherNames card={card} ui={ui} />
      {card.found && <FoundForm found={card.found} card={card} ui={ui} />}
      {card.found?.certainty === 'probable' && <Doubts found={card.found} ui={ui} />}
    </div>
  );
}

function OtherNames({ card, ui }: { readonly card: Card; readonly ui: CardUi }): JSX.Element | null {
  const german = card.german === card.headword ? undefined : card.german;
  if (german === undefined && card.native.length === 0) return null;
  return (
    <p class="names">
      {german !== undefined && (
        <span>
          <span class="unseen">{ui.t('card.germanForms')}: </span>
          <span lang="de">{german}</span>
        </span>
      )}
      {card.native.map((name) => (
        <span key={name.lang}>
          <span class="unseen">{ui.t('card.nativeNames')}: </span>
          <span lang={name.lang}>{name.text}</span>
        </span>
      ))}
    </p>
  );
}

function FoundForm({ found, card, ui }: FoundProps & { readonly card: Card }): JSX.Element | null {
  const explained = needsExplaining(found);
  const isRepeated = addsNothing(found.surface, found.gloss);
  const isKnown = found.surface === card.german && found.gloss === card.headword;
  const tellsMore = explained || !(isRepeated || isKnown);
  if (!tellsMore && found.parts.length === 0) return null;
  return (
    <div class="found">
      <p class="found-form">
        <span lang="de" class="surface">
          „{found.surface}“
        </span>{' '}
        <span class="means">{ui.t('card.means')}</span>{' '}
        <span lang="en" class="gloss">
          {found.gloss}
        </span>
      </p>
      {found.parts.length > 0 && <Parts parts={found.parts} ui={ui} />}
      {explained && (
        <p class="way">
          {ui.t(`via.${found.via}`)}
          <Office found={found} ui={ui} />
        </p>
      )}
    </div>
  );
}

/** Names need no word, nor do compounds that are taken apart; and where the doubt says the same, it is said once. */
function needsExplaining(found: CardFound): boolean {
  const isDoubted = found.certainty === 'probable' && found.doubt === found.via;
  const isTakenApart = found.via === 'compound' && found.parts.length > 0;
  return !isDoubted && !isTakenApart && (found.office !== undefined || !PLAIN_WAYS.includes(found.via));
}

/** “NATO + activities”: each part in English, the German piece below it. */
function Parts({ parts, ui }: { readonly parts: readonly CardPart[]; readonly ui: CardUi }): JSX.Element {
  return (
    <ul class="parts" aria-label={ui.t('card.parts')}>
      {parts.map((part, place) => (
        <li key={`${place} ${part.surface}`}>
          {part.entity ? (
            <EntityButton link={{ ...part.entity, label: part.gloss }} ui={ui} />
          ) : (
            <span lang="en">{part.gloss}</span>
          )}
          <span class="part-surface" lang="de">
            {part.surface}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The office through which a person was found. */
function Office({ found, ui, before = ': ' }: FoundProps & { readonly before?: string }): JSX.Element | null {
  if (!found.office) return null;
  return (
    <>
      {before}
      <EntityButton link={found.office} ui={ui} />
    </>
  );
}

function Doubts({ found, ui }: FoundProps): JSX.Element {
  return (
    <div class="doubts">
      <p>
        <span class="probably">{ui.t('card.probably')}</span>
        {found.doubt && <> {ui.t(`doubt.${found.doubt}`)}</>}
        {found.doubt === found.via && <Office found={found} ui={ui} before=" " />}
      </p>
      {found.candidates.length > 0 && (
        <p class="candidates">
          {ui.t('card.otherCandidates')}:{' '}
          {found.candidates.map((link) => (
            <EntityButton key={link.entity} link={link} ui={ui} />
          ))}
        </p>
      )}
    </div>
  );
}
