/** Reads texts whose words a person annotated; tests/gold/words/README.md says how they are written. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isIsoDay, type IsoDate } from '#core/corpus/date.ts';
import type { Span } from '#core/text/sentences.ts';

export type GoldPartOfSpeech = 'noun' | 'verb' | 'adjective' | 'adverb' | 'particle';

/** One content word, or the particle of a separable verb. Spans here are UTF-16 offsets into the text of the paragraph. */
export interface GoldWord extends Span {
  readonly surface: string;
  /** The lemmas that are right; the verb's for a particle. */
  readonly lemmas: readonly string[];
  readonly pos: GoldPartOfSpeech;
  readonly glosses: readonly string[];
  /** The pieces of a compound, where a person named them. */
  readonly parts?: readonly string[];
}

export interface GoldExpression {
  readonly surface: string;
  readonly places: readonly Span[];
  readonly glosses: readonly string[];
}

export interface GoldClaim extends Span {
  readonly cue: string;
  /** As it stands in the sentence; null when the sentence names nobody. */
  readonly speaker: string | null;
}

export interface GoldNumber extends Span {
  readonly surface: string;
  readonly glosses: readonly string[];
}

export interface GoldSentence extends Span {
  readonly text: string;
  readonly words: readonly GoldWord[];
  readonly expressions: readonly GoldExpression[];
  readonly claims: readonly GoldClaim[];
  readonly numbers: readonly GoldNumber[];
  /** English passages. */
  readonly english: readonly Span[];
}

export interface GoldParagraph {
  readonly text: string;
  readonly sentences: readonly GoldSentence[];
}

export interface GoldText {
  /** The file's name without its ending. */
  readonly name: string;
  readonly style: string;
  readonly date: IsoDate;
  readonly paragraphs: readonly GoldParagraph[];
}

const PARTS_OF_SPEECH: ReadonlySet<string> = new Set(['noun', 'verb', 'adjective', 'adverb', 'particle']);
const TEXT_LINE = '# text: ';

/** All texts of a directory, by name; none when there is no such directory. Throws when one is not written as README.md says. */
export async function readGoldTexts(directory: string): Promise<readonly GoldText[]> {
  const names = await readdir(directory).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  const files = names.filter((file) => file.endsWith('.tsv')).toSorted();
  return Promise.all(
    files.map(async (file) =>
      parseGoldText(path.basename(file, '.tsv'), await readFile(path.join(directory, file), 'utf8')),
    ),
  );
}

/** Reads one text. Throws, naming the line, on anything that is not written as it should be. */
export function parseGoldText(name: string, source: string): GoldText {
  const style = /^# style: (.+)$/mu.exec(source)?.[1];
  const date = /^# date: (\S+)$/mu.exec(source)?.[1];
  if (style === undefined || date === undefined || !isIsoDay(date)) throw new Error(`${name}: no style or no date`);
  const paragraphs = source.split(/^# paragraph$/mu).map((part) => readParagraph(name, part));
  return { name, style, date, paragraphs: paragraphs.filter(({ sentences }) => sentences.length > 0) };
}

function readParagraph(name: string, source: string): GoldParagraph {
  const blocks = source.split(/\n\s*\n/u).filter((block) => block.includes(TEXT_LINE));
  const sentences: GoldSentence[] = [];
  let start = 0;
  for (const block of blocks) {
    const lines = block.split('\n').filter((line) => line.trim() !== '');
    const text = lines.find((line) => line.startsWith(TEXT_LINE))?.slice(TEXT_LINE.length) ?? '';
    const reader = new SentenceReader(name, text, start);
    for (const line of lines.filter((each) => !each.startsWith('# '))) reader.read(line);
    sentences.push(reader.sentence());
    start += text.length + 1;
  }
  return { text: sentences.map(({ text }) => text).join(' '), sentences };
}

/** Gathers the lines of one sentence; every surface is looked for behind the one before. */
class SentenceReader {
  readonly #name: string;
  readonly #text: string;
  readonly #offset: number;
  readonly #words: GoldWord[] = [];
  readonly #expressions: GoldExpression[] = [];
  readonly #claims: GoldClaim[] = [];
  readonly #numbers: GoldNumber[] = [];
  readonly #english: Span[] = [];
  #behindWord = 0;

  constructor(name: string, text: string, offset: number) {
    this.#name = name;
    this.#text = text;
    this.#offset = offset;
  }

  sentence(): GoldSentence {
    return {
      start: this.#offset,
      end: this.#offset + this.#text.length,
      text: this.#text,
      words: this.#words,
      expressions: this.#expressions,
      claims: this.#claims,
      numbers: this.#numbers,
      english: this.#english,
    };
  }

  read(line: string): void {
    const [first = '', ...columns] = line.split('\t');
    const surface = first.slice(2);
    if (first.startsWith('~ ')) this.#english.push(this.#place(surface, 0));
    else if (first.startsWith('@ ')) this.#readExpression(surface, columns[0]);
    else if (first.startsWith('! ')) this.#readClaim(surface, columns[0]);
    else if (first.startsWith('= ')) this.#readNumber(surface, columns[0]);
    else this.#readWord(first, columns);
  }

  #readWord(surface: string, [lemmas = '', pos = '', glosses = '', parts]: readonly string[]): void {
    if (!isPartOfSpeech(pos) || lemmas === '' || glosses === '') throw this.#mistake(surface);
    const place = this.#place(surface, this.#behindWord);
    this.#behindWord = place.end - this.#offset;
    this.#words.push({
      ...place,
      surface,
      lemmas: lemmas.split('|'),
      pos,
      glosses: pos === 'particle' ? [] : glosses.split('|'),
      ...(parts !== undefined && { parts: parts.split('+') }),
    });
  }

  #readExpression(surface: string, glosses = ''): void {
    let behind = 0;
    const places = surface.split(' ').map((word) => {
      const place = this.#place(word, behind);
      behind = place.end - this.#offset;
      return place;
    });
    this.#expressions.push({ surface, places, glosses: glosses.split('|') });
  }

  #readClaim(cue: string, speaker = ''): void {
    const before = this.#claims.filter((claim) => claim.cue === cue).at(-1);
    const place = this.#place(cue, before ? before.end - this.#offset : 0);
    if (speaker !== '-' && !this.#text.includes(speaker)) throw this.#mistake(speaker);
    this.#claims.push({ ...place, cue, speaker: speaker === '-' ? null : speaker });
  }

  #readNumber(surface: string, glosses = ''): void {
    this.#numbers.push({ ...this.#place(surface, 0), surface, glosses: glosses.split('|') });
  }

  #place(surface: string, from: number): Span {
    for (let at = this.#text.indexOf(surface, from); at >= 0; at = this.#text.indexOf(surface, at + 1)) {
      const end = at + surface.length;
      const isWhole = !/[\p{L}\p{N}]$/u.test(this.#text.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(this.#text.slice(end));
      if (isWhole) return { start: this.#offset + at, end: this.#offset + end };
    }
    throw this.#mistake(surface);
  }

  #mistake(what: string): Error {
    return new Error(`${this.#name}: "${what}" is not annotated as it should be in: ${this.#text}`);
  }
}

function isPartOfSpeech(pos: string): pos is GoldPartOfSpeech {
  return PARTS_OF_SPEECH.has(pos);
}
