/**
 * The vocabulary as it is written: tables of tab-separated columns, one lemma a line, # before a comment (docs/vocabulary.md). Each
 * table is checked line by line and turned into the lines that a pack keeps.
 */
import { parseExpression } from '#core/german/expression.ts';
import { parseGloss, splitSenses } from '#core/german/lexicon.ts';
import { parseNounParadigm } from '#core/german/noun.ts';
import { parseVerbParadigm } from '#core/german/verb.ts';

/** What a table holds, told by the beginning of its file name. */
export type TableKind = 'nouns' | 'verbs' | 'adjectives' | 'adverbs' | 'function-words' | 'abbreviations' | 'expressions';

export interface TableProblem {
  /** 1-based line of the table. */
  readonly line: number;
  readonly message: string;
}

export interface VocabularyTable {
  /** Lines for the pack, "n<TAB>Gipfel<TAB>m/s/-<TAB>summit", each with its 1-based line in the table. */
  readonly lines: readonly { readonly text: string; readonly line: number }[];
  readonly problems: readonly TableProblem[];
}

interface TableRule {
  readonly letter: string;
  /** What is wrong with a row's second column, if anything. */
  check(lemma: string, second: string): string | undefined;
}

const RULES: Readonly<Record<TableKind, TableRule>> = {
  nouns: { letter: 'n', check: checkNoun },
  verbs: { letter: 'v', check: checkVerb },
  adjectives: { letter: 'a', check: checkAdjective },
  adverbs: { letter: 'd', check: () => undefined },
  'function-words': { letter: 'f', check: checkFunctionWord },
  abbreviations: { letter: 'b', check: () => undefined },
  expressions: { letter: 'x', check: checkExpression },
};
const MOST_GLOSSES = 4;
const LONGEST_GLOSS = 60;

/** The kind of a table by its file name, or undefined for a file that is none. */
export function tableKindOf(fileName: string): TableKind | undefined {
  return (Object.keys(RULES) as TableKind[]).find((kind) => fileName === `${kind}.tsv` || fileName.startsWith(`${kind}-`));
}

/** Reads and checks one table. Rows with a mistake are named and left out; the others are kept. */
export function readVocabularyTable(kind: TableKind, content: string): VocabularyTable {
  const rule = RULES[kind];
  const lines: { text: string; line: number }[] = [];
  const problems: TableProblem[] = [];
  content.split(/\r?\n/u).forEach((row, index) => {
    if (row.trim() === '' || row.startsWith('#')) return;
    const problem = checkRow(row, rule);
    if (problem === undefined) lines.push({ text: `${rule.letter}\t${row.normalize('NFC')}`, line: index + 1 });
    else problems.push({ line: index + 1, message: problem });
  });
  return { lines, problems };
}

/** Lines of a whole vocabulary that stand in it twice: same class, lemma and paradigm. Gives their indexes. */
export function repeatedLines(lines: readonly string[]): number[] {
  const seen = new Set<string>();
  return lines.flatMap((line, index) => {
    const key = line.split('\t').slice(0, 3).join('\t');
    if (seen.has(key)) return [index];
    seen.add(key);
    return [];
  });
}

/** "=BASE" rows whose base is no verb of the vocabulary with principal parts or "w". Gives their indexes and the name. */
export function danglingBases(lines: readonly string[]): { readonly index: number; readonly base: string }[] {
  const verbs = lines.filter((line) => line.startsWith('v\t')).map((line) => line.split('\t'));
  const bases = new Set(verbs.filter(([, , paradigm = '']) => !paradigm.startsWith('=')).map(([, lemma = '']) => lemma.replace('|', '')));
  return lines.flatMap((line, index) => {
    const [letter, , paradigm = ''] = line.split('\t');
    const base = paradigm.slice(1).split('+')[0] ?? '';
    return letter === 'v' && paradigm.startsWith('=') && !bases.has(base) ? [{ index, base }] : [];
  });
}

function checkRow(row: string, rule: TableRule): string | undefined {
  const columns = row.split('\t');
  if (columns.length !== 3) return `${String(columns.length)} columns where 3 are wanted, separated by single tabs`;
  const [lemma = '', second = '', glosses = ''] = columns;
  if (lemma.trim() !== lemma || lemma === '' || second.trim() !== second || second === '') return 'an empty column or a space too many';
  return rule.check(lemma, second) ?? checkGlosses(lemma, glosses);
}

function checkGlosses(lemma: string, glosses: string): string | undefined {
  const senses = splitSenses(glosses).filter((sense) => !sense.startsWith('!not '));
  if (senses.length === 0) return `${lemma} has no gloss`;
  if (senses.length > MOST_GLOSSES) return `${lemma} has ${String(senses.length)} glosses; four are the most`;
  const bad = senses.map(parseGloss).find(({ text }) => text === '' || text.length > LONGEST_GLOSS || /[äöüß{}[\]]/u.test(text));
  return bad && `${lemma}: "${bad.text}" is no short English gloss`;
}

function checkNoun(lemma: string, paradigm: string): string | undefined {
  if (!/^\p{Lu}/u.test(lemma)) return `${lemma}: a noun begins with a capital`;
  if (paradigm === 'adj' || paradigm === 'adj-n') return lemma.endsWith('e') ? undefined : `${lemma}: a nominalised adjective is written with -e`;
  const parsed = parseNounParadigm(paradigm);
  return 'problem' in parsed ? `${lemma}: ${parsed.problem}` : undefined;
}

function checkVerb(lemma: string, paradigm: string): string | undefined {
  if (!/^\p{Ll}+(?:\|\p{Ll}+)?n$/u.test(lemma)) return `${lemma}: a verb is an infinitive in -n, one bar behind a separable prefix`;
  if (/^=\p{Ll}+(?:\+s)?$/u.test(paradigm)) return undefined;
  const parsed = parseVerbParadigm(paradigm);
  return 'problem' in parsed ? `${lemma}: ${parsed.problem}` : undefined;
}

function checkAdjective(lemma: string, paradigm: string): string | undefined {
  const isKnown = ['+', '-', '"', 'inv'].includes(paradigm) || /^=\p{Ll}+\/\p{Ll}+$/u.test(paradigm);
  return isKnown ? undefined : `${lemma}: paradigm "${paradigm}" is none of + " - inv =besser/best`;
}

function checkFunctionWord(form: string, second: string): string | undefined {
  return /^(?:art|pron|prep|conj|aux|modal|part|num|neg|cntr)(?: \S+)?$/u.test(second) ? undefined : `${form}: class "${second}" is unknown`;
}

function checkExpression(pattern: string, expressionClass: string): string | undefined {
  return parseExpression(`x\t${pattern}\t${expressionClass}\tx`) ? undefined : `${pattern}: class "${expressionClass}" or the pattern is wrong`;
}
