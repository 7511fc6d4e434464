/** The interface's own words: English and German, bundled, switchable while running. */
import { createInstance, type i18n } from 'i18next';
import de from '#locales/de.json';
import en from '#locales/en.json';

export const UI_LANGUAGES = ['en', 'de'] as const;

/** A language the interface speaks. */
export type UiLanguage = (typeof UI_LANGUAGES)[number];

/** An i18next instance of its own with typed keys; nothing is shared with another instance in the same page. */
export type Translator = i18n;

/** The looking-up function of a translator: `t('card.close')`. */
export type Translate = Translator['t'];

/**
 * A translator that is ready at once: both languages are in the bundle, nothing is loaded. Texts come out unescaped,
 * because the views put them into text nodes and attributes only.
 */
export function createTranslator(language: UiLanguage): Translator {
  const translator = createInstance();
  void translator.init({
    lng: language,
    fallbackLng: 'en',
    supportedLngs: [...UI_LANGUAGES],
    resources: { en: { translation: en }, de: { translation: de } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return translator;
}

/** Switches a translator at once; views follow when they are rendered with the new `language`. */
export function setLanguage(translator: Translator, language: UiLanguage): void {
  void translator.changeLanguage(language);
}

/** The language a translator speaks now. */
export function languageOf(translator: Translator): UiLanguage {
  return UI_LANGUAGES.find((language) => language === translator.language) ?? 'en';
}

/**
 * The language for a setting: the setting itself or, for `auto`, the first of the browser's languages that the
 * interface speaks. English if it speaks none.
 */
export function resolveLanguage(setting: 'auto' | UiLanguage, browserLanguages: readonly string[]): UiLanguage {
  if (setting !== 'auto') return setting;
  for (const tag of browserLanguages) {
    const primary = tag.toLowerCase().split('-')[0];
    const found = UI_LANGUAGES.find((language) => language === primary);
    if (found) return found;
  }
  return 'en';
}
