/** The timeline as a picture: a row for each year, the months across, and nothing on top of anything else. */
import { firstDay, type IsoDate, lastDay } from '#core/corpus/date.ts';
import type { TimelineItem } from './library-types.ts';

export const FIRST_YEAR = 2010;
export const LAST_YEAR = 2026;

export const TIMELINE_WIDTH = 960;
/** Where January begins; years stand left of it. */
export const TIMELINE_LEFT = 52;
const RIGHT = 6;
/** Height of one line of events. */
const LANE = 21;
/** Distance of the dots of statements. */
const DOT = 10;
/** An event's name is cut after so many characters. */
export const LONGEST_NAME = 34;
/** Width of a character of an event's name, taken generously: it must not touch the next. */
const CHARACTER = 6.2;
const MARK = 10;
const GAP = 10;
const PADDING = 6;
const LEAST_ROW = 26;

/** An item in its place. Units are those of the picture's view box. */
export interface PlacedItem {
  readonly item: TimelineItem;
  /** Middle of the mark at its beginning. */
  readonly x: number;
  readonly y: number;
  /** Where an event ends; `x` for one of a day, and for statements. */
  readonly end: number;
  /** An event's name, cut if need be; empty for statements. */
  readonly name: string;
  readonly side: 'left' | 'right';
}

export interface TimelineRow {
  readonly year: number;
  readonly top: number;
  readonly height: number;
  /** In the order of time. */
  readonly items: readonly PlacedItem[];
}

export interface TimelineLayout {
  readonly rows: readonly TimelineRow[];
  readonly height: number;
}

/** Where each month begins. */
export const MONTHS: readonly number[] = Array.from({ length: 12 }, (_, month) =>
  placeOf(new Date(Date.UTC(2023, month))),
);

/** The items that begin within the timeline's years. */
export function inTimeline(items: readonly TimelineItem[]): readonly TimelineItem[] {
  return items.filter(({ from }) => yearOf(from) >= FIRST_YEAR && yearOf(from) <= LAST_YEAR);
}

/** Places items row by row, earliest year first; `nameOf` gives an event's name in the reader's language. */
export function layoutTimeline(items: readonly TimelineItem[], nameOf: (item: TimelineItem) => string): TimelineLayout {
  const byYear = Map.groupBy(inTimeline(items), ({ from }) => yearOf(from));
  const rows: TimelineRow[] = [];
  let top = 0;
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    const row = layoutYear(year, top, byYear.get(year) ?? [], nameOf);
    rows.push(row);
    top += row.height;
  }
  return { rows, height: top };
}

function layoutYear(
  year: number,
  top: number,
  items: readonly TimelineItem[],
  nameOf: (item: TimelineItem) => string,
): TimelineRow {
  const lanes: Span[][] = [];
  const events = items
    .filter(({ what }) => what === 'event')
    .map((item) => placeEvent(item, cutName(nameOf(item)), lanes, top + PADDING));
  const below = top + PADDING + lanes.length * LANE;
  const columns = new Map<number, number>();
  const statements = items
    .filter(({ what }) => what === 'statement')
    .map((item) => placeStatement(item, columns, below + DOT / 2));
  const height = lanes.length * LANE + Math.max(0, ...columns.values()) * DOT + 2 * PADDING;
  const placed = [...events, ...statements].toSorted((a, b) => (a.item.from < b.item.from ? -1 : 1));
  return { year, top, height: Math.max(LEAST_ROW, height), items: placed };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** In the first line that has room for mark and name. */
function placeEvent(item: TimelineItem, name: string, lanes: Span[][], top: number): PlacedItem {
  const x = dayOf(firstDay(item.from));
  const end = Math.max(x, endOf(item));
  const text = name.length * CHARACTER + MARK;
  const fitsRight = end + text <= TIMELINE_WIDTH - RIGHT;
  const fitsLeft = x - text >= TIMELINE_LEFT;
  const side = fitsRight || !fitsLeft ? 'right' : 'left';
  const span = side === 'right' ? { from: x - MARK / 2, to: end + text } : { from: x - text, to: end + MARK / 2 };
  let lane = lanes.findIndex((taken) => taken.every((other) => isApart(span, other)));
  if (lane < 0) lane = lanes.push([]) - 1;
  lanes[lane]?.push(span);
  return { item, x, y: top + lane * LANE + LANE / 2, end, name, side };
}

/** A dot on top of those of the same days, growing downwards. */
function placeStatement(item: TimelineItem, columns: Map<number, number>, top: number): PlacedItem {
  const middle = (dayOf(firstDay(item.from)) + dayOf(lastDay(item.from))) / 2;
  const column = Math.round((middle - TIMELINE_LEFT) / DOT);
  const pile = columns.get(column) ?? 0;
  columns.set(column, pile + 1);
  const x = TIMELINE_LEFT + column * DOT;
  return { item, x, y: top + pile * DOT, end: x, name: '', side: 'right' };
}

/** Where an event ends within the year in which it begins. */
function endOf({ from, to }: TimelineItem): number {
  const last = lastDay(to ?? from);
  return yearOf(last) > yearOf(from) ? TIMELINE_WIDTH - RIGHT : dayOf(last);
}

function isApart(a: Span, b: Span): boolean {
  return a.to + GAP <= b.from || b.to + GAP <= a.from;
}

/** A name that is too long ends in an ellipsis. */
function cutName(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…`;
}

function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

function dayOf(day: IsoDate): number {
  return placeOf(new Date(`${day}T00:00:00Z`));
}

function placeOf(day: Date): number {
  const begin = Date.UTC(day.getUTCFullYear());
  const end = Date.UTC(day.getUTCFullYear() + 1);
  const part = (day.getTime() - begin) / (end - begin);
  return Math.round((TIMELINE_LEFT + part * (TIMELINE_WIDTH - TIMELINE_LEFT - RIGHT)) * 10) / 10;
}
