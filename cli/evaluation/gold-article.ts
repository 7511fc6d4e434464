/** Reads articles whose mentions a person annotated; tests/gold/README.md says how they are written. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { IsoDate } from '#core/corpus/date.ts';
import { isIsoDay } from '#core/corpus/date.ts';

/** One annotated place. Offsets are UTF-16 units into the article's text, half open. */
export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly entity: string;
  /** May be marked or not. */
  readonly optional: boolean;
}

export interface GoldArticle {
  /** The file's name without its ending. */
  readonly name: string;
  readonly date: IsoDate;
  /** The article as a reader sees it, without the annotations. */
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

const DATE_LINE = /^# date: (\S+)\n/;
const ANNOTATION = /\[\[([^[\]|]+)\|([a-z0-9-]+)(\??)\]\]/g;

/** All articles of a directory, by name. Throws when one is not written as README.md says. */
export async function readGoldArticles(directory: string): Promise<readonly GoldArticle[]> {
  const files = (await readdir(directory)).filter((file) => file.endsWith('.txt')).sort();
  return Promise.all(
    files.map(async (file) =>
      parseArticle(path.basename(file, '.txt'), await readFile(path.join(directory, file), 'utf8')),
    ),
  );
}

/** Takes the annotations out of an article. Throws on a missing date or an annotation that cannot be read. */
export function parseArticle(name: string, source: string): GoldArticle {
  const [line, date] = DATE_LINE.exec(source) ?? [];
  if (line === undefined || date === undefined || !isIsoDay(date))
    throw new Error(`${name}: no date in the first line`);
  const mentions: GoldMention[] = [];
  let text = '';
  let behind = line.length;
  for (const match of source.matchAll(ANNOTATION)) {
    const [whole, surface = '', entity = '', mark] = match;
    text += source.slice(behind, match.index);
    mentions.push({ start: text.length, end: text.length + surface.length, surface, entity, optional: mark === '?' });
    text += surface;
    behind = match.index + whole.length;
  }
  text += source.slice(behind);
  if (/\[\[|\]\]/.test(text)) throw new Error(`${name}: an annotation that cannot be read`);
  return { name, date, text, mentions };
}
