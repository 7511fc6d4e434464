/** `compile`: checks a corpus and writes its pack. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compilePack } from '#core/pack/compile.ts';
import { readCommandLine } from './command-line.ts';
import { type CorpusReading, loadCorpusDirectory } from './corpus-files.ts';
import { problemLine } from './problem-line.ts';
import { EXIT, type ExitStatus, type Terminal, UsageError } from './terminal.ts';
import { loadVocabulary } from './vocabulary-files.ts';

export const COMPILE_USAGE = 'compile [DIR] [-o FILE]';

const OPTIONS = { output: { type: 'string', short: 'o' } } as const;

/** Prints every mistake as `file:line: message` and writes nothing, or writes the pack and says what is in it. */
export async function compile(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const line = readCommandLine(args, OPTIONS);
  const [directory = 'corpus', ...more] = line.positionals;
  if (more.length > 0) throw new UsageError(`compile takes one directory, not also ${more.join(', ')}`);
  const output = line.text('output') ?? path.join('build', 'corpus.pack');
  const reading = await readCorpus(directory, terminal);
  if (!reading) return EXIT.failed;
  const vocabulary = await loadVocabulary(directory);
  const problems = [...reading.problems, ...vocabulary.problems];
  if (problems.length > 0) {
    for (const problem of problems) terminal.warn(problemLine(problem));
    terminal.warn(`${problems.length === 1 ? '1 mistake' : `${problems.length} mistakes`}; no pack written`);
    return EXIT.failed;
  }
  const bytes = compilePack(reading.corpus, vocabulary.lines);
  await mkdir(path.dirname(output), { recursive: true });
  await writeFile(output, bytes);
  const { entities, claims, sources } = reading.corpus;
  terminal.out(
    `${output}: ${entities.length} entities, ${claims.length} claims, ${sources.length} sources, ${vocabulary.lines.length} vocabulary rows, ${Math.ceil(bytes.length / 1024)} KiB\n`,
  );
  return EXIT.done;
}

/** The corpus in `directory`, or null after saying why it cannot be read: an empty one is most likely the wrong place. */
async function readCorpus(directory: string, terminal: Terminal): Promise<CorpusReading | null> {
  try {
    const reading = await loadCorpusDirectory(directory);
    if (reading.corpus.entities.length > 0 || reading.problems.length > 0) return reading;
    terminal.warn(`${directory}: there are no entities here (looked for entities/*.yaml)`);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error;
    terminal.warn(`${directory}: this directory cannot be read (${String(error.code)})`);
  }
  return null;
}
