/** The genitive of names: -s, or nothing but an apostrophe after a sibilant (Amtliche Regelung § 96). */

const SIBILANT = /(?:s|ss|ß|x|z|tz|ce)$/iu;

/** The inflected forms of a name besides itself; an apostrophe belongs to the text, not to the form. */
export function declineName(name: string): string[] {
  return SIBILANT.test(name) ? [] : [`${name}s`];
}
