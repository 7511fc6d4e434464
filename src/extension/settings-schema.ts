/** The reader's settings: their shape, and their defaults. Stored values are parsed by this schema, never cast. */
import * as v from 'valibot';

export const GLOSS_MODES = ['off', 'first', 'all'] as const;
/** Keys that look a word up while they are held. */
export const LOOK_UP_KEYS = ['alt', 'ctrl', 'shift', 'off'] as const;
export const INTERFACE_LANGUAGES = ['en', 'de'] as const;

export const SettingsSchema = v.object({
  /** Interface language; `auto` follows the browser. */
  language: v.picklist(['auto', ...INTERFACE_LANGUAGES]),
  /** Inline glosses: none, at the first mention of each entity, at every mention. */
  glosses: v.picklist(GLOSS_MODES),
  /** Quiet underline below known terms. */
  underline: v.boolean(),
  /** The key that looks up the word under the pointer while it is held. */
  lookUpKey: v.picklist(LOOK_UP_KEYS),
  /** Selecting a word or an expression looks it up. */
  lookUpSelection: v.boolean(),
  /** A double tap or double click looks a word up. */
  lookUpDoubleTap: v.boolean(),
  /** Sites (host names) on which the reader switched Randglosse off. */
  offSites: v.array(v.string()),
});

export type Settings = v.InferOutput<typeof SettingsSchema>;
export type SettingName = keyof Settings;
export type GlossMode = Settings['glosses'];

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  glosses: 'off',
  underline: true,
  lookUpKey: 'alt',
  lookUpSelection: true,
  lookUpDoubleTap: true,
  offSites: [],
};

export const SETTING_NAMES = Object.keys(SettingsSchema.entries) as readonly SettingName[];

/** A stored value that is not what its setting can hold. */
export interface DamagedSetting {
  readonly name: SettingName;
  readonly value: unknown;
  /** What is wrong with it. */
  readonly detail: string;
}

/** Settings read from unknown data: every damaged value has its default instead, and is reported. */
export interface ParsedSettings {
  readonly settings: Settings;
  readonly damaged: readonly DamagedSetting[];
}

/** Reads settings by name; a missing one has its default and is no damage. Never throws. */
export function parseSettings(stored: Readonly<Partial<Record<SettingName, unknown>>>): ParsedSettings {
  const damaged: DamagedSetting[] = [];
  const sound: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const name of SETTING_NAMES) {
    const value = stored[name];
    if (value === undefined) continue;
    const parsed = v.safeParse(SettingsSchema.entries[name], value);
    if (parsed.success) sound[name] = parsed.output;
    else damaged.push({ name, value, detail: parsed.issues[0].message });
  }
  return { settings: v.parse(SettingsSchema, sound), damaged };
}

/** The gloss mode that the gloss command switches to. */
export function nextGlossMode(mode: GlossMode): GlossMode {
  const next = (GLOSS_MODES.indexOf(mode) + 1) % GLOSS_MODES.length;
  return GLOSS_MODES[next] ?? 'off';
}

/** The list of switched-off sites with `host` added or taken out. */
export function withSite(offSites: readonly string[], host: string, on: boolean): string[] {
  const others = offSites.filter((site) => site !== host);
  return on ? others : [...others, host];
}
