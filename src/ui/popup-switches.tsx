/** The popup's switches: this site, underlining, glosses, interface language. Native controls, styled. */
import type { JSX } from 'preact';
import { GLOSS_MODES, LOOK_UP_KEYS, type PopupProps } from './popup-types.ts';
import { UI_LANGUAGES, type Translate } from './translator.ts';

const LANGUAGES = ['auto', ...UI_LANGUAGES] as const;

/** Everything takes effect at once; there is nothing to save. */
export function PopupSwitches({
  translator,
  state,
  settings,
  site,
  onSettings,
  onSite,
  onAlwaysHere,
}: Pick<
  PopupProps,
  'translator' | 'state' | 'settings' | 'site' | 'onSettings' | 'onSite' | 'onAlwaysHere'
>): JSX.Element {
  const { t } = translator;
  const offersAlways = state.kind === 'reading' && state.always === true;
  return (
    <section class="switches" aria-label={t('popup.settings')}>
      {site && <Switch name="site" label={t('popup.siteOn', { host: site.host })} on={site.on} onChange={onSite} />}
      {offersAlways && (
        <button type="button" class="plain-button" onClick={onAlwaysHere}>
          {t('popup.notAllowed.alwaysButton')}
        </button>
      )}
      <Switch
        name="underline"
        label={t('popup.underline')}
        on={settings.underline}
        onChange={(underline) => onSettings({ underline })}
      />
      <Choice
        name="glosses"
        label={t('popup.glosses')}
        value={settings.glosses}
        values={GLOSS_MODES.map((mode) => ({ value: mode, label: t(`popup.glossMode.${mode}`), lang: undefined }))}
        onChange={(glosses) => onSettings({ glosses })}
      />
      <LookUpSwitches t={t} settings={settings} onSettings={onSettings} />
      <Choice
        name="language"
        label={t('popup.language')}
        value={settings.language}
        values={LANGUAGES.map((language) => ({
          value: language,
          label: t(`popup.languageMode.${language}`),
          lang: language === 'auto' ? undefined : language,
        }))}
        onChange={(language) => onSettings({ language })}
      />
    </section>
  );
}

/** The ways in which any word of a page can be looked up. */
function LookUpSwitches({
  t,
  settings,
  onSettings,
}: { readonly t: Translate } & Pick<PopupProps, 'settings' | 'onSettings'>): JSX.Element {
  return (
    <details class="more">
      <summary>{t('popup.lookUp')}</summary>
      <Choice
        name="lookUpKey"
        label={t('popup.lookUpKey')}
        value={settings.lookUpKey}
        values={LOOK_UP_KEYS.map((key) => ({ value: key, label: t(`popup.lookUpKeyMode.${key}`), lang: undefined }))}
        onChange={(lookUpKey) => onSettings({ lookUpKey })}
      />
      <Switch
        name="lookUpSelection"
        label={t('popup.lookUpSelection')}
        on={settings.lookUpSelection}
        onChange={(lookUpSelection) => onSettings({ lookUpSelection })}
      />
      <Switch
        name="lookUpDoubleTap"
        label={t('popup.lookUpDoubleTap')}
        on={settings.lookUpDoubleTap}
        onChange={(lookUpDoubleTap) => onSettings({ lookUpDoubleTap })}
      />
    </details>
  );
}

function Switch({
  name,
  label,
  on,
  onChange,
}: {
  readonly name: string;
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}): JSX.Element {
  return (
    <label class="switch">
      <span class="switch-label">{label}</span>
      <input
        type="checkbox"
        role="switch"
        name={name}
        checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}

interface Option<Value> {
  readonly value: Value;
  readonly label: string;
  readonly lang: string | undefined;
}

/** A row of radio buttons that looks like one segmented control; arrow keys move within it. */
function Choice<Value extends string>({
  name,
  label,
  value,
  values,
  onChange,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: Value;
  readonly values: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
}): JSX.Element {
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      <div class="segments">
        {values.map((option) => (
          <label key={option.value} class="segment" lang={option.lang}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
