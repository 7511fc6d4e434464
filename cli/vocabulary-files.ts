/** The vocabulary as files: reads the tables under `corpus/vocabulary/` and names the line of each mistake. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { danglingBases, readVocabularyTable, repeatedLines, tableKindOf } from '#core/corpus/vocabulary.ts';
import type { FileProblem } from './yaml-list.ts';

export interface VocabularyReading {
  /** Lines for the pack. */
  readonly lines: readonly string[];
  readonly problems: readonly FileProblem[];
}

interface PlacedLine {
  readonly text: string;
  readonly file: string;
  readonly line: number;
}

/** The tables under `directory`, sorted by name; none when there is no such folder. */
export async function vocabularyFiles(directory: string): Promise<readonly string[]> {
  const place = path.join(directory, 'vocabulary');
  const names = await readdir(place).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return names
    .filter((name) => name.endsWith('.tsv'))
    .toSorted()
    .map((name) => path.join(place, name));
}

/** Reads and checks all tables of the corpus under `directory`. A word that stands twice counts once and is named. */
export async function loadVocabulary(directory: string): Promise<VocabularyReading> {
  const lines: PlacedLine[] = [];
  const problems: FileProblem[] = [];
  for (const file of await vocabularyFiles(directory)) {
    const kind = tableKindOf(path.basename(file));
    if (kind === undefined) {
      problems.push({ file, line: 1, message: 'no table is called so; see docs/vocabulary.md for the names' });
      continue;
    }
    const table = readVocabularyTable(kind, await readFile(file, 'utf8'));
    lines.push(...table.lines.map(({ text, line }) => ({ text, file, line })));
    problems.push(...table.problems.map(({ line, message }) => ({ file, line, message })));
  }
  return { lines: lines.map(({ text }) => text), problems: [...problems, ...crossProblems(lines)] };
}

function crossProblems(lines: readonly PlacedLine[]): FileProblem[] {
  const texts = lines.map(({ text }) => text);
  const at = (index: number, message: string): FileProblem => {
    const place = lines[index];
    return { file: place?.file ?? '', line: place?.line ?? 1, message };
  };
  const name = (index: number): string => texts[index]?.split('\t')[1] ?? '';
  return [
    ...repeatedLines(texts).map((index) => at(index, `${name(index)} stands in the vocabulary twice`)),
    ...danglingBases(texts).map(({ index, base }) =>
      at(index, `${name(index)}: no verb "${base}" with a paradigm of its own`),
    ),
  ];
}
