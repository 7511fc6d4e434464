/** The statements of the corpus about an entity, each with date, certainty, speaker and source. */
import type { JSX } from 'preact';
import type { Card, CardClaim } from '#core/card/card.ts';
import { CertaintyBadge, EntityButton, SourceLine } from './card-evidence.tsx';
import { inLanguage, type CardUi } from './card-ui.ts';
import { formatDate } from './dates.ts';
import { Foldable } from './foldable.tsx';

/** Statements shown before the reader asks for all. */
const FIRST_CLAIMS = 3;

/** Two sections: what the article could know, and what happened since. Says so when there is nothing at all. */
export function CardClaims({ card, ui }: { readonly card: Card; readonly ui: CardUi }): JSX.Element | null {
  const silent = card.claims.length === 0 && card.then.length === 0 && card.now.length === 0;
  if (silent) return <p class="silent">{ui.t('card.silent')}</p>;
  const later = card.claims.filter((claim) => claim.later);
  const known = card.claims.filter((claim) => !claim.later);
  return (
    <>
      <ClaimSection name="known" title={ui.t('card.claims')} claims={known} ui={ui} />
      <ClaimSection name="later" title={ui.t('card.laterClaims')} claims={later} ui={ui} />
    </>
  );
}

function ClaimSection({
  name,
  title,
  claims,
  ui,
}: {
  readonly name: 'known' | 'later';
  readonly title: string;
  readonly claims: readonly CardClaim[];
  readonly ui: CardUi;
}): JSX.Element | null {
  if (claims.length === 0) return null;
  return (
    <section class={`claims claims-${name}`} aria-label={title}>
      <h3>
        {title} {name === 'later' && <span class="aside">{ui.t('card.laterThan')}</span>}
      </h3>
      <Foldable items={claims} first={FIRST_CLAIMS} ui={ui} class="claim-list" context={title}>
        {(claim) => <Claim key={claim.id} claim={claim} ui={ui} />}
      </Foldable>
    </section>
  );
}

function Claim({ claim, ui }: { readonly claim: CardClaim; readonly ui: CardUi }): JSX.Element {
  return (
    <li class={`claim claim-${claim.certainty}`}>
      <p class="claim-head">
        <time dateTime={claim.date}>{formatDate(claim.date, ui.language)}</time>{' '}
        <CertaintyBadge certainty={claim.certainty} ui={ui} always />
      </p>
      <p class="claim-text" lang={ui.language}>
        {inLanguage(claim.text, ui)}
      </p>
      {claim.by && (
        <p class="said-by">
          {ui.t('card.saidBy')} <EntityButton link={claim.by} ui={ui} />
        </p>
      )}
      {claim.overtaken && (
        <p class="overtaken">
          <span class="overtaken-mark">{ui.t('card.overtaken')}</span>{' '}
          <time dateTime={claim.overtaken.date}>{formatDate(claim.overtaken.date, ui.language)}</time>:{' '}
          <span lang={ui.language}>{inLanguage(claim.overtaken.text, ui)}</span>
        </p>
      )}
      <SourceLine source={claim.source} ui={ui} />
    </li>
  );
}
