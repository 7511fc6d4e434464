/** The corpus as files: reads a directory, checks every entry and the whole, and names the line of each mistake. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type * as v from 'valibot';
import { checkCorpus } from '#core/corpus/check.ts';
import type { CorpusList, CorpusPlace, CorpusProblem } from '#core/corpus/problem.ts';
import {
  ClaimSchema,
  type Corpus,
  EntitySchema,
  HeadSchema,
  NonEntitySchema,
  RoleSchema,
  SourceSchema,
} from '#core/corpus/schema.ts';
import { type FileProblem, type ListedItem, readYamlList } from './yaml-list.ts';

export interface CorpusReading {
  /** What could be read; complete only when there are no problems. */
  readonly corpus: Corpus;
  /** Sorted by file and line. */
  readonly problems: readonly FileProblem[];
}

/** Where each part of a corpus is written: a file, or a folder of files. */
const PARTS = {
  entities: { at: 'entities', schema: EntitySchema },
  sources: { at: 'sources', schema: SourceSchema },
  claims: { at: 'claims', schema: ClaimSchema },
  roles: { at: 'roles.yaml', schema: RoleSchema },
  nonEntities: { at: 'non-entities.yaml', schema: NonEntitySchema },
  heads: { at: 'heads.yaml', schema: HeadSchema },
} as const;

interface Part<T> {
  readonly items: readonly ListedItem<T>[];
  readonly problems: readonly FileProblem[];
  readonly brokenIds: ReadonlySet<string>;
  readonly readable: boolean;
}

type Parts = { readonly [L in CorpusList]: Part<Corpus[L][number]> };

/**
 * Reads and checks the corpus under `directory`. Files are named as `directory` names them. A missing folder is an
 * empty part; throws only when the directory itself cannot be read.
 */
export async function loadCorpusDirectory(directory: string): Promise<CorpusReading> {
  await readdir(directory);
  const parts: Parts = {
    entities: await readPart(directory, PARTS.entities),
    sources: await readPart(directory, PARTS.sources),
    claims: await readPart(directory, PARTS.claims),
    roles: await readPart(directory, PARTS.roles),
    nonEntities: await readPart(directory, PARTS.nonEntities),
    heads: await readPart(directory, PARTS.heads),
  };
  const corpus = corpusOf(parts);
  const problems = [...Object.values(parts).flatMap((part) => part.problems), ...crossProblems(corpus, parts)];
  return { corpus, problems: problems.toSorted(byPlace) };
}

/** The YAML files that make up the corpus under `directory`, sorted by name. */
export async function corpusFiles(directory: string): Promise<readonly string[]> {
  const lists = await Promise.all(Object.values(PARTS).map(({ at }) => filesAt(path.join(directory, at))));
  return lists.flat();
}

async function readPart<S extends v.GenericSchema>(
  directory: string,
  { at, schema }: { readonly at: string; readonly schema: S },
): Promise<Part<v.InferOutput<S>>> {
  const files = await filesAt(path.join(directory, at));
  const readings = await Promise.all(
    files.map(async (file) => readYamlList(file, await readFile(file, 'utf8'), schema)),
  );
  return {
    items: readings.flatMap(({ items }) => items),
    problems: readings.flatMap(({ problems }) => problems),
    brokenIds: new Set(readings.flatMap(({ brokenIds }) => brokenIds)),
    readable: readings.every(({ readable }) => readable),
  };
}

/** The file itself, or the YAML files in the folder; none when there is neither. */
async function filesAt(place: string): Promise<readonly string[]> {
  if (place.endsWith('.yaml')) {
    const names = await namesIn(path.dirname(place));
    return names.includes(path.basename(place)) ? [place] : [];
  }
  const names = await namesIn(place);
  return names
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => path.join(place, name));
}

async function namesIn(directory: string): Promise<readonly string[]> {
  try {
    return await readdir(directory);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function corpusOf(parts: Parts): Corpus {
  return {
    entities: parts.entities.items.map(({ value }) => value),
    sources: parts.sources.items.map(({ value }) => value),
    claims: parts.claims.items.map(({ value }) => value),
    roles: parts.roles.items.map(({ value }) => value),
    nonEntities: parts.nonEntities.items.map(({ value }) => value),
    heads: parts.heads.items.map(({ value }) => value),
  };
}

/** The mistakes between entries; none while a file cannot be read, since most would only say what is missing there. */
function crossProblems(corpus: Corpus, parts: Parts): readonly FileProblem[] {
  if (Object.values(parts).some(({ readable }) => !readable)) return [];
  const broken = {
    entities: parts.entities.brokenIds,
    sources: parts.sources.brokenIds,
    claims: parts.claims.brokenIds,
    roles: parts.roles.brokenIds,
  };
  return checkCorpus(corpus, broken).map((problem) => located(problem, parts));
}

function located({ at, message, also }: CorpusProblem, parts: Parts): FileProblem {
  const place = placeOf(at, parts);
  if (!also) return { ...place, message: `${nameOf(at, parts)}${message}` };
  const other = placeOf(also, parts);
  return { ...place, message: `${nameOf(at, parts)}${message} (see ${other.file}:${other.line})` };
}

function placeOf(place: CorpusPlace, parts: Parts): { file: string; line: number } {
  const item = parts[place.list].items[place.index];
  if (!item) throw new RangeError(`no item ${place.index} in ${place.list}`);
  return { file: item.file, line: item.lineOf(place.path) };
}

function nameOf(place: CorpusPlace, parts: Parts): string {
  const value = parts[place.list].items[place.index]?.value;
  return value !== undefined && 'id' in value ? `${value.id}: ` : '';
}

function byPlace(a: FileProblem, b: FileProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}
