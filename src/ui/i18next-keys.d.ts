import type en from '#locales/en.json';

declare module 'i18next' {
  /** Makes every key of the interface's words known to the compiler; English is the reference. */
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}
