/** The past tense of English verb phrases. */

/** The past tense of one lower-case verb in its bare form. */
export type PastOf = (verb: string) => string;

/** Modals, and verbs whose news sense or British spelling compromise does not give. */
const IRREGULAR_PASTS: Readonly<Record<string, string>> = {
  can: 'could',
  cannot: 'could not',
  may: 'might',
  must: 'had to',
  shall: 'should',
  should: 'should',
  will: 'would',
  would: 'would',
  ought: 'ought',
  awake: 'awoke',
  wake: 'woke',
  foresee: 'foresaw',
  forgo: 'forwent',
  undergo: 'underwent',
  rid: 'rid',
  inset: 'inset',
  offset: 'offset',
  beset: 'beset',
  lay: 'laid',
  lie: 'lay',
  bias: 'biased',
  focus: 'focused',
  target: 'targeted',
  benefit: 'benefited',
  budget: 'budgeted',
  ballot: 'balloted',
  veto: 'vetoed',
  embargo: 'embargoed',
};

/** Verbs in -l double it in British spelling, which this project writes. */
const DOUBLES_L = /^(?:\w*[^aeiou][aeiou]|\w+[aeiou])l$/;
const NO_DOUBLE_L = /(?:[aeou]{2}|ai|oi|r|fu)l$|^(?:parallel|conceal|reveal|control)$/;

/**
 * "reaffirm" → "reaffirmed", "take part in" → "took part in", "sign and ratify" → "signed and ratified", "clearly
 * reject" → "clearly rejected". A leading "to" is dropped.
 */
export function pastTenseWith(pastOf: PastOf, phrase: string): string {
  return inflectVerb(phrase, (verb) => pastWord(pastOf, verb));
}

/** The past participle of a verb phrase: its verb's own, else the past tense. */
export function participleWith(participleOf: PastOf, pastOf: PastOf, phrase: string): string {
  return inflectVerb(phrase, (verb) => {
    const irregular = IRREGULAR_PARTICIPLES[verb.toLowerCase()];
    if (irregular !== undefined) return irregular;
    const participle = participleOf(verb);
    return participle === verb ? pastWord(pastOf, verb) : participle;
  });
}

/** A phrase with another form of its verb, given by a table or the library: gerund, third person. */
export function verbFormWith(formOf: PastOf, phrase: string): string {
  return inflectVerb(phrase, formOf);
}

const IRREGULAR_PARTICIPLES: Readonly<Record<string, string>> = {
  be: 'been',
  foresee: 'foreseen',
  undergo: 'undergone',
  forgo: 'forgone',
  wake: 'woken',
  lie: 'lain',
  become: 'become',
  come: 'come',
  overcome: 'overcome',
  run: 'run',
};

/** The phrase with its verb, and one joined to it by "and" or "or", in another form. A leading "to" is dropped. */
function inflectVerb(phrase: string, form: (verb: string) => string): string {
  const words = phrase.trim().replace(/^to /i, '').split(' ');
  const verb = words.findIndex((word, at) => at === words.length - 1 || !isAdverb(word));
  const joined = words[verb + 1] === 'and' || words[verb + 1] === 'or' ? verb + 2 : -1;
  return words.map((word, at) => (at === verb || at === joined ? form(word) : word)).join(' ');
}

function isAdverb(word: string): boolean {
  return (
    /.{3}ly$/.test(word) &&
    !/^(?:rely|apply|reply|supply|comply|multiply|imply|ally|rally|bully|fly|sully|tally)$/.test(word)
  );
}

/** A hyphened verb changes in its last part: re-elect → re-elected. */
function pastWord(pastOf: PastOf, word: string): string {
  const hyphen = word.lastIndexOf('-') + 1;
  const prefix = word.slice(0, hyphen);
  const verb = word.slice(hyphen).toLowerCase();
  const irregular = IRREGULAR_PASTS[verb];
  if (irregular !== undefined) return prefix + irregular;
  if (verb.length > 4 && DOUBLES_L.test(verb) && !NO_DOUBLE_L.test(verb)) return `${prefix}${verb}led`;
  return prefix + pastOf(verb);
}
