/** What `annotate` prints (DESIGN.md §8). */
import type { IsoDate } from '#core/corpus/date.ts';
import type { EntityKind } from '#core/corpus/schema.ts';
import type { MentionCertainty, Via } from '#core/recognise/mention.ts';

/** A part of a mention; `entity` is null for a plain word. Offsets are UTF-16 units into the file. */
export interface FilePart {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly entity: string | null;
  readonly gloss: string;
}

/** A mention with offsets in UTF-16 units into the file as read. */
export interface FileMention {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly entity: string;
  readonly type: EntityKind;
  /** English name of the entity. */
  readonly label: string;
  readonly wikidata: string | null;
  readonly gloss: string;
  readonly via: Via;
  readonly certainty: MentionCertainty;
  readonly parts: readonly FilePart[];
}

/** A content word outside the mentions. */
export interface FileWord {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly lemma: string;
  readonly pos: string;
  /** English glosses, likeliest here first. */
  readonly glosses: readonly string[];
  /** Of a compound that was taken apart: its pieces as they stand. */
  readonly parts: readonly string[];
}

export interface FileAnnotation {
  readonly file: string;
  readonly date: IsoDate | null;
  readonly mentions: readonly FileMention[];
  /** Absent when they were not asked for. */
  readonly words?: readonly FileWord[];
}

/** One line of JSON. */
export function jsonLine({ file, date, mentions, words }: FileAnnotation): string {
  return `${JSON.stringify({ file, date, mentions, ...(words && { words }) })}\n`;
}

/** The same for people: one mention a line, its place, its gloss, its entity, and how it was found. */
export function readableText({ file, date, mentions, words = [] }: FileAnnotation): string {
  const count = mentions.length === 1 ? '1 mention' : `${mentions.length} mentions`;
  const lines = [
    ...mentions.map((mention) => ({ start: mention.start, text: mentionLine(mention) })),
    ...words.map((word) => ({ start: word.start, text: wordLine(word) })),
  ]
    .toSorted((a, b) => a.start - b.start)
    .map(({ text }) => text);
  return `${[`${file}: ${count}${date === null ? ', no date' : `, as of ${date}`}`, ...lines].join('\n')}\n`;
}

function mentionLine({ start, end, surface, gloss, entity, via, certainty }: FileMention): string {
  const place = `${start}–${end}`.padStart(13);
  const doubt = certainty === 'probable' ? ', probable' : '';
  return `${place}  ${surface.replaceAll(/\s+/g, ' ')} → ${gloss}  [${entity}, ${via}${doubt}]`;
}

function wordLine({ start, end, surface, lemma, pos, glosses, parts }: FileWord): string {
  const place = `${start}–${end}`.padStart(13);
  const pieces = parts.length > 1 ? `, ${parts.join(' + ')}` : '';
  return `${place}  ${surface.replaceAll(/\s+/g, ' ')} = ${glosses.slice(0, 3).join('; ')}  (${lemma}, ${pos}${pieces})`;
}
