/** Adjective endings. Attributive adjectives take five endings besides the bare stem (Duden-Grammatik, Flexion der Adjektive). */

export const ADJECTIVE_ENDINGS = ['', 'e', 'en', 'em', 'er', 'es'] as const;

/** Every attributive form of an adjective stem: japanisch, japanische, … Stems in -el and -er lose their e before an ending (dunkel, dunkle). */
export function declineAdjective(stem: string): string[] {
  const short = /[^aeiou]e[lr]$/u.test(stem) ? stem.slice(0, -2) + stem.slice(-1) : undefined;
  const forms = ADJECTIVE_ENDINGS.map((ending) => stem + ending);
  return short === undefined ? forms : [...forms, ...ADJECTIVE_ENDINGS.slice(1).map((ending) => short + ending)];
}
