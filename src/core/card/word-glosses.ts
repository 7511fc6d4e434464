/** Glosses of words in the number, tense and degree of the German form. */
import type { English } from '#core/english/english.ts';
import type { Reading } from '#core/german/reading.ts';

/** The glosses, inflected. A gloss that cannot be is kept as it is. */
export function inflectGlosses(glosses: readonly string[], reading: Reading, english: English): string[] {
  return [...new Set(glosses.map((gloss) => inflect(gloss, reading, english)))];
}

function inflect(gloss: string, reading: Reading, english: English): string {
  if (reading.pos === 'noun' && reading.lexeme.wordClass === 'noun')
    return reading.number === 'plural' ? english.pluralise(gloss) : gloss;
  if (reading.lexeme.wordClass === 'verb') return inflectVerb(gloss, reading, english);
  return reading.pos === 'adjective' ? compare(gloss, reading, english) : gloss;
}

function inflectVerb(gloss: string, reading: Reading, english: English): string {
  const form = reading.verbForm;
  if (reading.pos === 'noun') return english.gerund(gloss);
  if (form?.kind === 'participle-1') return stateOf(gloss) ?? english.gerund(gloss);
  if (form?.kind === 'participle-2') return stateOf(gloss) ?? english.pastParticiple(gloss);
  if (form?.kind !== 'finite' || form.mood !== 'indicative') return gloss;
  if (form.tense === 'past') return english.pastTense(gloss);
  return form.person === 3 && form.number === 'singular' ? english.thirdPerson(gloss) : gloss;
}

/** "be suitable" as a participle is "suitable". */
function stateOf(gloss: string): string | undefined {
  return /^be \w/u.test(gloss) ? gloss.slice(3) : undefined;
}

function compare(gloss: string, reading: Reading, english: English): string {
  if (reading.degree === 'comparative') return english.comparative(gloss);
  return reading.degree === 'superlative' ? english.superlative(gloss) : gloss;
}
