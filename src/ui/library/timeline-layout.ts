/** The timeline as a picture: a row for each year, the months across, and nothing on top of anything else. */
import { firstDay, type IsoDate, lastDay } from '#core/corpus/date.ts';
import { cutName } from './cut-name.ts';
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
/** So many dots stand below each other; further ones move to the side. */
const MOST_DOTS = 8;
/** An event's name is cut after so many characters. */
const LONGEST_NAME = 38;
/** Width of a character of an event's name, taken generously: it must not touch the next. */
const CHARACTER = 6;
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
  /** Where the name begins or, with `anchor` `end`, ends. */
  readonly nameX: number;
  readonly anchor: 'start' | 'end';
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

/**
 * Places items row by row, earliest year first; `nameOf` gives an event's name in the reader's language. A year of which
 * there is nothing has an empty row, or none if `sparse`.
 */
export function layoutTimeline(
  items: readonly TimelineItem[],
  nameOf: (item: TimelineItem) => string,
  sparse = false,
): TimelineLayout {
  const byYear = Map.groupBy(inTimeline(items), ({ from }) => yearOf(from));
  const rows: TimelineRow[] = [];
  let top = 0;
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    if (sparse && !byYear.has(year)) continue;
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
    .map((item) => placeEvent(item, shortName(nameOf(item)), lanes, top + PADDING));
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
  const { nameX, anchor } = placeName(x, end, text);
  const span =
    anchor === 'start'
      ? { from: x - MARK / 2, to: Math.max(end, nameX + text - MARK) }
      : { from: nameX - text + MARK, to: end + MARK / 2 };
  let lane = lanes.findIndex((taken) => taken.every((other) => isApart(span, other)));
  if (lane < 0) lane = lanes.push([]) - 1;
  lanes[lane]?.push(span);
  return { item, x, y: top + lane * LANE + LANE / 2, end, name, nameX, anchor };
}

/** Behind the event's end, or before its beginning, or, when it lasts too long for either, within it. */
function placeName(x: number, end: number, text: number): Pick<PlacedItem, 'nameX' | 'anchor'> {
  if (end + text <= TIMELINE_WIDTH - RIGHT) return { nameX: end + MARK, anchor: 'start' };
  const isLong = end - x > text;
  if (!isLong && x - text >= TIMELINE_LEFT) return { nameX: x - MARK, anchor: 'end' };
  return { nameX: x + MARK, anchor: 'start' };
}

/** A dot below those of the same days. */
function placeStatement(item: TimelineItem, columns: Map<number, number>, top: number): PlacedItem {
  const middle = (dayOf(firstDay(item.from)) + dayOf(lastDay(item.from))) / 2;
  const column = freeColumn(Math.round((middle - TIMELINE_LEFT) / DOT), columns);
  const pile = columns.get(column) ?? 0;
  columns.set(column, pile + 1);
  const x = TIMELINE_LEFT + column * DOT;
  return { item, x, y: top + pile * DOT, end: x, name: '', nameX: x, anchor: 'start' };
}

/** The column nearest to `wanted` that has room; where none has, `wanted` itself. */
function freeColumn(wanted: number, columns: ReadonlyMap<number, number>): number {
  const last = Math.floor((TIMELINE_WIDTH - RIGHT - TIMELINE_LEFT) / DOT);
  for (let step = 0; step <= last; step += 1) {
    const free = [wanted + step, wanted - step].find(
      (column) => column >= 0 && column <= last && (columns.get(column) ?? 0) < MOST_DOTS,
    );
    if (free !== undefined) return free;
  }
  return wanted;
}

/** Where an event ends within the year in which it begins. */
function endOf({ from, to, ongoing }: TimelineItem): number {
  const last = lastDay(to ?? from);
  return ongoing === true || yearOf(last) > yearOf(from) ? TIMELINE_WIDTH - RIGHT : dayOf(last);
}

function isApart(a: Span, b: Span): boolean {
  return a.to + GAP <= b.from || b.to + GAP <= a.from;
}

/** The year is said by the row: “G7 summit in Elmau (2022)” needs no year; a name that is too long ends in an ellipsis. */
function shortName(full: string): string {
  const name = full.replace(/\s*\([^()]*\d{4}\)$|\s+\d{4}$/, '');
  return cutName(name, LONGEST_NAME);
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
