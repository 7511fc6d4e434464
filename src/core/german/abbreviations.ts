/** Abbreviations as they stand in a text, with their dots and spaces: "z. B.", "Mrd.", "u. a.". */

export interface Abbreviation {
  readonly form: string;
  /** The words written out. */
  readonly full: string;
  readonly glosses: readonly string[];
}

/** An abbreviation in a text. Offsets are UTF-16 units, half open. */
export interface AbbreviationMatch {
  readonly start: number;
  readonly end: number;
  readonly abbreviation: Abbreviation;
}

/** Reads one line "b<TAB>form<TAB>full<TAB>glosses", or undefined when it is none. */
export function parseAbbreviation(line: string): Abbreviation | undefined {
  const [letter, form = '', full = '', glosses = ''] = line.split('\t');
  if (letter !== 'b' || form === '') return undefined;
  return { form, full, glosses: glosses.split(/;\s*/u).map((gloss) => gloss.replace(/\s*\[[a-z]+\]/gu, '')) };
}

export class AbbreviationBook {
  readonly #byCompact = new Map<string, Abbreviation>();
  readonly #pattern: RegExp | undefined;

  constructor(abbreviations: readonly Abbreviation[]) {
    for (const abbreviation of abbreviations) this.#byCompact.set(compact(abbreviation.form), abbreviation);
    const forms = abbreviations.map(({ form }) => form).sort((a, b) => b.length - a.length);
    if (forms.length > 0) {
      this.#pattern = new RegExp(String.raw`(?<![\p{L}\d.])(?:${forms.map(patternOf).join('|')})(?![\p{L}\d])`, 'gu');
    }
  }

  /** The abbreviations of a normalised text, in order. The space after an inner dot may be missing. */
  find(text: string): AbbreviationMatch[] {
    if (!this.#pattern) return [];
    return [...text.matchAll(this.#pattern)].flatMap((match) => {
      const abbreviation = this.#byCompact.get(compact(match[0]));
      return abbreviation ? [{ start: match.index, end: match.index + match[0].length, abbreviation }] : [];
    });
  }
}

function compact(form: string): string {
  return form.replace(/\s+/gu, '');
}

function patternOf(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replace(/\s+/gu, String.raw`\s?`);
}
