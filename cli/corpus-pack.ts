/** The pack that commands read: the compiled one when it is newer than the corpus, else the corpus itself. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { compilePack } from '#core/pack/compile.ts';
import { openPack } from '#core/pack/open.ts';
import type { Pack } from '#core/pack/pack.ts';
import { corpusFiles, loadCorpusDirectory } from './corpus-files.ts';
import { problemLine } from './problem-line.ts';
import type { Terminal } from './terminal.ts';
import { loadVocabulary, vocabularyFiles } from './vocabulary-files.ts';

/** Where the corpus and its pack are, from the root of the project. */
export interface CorpusPlaces {
  readonly corpus: string;
  readonly pack: string;
}

/** The project's own corpus and pack. */
export const PROJECT_PLACES: CorpusPlaces = {
  corpus: path.join(import.meta.dirname, '..', 'corpus'),
  pack: path.join(import.meta.dirname, '..', 'build', 'corpus.pack'),
};

/** Opens the pack, or says on standard error why there is none and gives null. */
export async function openCorpus(places: CorpusPlaces, terminal: Terminal): Promise<Pack | null> {
  return (await openCompiled(places, terminal)) ?? (await compileInMemory(places.corpus, terminal));
}

/** The compiled pack if it is up to date and whole; a damaged one is named, and the corpus read instead. */
async function openCompiled({ corpus, pack }: CorpusPlaces, terminal: Terminal): Promise<Pack | null> {
  const compiled = await changedAt(pack);
  const changes = await Promise.all(
    [...(await corpusFiles(corpus)), ...(await vocabularyFiles(corpus))].map(changedAt),
  );
  if (compiled === 0 || changes.some((time) => time > compiled)) return null;
  // A Buffer's slice shares its memory, a Uint8Array's does not: the pack expects the latter.
  const opened = openPack(new Uint8Array(await readFile(pack)));
  if (opened.ok) return opened.value;
  terminal.warn(
    `${shown(pack)} is damaged (${opened.problem.section}: ${opened.problem.detail}); reading the corpus instead`,
  );
  return null;
}

async function compileInMemory(directory: string, terminal: Terminal): Promise<Pack | null> {
  const reading = await loadCorpusDirectory(shown(directory));
  const vocabulary = await loadVocabulary(shown(directory));
  const problems = [...reading.problems, ...vocabulary.problems];
  for (const problem of problems) terminal.warn(problemLine(problem));
  if (problems.length > 0) {
    terminal.warn('The corpus has mistakes; put them right first.');
    return null;
  }
  const opened = openPack(compilePack(reading.corpus, vocabulary.lines));
  if (opened.ok) return opened.value;
  throw new Error(`a pack that was just compiled does not open: ${opened.problem.section}: ${opened.problem.detail}`);
}

/** When the file was last changed, in milliseconds; 0 when there is none. */
async function changedAt(file: string): Promise<number> {
  try {
    return (await stat(file)).mtimeMs;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
    throw error;
  }
}

/** A path as seen from here, when it lies below. */
function shown(place: string): string {
  const relative = path.relative(process.cwd(), place);
  return relative.startsWith('..') || relative === '' ? place : relative;
}
