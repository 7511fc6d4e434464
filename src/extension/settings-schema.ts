/** The reader's settings: their shape, and their defaults. Stored values are parsed by this schema, never cast. */
import * as v from 'valibot';

export const GLOSS_MODES = ['off', 'first', 'all'] as const;
export const INTERFACE_LANGUAGES = ['en', 'de'] as const;

export const SettingsSchema = v.object({
  /** Interface language; `auto` follows the browser. */
  language: v.fallback(v.picklist(['auto', ...INTERFACE_LANGUAGES]), 'auto'),
  /** Inline glosses: none, at the first mention of each entity, at every mention. */
  glosses: v.fallback(v.picklist(GLOSS_MODES), 'off'),
  /** Quiet underline below known terms. */
  underline: v.fallback(v.boolean(), true),
  /** Sites (host names) on which the reader switched Randglosse off. */
  offSites: v.fallback(v.array(v.string()), []),
});

export type Settings = v.InferOutput<typeof SettingsSchema>;
export type GlossMode = Settings['glosses'];

export const DEFAULT_SETTINGS: Settings = v.parse(SettingsSchema, {});
