/** Adjective endings. Attributive adjectives take five endings besides the bare stem (Duden-Grammatik, Flexion der Adjektive). */

export const ADJECTIVE_ENDINGS = ['', 'e', 'en', 'em', 'er', 'es'] as const;

/** Every attributive form of an adjective stem: japanisch, japanische, … Stems in -el and -er lose their e before an ending (dunkel, dunkle); those in -e have it already (vage); hoch becomes hoh-. */
export function declineAdjective(stem: string): string[] {
  const endings = ADJECTIVE_ENDINGS.slice(1);
  if (stem.endsWith('hoch')) return [stem, ...endings.map((ending) => `${stem.slice(0, -2)}h${ending}`)];
  if (stem.endsWith('e')) return [stem, ...endings.map((ending) => stem.slice(0, -1) + ending)];
  const short = shortStem(stem);
  const forms = [stem, ...endings.map((ending) => stem + ending)];
  return short === stem ? forms : [...forms, ...endings.map((ending) => short + ending)];
}

/** dunkl- for dunkel, teur- for teuer. */
function shortStem(stem: string): string {
  return /(?:[^aeiou]|[ea]u)e[lr]$/u.test(stem) ? stem.slice(0, -2) + stem.slice(-1) : stem;
}

/** The stems of comparison; empty where there is none. */
export interface ComparisonForms {
  readonly comparative: readonly string[];
  readonly superlative: readonly string[];
}

/**
 * Comparative and superlative stems by paradigm: "+" regular, '"' with umlaut, "=besser/best" irregular, "-" and "inv" none.
 * Superlatives take -est behind d, t, s, ß, x, z, sch (Duden-Grammatik, Komparation); where usage varies both are given.
 */
export function comparisonForms(lemma: string, paradigm: string): ComparisonForms {
  if (paradigm.startsWith('=')) {
    const [comparative = '', superlative = ''] = paradigm.slice(1).split('/');
    return { comparative: [comparative], superlative: [superlative] };
  }
  if (paradigm !== '+' && paradigm !== '"') return { comparative: [], superlative: [] };
  const stem = paradigm === '"' ? umlautStem(lemma) : lemma;
  const base = stem.replace(/e$/u, '');
  const short = shortStem(base);
  const superlative =
    /(?:[dtsßxz]|sch)$/u.test(base) && !/(?:isch|end|et|ert|elt)$/u.test(base)
      ? [`${base}est`, `${base}st`]
      : [`${base}st`];
  return { comparative: short === base ? [`${base}er`] : [`${short}er`, `${base}er`], superlative };
}

function umlautStem(lemma: string): string {
  const umlauts: Readonly<Record<string, string>> = { a: 'ä', o: 'ö', u: 'ü' };
  return lemma.replace(/[aou](?=[^aouäöü]*$)/u, (vowel) => umlauts[vowel] ?? vowel);
}
