/** The lines of grammar on a word's card: article and plural, principal parts. */
import type { Analyser } from '#core/german/analyse.ts';
import type { Lexicon } from '#core/german/lexicon.ts';
import { parseNounParadigm } from '#core/german/noun.ts';
import type { Reading } from '#core/german/reading.ts';
import { splitPrefix } from '#core/german/verb.ts';
import type { WordGrammar } from './word-card.ts';

const ARTICLES = { m: 'der', f: 'die', n: 'das', pl: 'die' } as const;

/** Grammar of a reading. Compounds take their head's, with the rest of the word before it. */
export function grammarOf(
  reading: Reading,
  tools: { readonly analyser: Analyser; readonly lexicon: Lexicon },
): WordGrammar {
  if (reading.lexeme.wordClass === 'noun') return nounGrammar(reading, tools.analyser);
  if (reading.lexeme.wordClass === 'verb') return { principalParts: principalParts(reading, tools.lexicon) };
  return {};
}

function nounGrammar(reading: Reading, analyser: Analyser): WordGrammar {
  const { lexeme, lemma } = reading;
  const number = reading.number === undefined ? {} : { number: reading.number };
  const paradigm = parseNounParadigm(lexeme.paradigm);
  if ('problem' in paradigm) return number;
  const stem = lemma.toLowerCase().endsWith(lexeme.lemma.toLowerCase())
    ? lemma.slice(0, lemma.length - lexeme.lemma.length)
    : '';
  const hasPlural = paradigm.gender !== 'pl' && paradigm.plurals.length > 0;
  const plural = hasPlural ? analyser.nounForms(lexeme).find((form) => form.number !== 'singular') : undefined;
  return {
    article: ARTICLES[paradigm.gender],
    ...number,
    ...(plural && { plural: stem === '' ? plural.text : stem + plural.text.toLowerCase() }),
  };
}

function principalParts(reading: Reading, lexicon: Lexicon): string[] {
  const { lexeme } = reading;
  const { prefix } = splitPrefix(lexeme.written);
  const forms = lexicon.conjugation(lexeme);
  const third = (tense: 'present' | 'past'): string | undefined => {
    const found = forms.find(
      ({ form }) =>
        form.kind === 'finite' &&
        form.tense === tense &&
        form.mood === 'indicative' &&
        form.person === 3 &&
        form.number === 'singular',
    );
    return found && (found.split === undefined ? found.joined : `${found.split} ${prefix}`);
  };
  const participle = forms.find(({ form }) => form.kind === 'participle-2')?.joined;
  const auxiliary = lexicon.verbParadigm(lexeme).auxiliary === 'sein' ? 'ist' : 'hat';
  return [third('present'), third('past'), participle && `${auxiliary} ${participle}`].filter(
    (part) => part !== undefined && part !== '',
  ) as string[];
}
