/** What the popup says when there is no list: each state with its reason and what can be done. */
import type { JSX } from 'preact';
import type { PopupProps, PopupReading } from './popup-types.ts';
import type { Translate } from './translator.ts';

/** A heading and a sentence, with buttons below if there is something to do. */
function Notice({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly children?: JSX.Element | readonly JSX.Element[] | undefined;
}): JSX.Element {
  return (
    <div class="notice">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}

/** The page may not be read yet: why leave is needed, and the two ways to give it. */
export function NotAllowed({
  t,
  host,
  always,
  onTryHere,
  onAlwaysHere,
}: Pick<PopupProps, 'onTryHere' | 'onAlwaysHere'> & {
  readonly t: Translate;
  readonly host: string;
  readonly always: boolean;
}): JSX.Element {
  return (
    <div class="notice">
      <h2>{t('popup.notAllowed.title')}</h2>
      <p>{t('popup.notAllowed.why')}</p>
      <p>{always ? t('popup.notAllowed.always', { host }) : t('popup.notAllowed.eachTime')}</p>
      <div class="notice-buttons">
        <button type="button" class="strong-button" onClick={onTryHere}>
          {t('popup.notAllowed.tryButton')}
        </button>
        {always && (
          <button type="button" class="plain-button" onClick={onAlwaysHere}>
            {t('popup.notAllowed.alwaysButton')}
          </button>
        )}
      </div>
    </div>
  );
}

/** A page that no extension may read. */
export function Unreachable({ t }: { readonly t: Translate }): JSX.Element {
  return <Notice title={t('popup.unreachable.title')} text={t('popup.unreachable.why')} />;
}

/** Switched off on this site. */
export function SwitchedOff({ t, host }: { readonly t: Translate; readonly host: string }): JSX.Element {
  return <Notice title={t('popup.off.title')} text={t('popup.off.why', { host })} />;
}

/** Read, and nothing found: because the page is in another language, or because nothing is known. */
export function NothingFound({ t, reading }: { readonly t: Translate; readonly reading: PopupReading }): JSX.Element {
  const name = isGerman(reading) ? 'nothing' : 'notGerman';
  return <Notice title={t(`popup.${name}.title`)} text={t(`popup.${name}.why`)} />;
}

/** German, or of a language that nobody could tell. */
function isGerman(reading: PopupReading): boolean {
  return reading.language === null || /^de\b/i.test(reading.language);
}

/** Stored settings that could not be read: which, and what holds instead. Nothing while all are sound. */
export function DamagedSettings({
  t,
  names,
}: {
  readonly t: Translate;
  readonly names: readonly string[];
}): JSX.Element | null {
  if (names.length === 0) return null;
  return (
    <div class="problem damaged-settings" role="alert">
      <h2>{t('popup.damaged.title')}</h2>
      <p>{t('popup.damaged.why')}</p>
      <p class="problem-detail">
        {t('problem.detail')}: <code>{names.join(', ')}</code>
      </p>
    </div>
  );
}
