/** Which reading of a form is meant: by capitals, by the words around it, by the auxiliary of its clause. */
import type { Word } from '#core/text/words.ts';
import type { Analyser } from './analyse.ts';
import type { Reading } from './reading.ts';

/** A sentence around a word: words[from…to], both included. */
export interface SentenceView {
  readonly text: string;
  readonly words: readonly Word[];
  readonly folded: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly analyser: Analyser;
}

const MODAL =
  /^(?:kann|kannst|koenn(?:en|t|te|ten|e)|konnten?|muss|muessen|musste[n]?|muesste[n]?|soll(?:en|te|ten|e)?|will|wollen|wollte[n]?|wolle|darf|duerf(?:en|te|ten|e)|durfte[n]?|mag|moeg(?:en|e)|moechte[n]?|wuerden?|werden?|wird|werde|laesst|lassen|liess)$/u;
const AUXILIARY =
  /^(?:hat|haben|hatten?|habe|haette[n]?|ist|sind|war|waren|sei|seien|waere[n]?|wird|werden|wurden?|wuerden?|worden|werde|wurde)$/u;
const DETERMINER =
  /^(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|kein\w*|dies\w*|jede[rsmn]?|sein\w*|ihr\w*|unser\w*|alle[rsmn]?|viele[rn]?|zwei|drei|mehrere[rn]?|einige[rn]?|zum|zur|im|am|vom|beim|ins|ans|solche[rnsm]?|manche[rnsm]?|beide[rn]?)$/u;

const PREPOSITION =
  /^(?:in|an|auf|aus|bei|mit|nach|von|vor|zu|fuer|gegen|ohne|um|durch|ueber|unter|seit|trotz|wegen|waehrend|zwischen|neben|hinter|laut|gegenueber)$/u;

/** The readings in order of likelihood. Capitalised words inside a sentence are nouns if they can be; small ones never are. */
export function chooseReading(readings: readonly Reading[], at: number, view: SentenceView): readonly Reading[] {
  const isCapital = /^\p{Lu}/u.test(view.words[at]?.text ?? '');
  const isStart = startsSentence(view, at);
  const allowed = readings.filter((reading) => isAllowed(reading, isCapital, isStart, view, at));
  if (allowed.length < 2) return allowed;
  const ranked = allowed
    .map((reading) => ({ reading, weight: weigh(reading, at, view, isStart) }))
    .sort((a, b) => b.weight - a.weight || a.reading.lexeme.index - b.reading.lexeme.index);
  return distinct(ranked.map(({ reading }) => reading));
}

/** Does a word open its sentence, or direct speech in it? */
export function startsSentence(view: SentenceView, at: number): boolean {
  if (at === view.from) return true;
  const between = view.text.slice(view.words[at - 1]?.end ?? 0, view.words[at]?.start ?? 0);
  return /[„»«“"‚:–|]\s*$/u.test(between);
}

function isAllowed(reading: Reading, isCapital: boolean, isStart: boolean, view: SentenceView, at: number): boolean {
  if (!isCapital) return reading.pos !== 'noun';
  if (isStart) return true;
  if (reading.pos === 'noun') return true;
  if (reading.pos === 'adjective') return true;
  return reading.pos === 'verb' && reading.verbForm?.kind === 'infinitive' && view.words[at]?.joint !== 'hyphen';
}

/** The first of readings that differ in nothing a reader sees. */
function distinct(readings: readonly Reading[]): Reading[] {
  const seen = new Set<string>();
  return readings.filter((reading) => {
    const key = `${reading.pos} ${reading.lemma} ${String(reading.lexeme.index)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** How well a reading fits its place. The numbers only order readings of one form. */
function weigh(reading: Reading, at: number, view: SentenceView, isStart: boolean): number {
  const isCapital = /^\p{Lu}/u.test(view.words[at]?.text ?? '');
  if (reading.pos === 'noun')
    return isCapital ? (isStart ? 5 + nounAtStart(at, view) : 10) + nounFit(reading, at, view) : 0;
  if (reading.pos === 'function') return functionWeight(reading, at, view);
  if (reading.pos === 'adverb') return isAttributive(at, view) && hasEnding(view.words[at]?.text ?? '') ? 3 : 6.7;
  if (reading.pos === 'adjective') return adjectiveWeight(reading, at, view);
  return verbWeight(reading, at, view);
}

/** Does the article before it agree, and is it the lemma itself? "Der Westen" is no plural of Weste. */
function nounFit(reading: Reading, at: number, view: SentenceView): number {
  const isLemma = view.words[at]?.text === reading.lemma ? 0.5 : 0;
  const article = articleBefore(at, view);
  const allowed = article === undefined ? undefined : AGREEMENT[article];
  if (!allowed) return isLemma;
  return isLemma + (agrees(reading, allowed) ? 1 : -1);
}

/** Genders and numbers that an article can stand before, as first letters: m f n p. */
const AGREEMENT: Readonly<Record<string, string>> = {
  der: 'mfp',
  die: 'fp',
  das: 'n',
  den: 'mp',
  dem: 'mn',
  des: 'mn',
  ein: 'mn',
  eine: 'f',
  einen: 'm',
  einem: 'mn',
  einer: 'f',
  eines: 'mn',
  zum: 'mn',
  zur: 'f',
  im: 'mn',
  am: 'mn',
  vom: 'mn',
  beim: 'mn',
  ins: 'n',
  ans: 'n',
};

function agrees(reading: Reading, allowed: string): boolean {
  const gender = reading.lexeme.paradigm.charAt(0);
  if (reading.lexeme.wordClass !== 'noun' || !/^[mfn]\//u.test(reading.lexeme.paradigm))
    return reading.lexeme.paradigm !== 'pl' || allowed.includes('p');
  if (reading.number === 'plural') return allowed.includes('p');
  return allowed.includes(gender) || (reading.number === undefined && allowed.includes('p'));
}

/** The article of the noun phrase that ends here, over at most three adjectives. */
function articleBefore(at: number, view: SentenceView): string | undefined {
  for (let i = at - 1; i >= Math.max(view.from, at - 4); i--) {
    if (view.words[i + 1]?.joint !== 'space') return undefined;
    const folded = view.folded[i] ?? '';
    if (folded in AGREEMENT) return folded;
    if (!/e[nmrs]?$/u.test(folded) || /^\p{Lu}/u.test(view.words[i]?.text ?? '')) return undefined;
  }
  return undefined;
}

/** At the start of a sentence a capital says nothing: a noun needs a verb, an article-less noun phrase or a genitive behind it. */
function nounAtStart(at: number, view: SentenceView): number {
  const next = view.folded[at + 1] ?? '';
  return /^(?:der|des|und|fuer|gegen|in|aus|von|zu)$/u.test(next) ? 2 : 0;
}

function functionWeight(reading: Reading, at: number, view: SentenceView): number {
  const isPossessive = reading.lexeme.paradigm.startsWith('pron');
  const next = view.words[at + 1]?.text ?? '';
  if (
    isPossessive &&
    /^(?:sein|seien|meinen|deinen)$/u.test(view.folded[at] ?? '') &&
    !/^\p{Lu}|^\p{Ll}+e[nmrs]?$/u.test(next)
  )
    return 4;
  return 9;
}

/** Before a noun, maybe with another adjective between. */
function isAttributive(at: number, view: SentenceView): boolean {
  for (let next = at + 1; next <= Math.min(at + 3, view.to); next++) {
    const word = view.words[next];
    if (!word || word.joint === 'break') return false;
    if (/^\p{Lu}/u.test(word.text)) return true;
    if (!/e[nmrs]?$/u.test(word.text)) return false;
  }
  return false;
}

function hasEnding(word: string): boolean {
  return /(?:e|en|em|er|es)$/u.test(word);
}

function adjectiveWeight(reading: Reading, at: number, view: SentenceView): number {
  const word = view.words[at]?.text ?? '';
  const isDerived = reading.lexeme.wordClass === 'verb';
  if (isDerived && /te[nt]?$/u.test(word) && isFiniteForm(word, view) && !standsInPhrase(at, view)) return 3;
  const derived = isDerived ? -0.5 : 0;
  if (hasEnding(word) && isAttributive(at, view)) return 9 + derived;
  if (hasEnding(word) && DETERMINER.test(view.folded[at - 1] ?? '')) return 7 + derived;
  return isDerived ? 2 : bareWeight(word, at, view);
}

/** An adjective without a noun: behind the only finite verb of its clause, if it is not that verb itself. */
function bareWeight(word: string, at: number, view: SentenceView): number {
  return isFiniteForm(word, view) && !hasOtherFinite(at, view) ? 5.5 : 6.5;
}

/** "die neu geplante Eröffnung": an article or preposition before it, nothing capitalised between, and a finite verb elsewhere in the clause. */
function standsInPhrase(at: number, view: SentenceView): boolean {
  for (let i = at - 1; i >= Math.max(view.from, at - 4); i--) {
    const word = view.words[i];
    if (!word || view.words[i + 1]?.joint !== 'space') return false;
    if (DETERMINER.test(view.folded[i] ?? '') || PREPOSITION.test(view.folded[i] ?? ''))
      return hasOtherFinite(at, view);
    if (/^\p{Lu}/u.test(word.text)) return false;
  }
  return false;
}

function isFiniteForm(word: string, view: SentenceView): boolean {
  return view.analyser.analyse(word).some(({ pos, verbForm }) => pos === 'verb' && verbForm?.kind === 'finite');
}

/** Does another word of the clause have to be its finite verb? Without one, "bestätigte" is no participle. */
function hasOtherFinite(at: number, view: SentenceView): boolean {
  const clause = [...clauseTowards(at, -1, view), ...clauseTowards(at, 1, view)];
  return clause.some((index) => {
    const text = view.words[index]?.text ?? '';
    if (/^\p{Lu}/u.test(text) && index !== view.from) return false;
    return view.analyser
      .analyse(text)
      .some(
        ({ pos, verbForm, lexeme }) =>
          (pos === 'verb' && verbForm?.kind === 'finite' && verbForm.mood !== 'imperative') ||
          (pos === 'function' && /^(?:aux|modal)/u.test(lexeme.paradigm)),
      );
  });
}

/** The words of the clause on one side. */
function clauseTowards(at: number, step: -1 | 1, view: SentenceView): number[] {
  const found: number[] = [];
  for (let i = at + step; i >= view.from && i <= view.to; i += step) {
    const left = Math.min(i, i - step);
    const gap = view.text.slice(view.words[left]?.end ?? 0, view.words[left + 1]?.start ?? 0);
    if (/[;:,]/u.test(gap)) break;
    found.push(i);
  }
  return found;
}

function verbWeight(reading: Reading, at: number, view: SentenceView): number {
  const form = reading.verbForm;
  const before = view.folded[at - 1] ?? '';
  if (form?.kind === 'finite')
    return startsSentence(view, at) ? 4 : finiteWeight(form, isAttributive(at, view) && standsInPhrase(at, view));
  if (form?.kind === 'infinitive') return before === 'zu' ? 9 : hasInClause(MODAL, at, view) ? 7.5 : 5.5;
  if (form?.kind === 'participle-2')
    return (hasInClause(AUXILIARY, at, view) ? 7 : 4.5) + auxiliaryFit(reading, at, view);
  return form?.kind === 'zu-infinitive' ? 8 : 4;
}

const SEIN = /^(?:ist|sind|war|waren|sei|seien|waere[n]?)$/u;
const HABEN = /^(?:hat|haben|hatten?|habe|haette[n]?)$/u;

/** Of two verbs with one participle (fallen, gefallen) the one that goes with the auxiliary of the clause. */
function auxiliaryFit(reading: Reading, at: number, view: SentenceView): number {
  const auxiliary = view.analyser.auxiliaryOf(reading.lexeme);
  if (hasInClause(SEIN, at, view)) return auxiliary === 'sein' ? 0.4 : 0;
  return hasInClause(HABEN, at, view) && auxiliary === 'haben' ? 0.4 : 0;
}

/** News speaks in the third person; the first and second are rare, imperatives rarer. */
function finiteWeight(form: { readonly mood: string; readonly person: number }, isInPhrase: boolean): number {
  if (form.mood === 'imperative') return 1;
  if (isInPhrase) return 3;
  const isThird = form.person === 3 ? 0 : -0.3;
  return (form.mood === 'indicative' ? 6 : 5.8) + isThird;
}

/** Is there such a word in the clause? Clauses end at commas, colons and semicolons. */
function hasInClause(pattern: RegExp, at: number, view: SentenceView): boolean {
  return [...clauseTowards(at, -1, view), ...clauseTowards(at, 1, view)].some((index) =>
    pattern.test(view.folded[index] ?? ''),
  );
}
