/** The pack of the project's own corpus and vocabulary, compiled afresh. */
import path from 'node:path';
import { compilePack } from '#core/pack/compile.ts';
import { openPack } from '#core/pack/open.ts';
import type { Pack } from '#core/pack/pack.ts';
import { loadCorpusDirectory } from '../../cli/corpus-files.ts';
import { problemLine } from '../../cli/problem-line.ts';
import { loadVocabulary } from '../../cli/vocabulary-files.ts';

/** The gold articles; the gold texts of words are in `words/` below. */
export const GOLD_DIRECTORY = import.meta.dirname;

const CORPUS = path.join(import.meta.dirname, '..', '..', 'corpus');

/** Compiles and opens the corpus. Throws when it has mistakes; a mistake in the vocabulary only costs its row here. */
export async function openGoldPack(): Promise<Pack> {
  const [reading, vocabulary] = await Promise.all([loadCorpusDirectory(CORPUS), loadVocabulary(CORPUS)]);
  if (reading.problems.length > 0) throw new Error(reading.problems.map(problemLine).join('\n'));
  const opened = openPack(compilePack(reading.corpus, vocabulary.lines));
  if (!opened.ok) throw new Error(`${opened.problem.section}: ${opened.problem.detail}`);
  return opened.value;
}
