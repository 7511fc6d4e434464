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

export interface FileAnnotation {
  readonly file: string;
  readonly date: IsoDate | null;
  readonly mentions: readonly FileMention[];
}

/** One line of JSON. With `words` it carries the words outside the mentions: none, as long as there is no vocabulary. */
export function jsonLine({ file, date, mentions }: FileAnnotation, words: boolean): string {
  return `${JSON.stringify({ file, date, mentions, ...(words ? { words: [] } : {}) })}\n`;
}

/** The same for people: one mention a line, its place, its gloss, its entity, and how it was found. */
export function readableText({ file, date, mentions }: FileAnnotation): string {
  const count = mentions.length === 1 ? '1 mention' : `${mentions.length} mentions`;
  const lines = mentions.map(mentionLine);
  return `${[`${file}: ${count}${date === null ? ', no date' : `, as of ${date}`}`, ...lines].join('\n')}\n`;
}

function mentionLine({ start, end, surface, gloss, entity, via, certainty }: FileMention): string {
  const place = `${start}–${end}`.padStart(13);
  const doubt = certainty === 'probable' ? ', probable' : '';
  return `${place}  ${surface.replaceAll(/\s+/g, ' ')} → ${gloss}  [${entity}, ${via}${doubt}]`;
}
