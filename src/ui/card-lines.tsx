/** What held on the day of the article, and what holds now: the two boxes of the first layer. */
import type { ComponentChildren, JSX } from 'preact';
import type { Card, DatedLine, EntityLink } from '#core/card/card.ts';
import type { IsoDate } from '#core/corpus/date.ts';
import { CertaintyBadge, EntityButton, ShortSource } from './card-evidence.tsx';
import { inLanguage, type CardUi } from './card-ui.ts';
import { formatDate, formatPeriod, precisionOf } from './dates.ts';
import { Foldable } from './foldable.tsx';

/** Lines shown before the reader asks for all. */
const FIRST_LINES = 3;

/** Then and now, set apart when they differ; without a date of the page, everything known with its dates. */
export function ThenAndNow({ card, ui }: { readonly card: Card; readonly ui: CardUi }): JSX.Element | null {
  const checked = formatDate(card.checked, ui.language);
  if (card.then.length === 0 && card.now.length === 0) return null;
  if (card.asOf === null) {
    return (
      <div class="times">
        <TimeBox name="undated" title={ui.t('card.undated')} lines={card.now} ui={ui} />
      </div>
    );
  }
  return (
    <div class="times">
      {card.then.length > 0 && (
        <TimeBox name="then" title={thenTitle(card.asOf, ui)} lines={card.then} ui={ui}>
          {card.now.length === 0 && <p class="unchanged">{ui.t('card.unchanged', { date: checked })}</p>}
        </TimeBox>
      )}
      {card.now.length > 0 && (
        <TimeBox name="now" title={ui.t('card.now', { date: checked })} lines={card.now} ui={ui} />
      )}
    </div>
  );
}

function thenTitle(asOf: IsoDate, ui: CardUi): string {
  return ui.t(`card.then.${precisionOf(asOf)}`, { date: formatDate(asOf, ui.language) });
}

function TimeBox({
  name,
  title,
  lines,
  ui,
  children,
}: {
  readonly name: 'then' | 'now' | 'undated';
  readonly title: string;
  readonly lines: readonly DatedLine[];
  readonly ui: CardUi;
  readonly children?: ComponentChildren;
}): JSX.Element {
  return (
    <section class={`time time-${name}`} aria-label={title}>
      <h3 class="time-title">{title}</h3>
      <Foldable items={lines} first={FIRST_LINES} ui={ui} class="lines" context={title}>
        {(line) => <Line line={line} ui={ui} />}
      </Foldable>
      {children}
    </section>
  );
}

function Line({ line, ui }: { readonly line: DatedLine; readonly ui: CardUi }): JSX.Element {
  const period = formatPeriod(line, ui.t, ui.language);
  const text = inLanguage(line.text, ui);
  const named = line.about && text.includes(line.about.label) ? line.about : undefined;
  return (
    <li class={`line line-${line.certainty}`}>
      <span class="line-text" lang={ui.language}>
        {named ? <LinkedText text={text} link={named} ui={ui} /> : text}
      </span>{' '}
      <CertaintyBadge certainty={line.certainty} ui={ui} />
      <span class="line-facts">
        {period !== '' && (
          <>
            <span>{period}</span> ·{' '}
          </>
        )}
        {line.about && !named && (
          <>
            <EntityButton link={line.about} ui={ui} /> ·{' '}
          </>
        )}
        <ShortSource source={line.source} ui={ui} />
      </span>
    </li>
  );
}

/** A text in which an entity is named by its label: the name itself opens its card. */
function LinkedText({
  text,
  link,
  ui,
}: {
  readonly text: string;
  readonly link: EntityLink;
  readonly ui: CardUi;
}): JSX.Element {
  const at = text.indexOf(link.label);
  return (
    <>
      {text.slice(0, at)}
      <EntityButton link={link} ui={ui} />
      {text.slice(at + link.label.length)}
    </>
  );
}
