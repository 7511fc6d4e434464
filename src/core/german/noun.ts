/**
 * Noun paradigms. A code says gender, genitive and plural, as a dictionary entry does: "m/s/-" der Gipfel, des Gipfels, die Gipfel;
 * "f/-/en"; 'n/es,s/"er' das Land; "m/en/en" der Präsident (weak); "pl" plural only. Rules: Duden-Grammatik, Flexion der Substantive.
 */

export type Gender = 'm' | 'f' | 'n' | 'pl';
export type GrammaticalNumber = 'singular' | 'plural';

export interface NounParadigm {
  readonly gender: Gender;
  /** Genitive endings; '' is unchanged. A weak noun has its ending in every case but the nominative singular. */
  readonly genitives: readonly string[];
  readonly weak: boolean;
  /** Plural endings: each an ending, maybe with umlaut of the stem, or a whole form; empty when there is no plural. */
  readonly plurals: readonly PluralRule[];
}

interface PluralRule {
  readonly umlaut: boolean;
  readonly ending: string;
  readonly form?: string;
}

export interface NounForm {
  readonly text: string;
  /** Absent when the form is the same in both numbers. */
  readonly number?: GrammaticalNumber;
}

/** Reads a paradigm code, or says what is wrong with it. */
export function parseNounParadigm(code: string): NounParadigm | { readonly problem: string } {
  if (code === 'pl') return { gender: 'pl', genitives: [], weak: false, plurals: [{ umlaut: false, ending: '' }] };
  const [gender, genitive, plural, rest] = code.split('/');
  if (rest !== undefined || genitive === undefined || plural === undefined) {
    return { problem: `paradigm "${code}" is not gender/genitive/plural` };
  }
  if (gender !== 'm' && gender !== 'f' && gender !== 'n') return { problem: `paradigm "${code}": gender is m, f or n` };
  const genitives = genitive.split(',').map((ending) => (ending === '-' ? '' : ending));
  if (genitives.some((ending) => !/^[a-zäöüß]*$/u.test(ending)))
    return { problem: `paradigm "${code}": genitive "${genitive}"` };
  const plurals = plural === '0' ? [] : plural.split(',').map(parsePlural);
  if (plurals.includes(undefined)) return { problem: `paradigm "${code}": plural "${plural}"` };
  return { gender, genitives, weak: isWeak(gender, genitives), plurals: plurals.filter((rule) => rule !== undefined) };
}

/**
 * Every form of a noun, the lemma first. A form that both numbers share comes once, without a number; the old dative in -e (zum
 * Ziele) counts only where it is no plural.
 */
export function declineNoun(lemma: string, paradigm: NounParadigm): NounForm[] {
  const numbers = new Map<string, Set<GrammaticalNumber>>();
  const add = (text: string, number: GrammaticalNumber): void => {
    const known = numbers.get(text);
    if (known) known.add(number);
    else numbers.set(text, new Set([number]));
  };
  if (paradigm.gender === 'pl') numbers.set(lemma, new Set(['plural']));
  else for (const form of singularForms(lemma, paradigm)) add(form, 'singular');
  for (const rule of paradigm.plurals) for (const form of pluralForms(lemma, rule)) add(form, 'plural');
  const dative = `${lemma}e`;
  if (paradigm.genitives.includes('es') && !numbers.has(dative)) add(dative, 'singular');
  return [...numbers].map(([text, seen]) => {
    const [only] = seen;
    return seen.size === 1 && only !== undefined ? { text, number: only } : { text };
  });
}

/** Umlaut of the last stem vowel that can take it: Land → Länd, Haus → Häus, Vertrag → Verträg. */
export function umlaut(stem: string): string {
  return stem.replace(/(au|[aou])(?=[^aouäöü]*$)/iu, (vowel) => UMLAUTS[vowel] ?? vowel);
}

const UMLAUTS: Readonly<Record<string, string>> = {
  a: 'ä',
  o: 'ö',
  u: 'ü',
  au: 'äu',
  A: 'Ä',
  O: 'Ö',
  U: 'Ü',
  Au: 'Äu',
};

function parsePlural(code: string): PluralRule | undefined {
  if (code.startsWith('=')) return { umlaut: false, ending: '', form: code.slice(1) };
  const match = /^("?)(-|[a-zäöüß]*)$/u.exec(code);
  if (!match) return undefined;
  return { umlaut: match[1] === '"', ending: match[2] === '-' ? '' : (match[2] ?? '') };
}

/** Weak masculines and Herz: -en, -n, -ens, -ns in the genitive. */
function isWeak(gender: Gender, genitives: readonly string[]): boolean {
  return gender !== 'f' && genitives.some((ending) => /^e?ns?$/u.test(ending));
}

function singularForms(lemma: string, paradigm: NounParadigm): string[] {
  const forms = [lemma];
  for (const ending of paradigm.genitives) {
    forms.push(lemma + ending);
    if (paradigm.weak && ending !== '') forms.push(lemma + ending.replace(/s$/u, ''));
  }
  return forms;
}

function pluralForms(lemma: string, rule: PluralRule): string[] {
  const nominative = rule.form ?? (rule.umlaut ? umlaut(lemma) : lemma) + rule.ending;
  return /[ns]$/u.test(nominative) ? [nominative] : [nominative, `${nominative}n`];
}
