import { describe, expect, it } from 'vitest';
import type { CardRelation } from '#core/card/card.ts';
import type { RelationType } from '#core/corpus/schema.ts';
import { cutName } from '#ui/library/cut-name.ts';
import { layoutGraph, MOST_NEIGHBOURS } from '#ui/library/graph-layout.ts';
import type { TimelineItem } from '#ui/library/library-types.ts';
import { FIRST_YEAR, LAST_YEAR, layoutTimeline, TIMELINE_LEFT, TIMELINE_WIDTH } from '#ui/library/timeline-layout.ts';

function item(id: string, from: string, over: Partial<TimelineItem> = {}): TimelineItem {
  const entry = { entity: id, label: id, kind: 'event' } as const;
  return { id, what: 'event', from, text: { de: `${id} auf Deutsch`, en: id }, entry, about: [id], ...over };
}

const placed = (items: readonly TimelineItem[]) =>
  layoutTimeline(items, ({ text }) => text.en).rows.flatMap((row) => row.items);

describe('the timeline as a picture', () => {
  it('has a row for each year, one below the other, and none for other years', () => {
    const { rows, height } = layoutTimeline([item('before', '2009-05'), item('after', '2027')], () => '');
    expect(rows.map(({ year }) => year)).toEqual(
      Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at),
    );
    expect(rows.flatMap(({ items }) => items)).toEqual([]);
    let top = 0;
    for (const row of rows) {
      expect(row.top).toBe(top);
      top += row.height;
    }
    expect(height).toBe(top);
  });

  it('leaves empty years out when asked to', () => {
    const { rows } = layoutTimeline([item('a', '2014'), item('b', '2022')], () => '', true);
    expect(rows.map(({ year }) => year)).toEqual([2014, 2022]);
  });

  it('puts the beginning of the year left, its end right, and what is later further right', () => {
    const [first, middle, last] = placed([item('a', '2020-01-01'), item('b', '2020-07-02'), item('c', '2020-12-31')]);
    expect(first?.x).toBe(TIMELINE_LEFT);
    expect(middle?.x).toBeCloseTo((TIMELINE_LEFT + TIMELINE_WIDTH) / 2, -1);
    expect(last!.x).toBeGreaterThan(TIMELINE_WIDTH - 15);
    expect(last?.anchor).toBe('end');
  });

  it('puts no event on top of another', () => {
    const items = Array.from({ length: 40 }, (_, at) => item(`event number ${at}`, `2023-0${1 + (at % 9)}-15`));
    const all = placed(items);
    expect(new Set(all.map(({ x, y }) => `${x} ${y}`)).size).toBe(40);
  });

  it('draws a day as a point, a span and a vague date as a band, and what goes on to the end of the year', () => {
    const [day, span, month, war] = placed([
      item('day', '2023-03-05'),
      item('span', '2023-04-05', { to: '2023-04-20' }),
      item('month', '2023-06'),
      item('war', '2023-08-01', { ongoing: true }),
    ]);
    expect(day?.end).toBe(day?.x);
    expect(span!.end).toBeGreaterThan(span!.x + 30);
    expect(month!.end).toBeGreaterThan(month!.x + 60);
    expect(war?.end).toBe(TIMELINE_WIDTH - 6);
  });

  it('keeps the name of a lasting event inside the picture', () => {
    const [war] = placed([item('A war with a rather long name', '2022-02-24', { ongoing: true })]);
    expect(war?.anchor).toBe('start');
    expect(war!.nameX).toBeLessThan(war!.x + 20);
  });

  it('leaves the year out of names, for the row says it', () => {
    const names = ['Summit in Elmau (2022)', 'Visit (March 2022)', 'Conference 2022', 'Plan 9'].map(
      (name) => placed([item(name, '2022-03-01')])[0]?.name,
    );
    expect(names).toEqual(['Summit in Elmau', 'Visit', 'Conference', 'Plan 9']);
  });

  it('piles statements up to a height, then moves to the side', () => {
    const all = placed(Array.from({ length: 30 }, (_, at) => item(`s${at}`, '2023-05-12', { what: 'statement' })));
    expect(new Set(all.map(({ x, y }) => `${x} ${y}`)).size).toBe(30);
    expect(new Set(all.map(({ x }) => x)).size).toBe(4);
  });
});

function relation(target: string, type: RelationType = 'related-to'): CardRelation {
  return { type, target: { entity: target, label: target, kind: 'concept' } };
}

describe('a name that is too long', () => {
  it.each([
    ['Quad', 'Quad'],
    ['Quadrilateral', 'Quadrilateral'],
    ['Security Dialogue', 'Security…'],
    ['Sicherheitsdialog', 'Sicherheitsd…'],
  ])('%s', (name, expected) => {
    expect(cutName(name, 13)).toBe(expected);
  });
});

describe('the relations as a picture', () => {
  it('draws each neighbour once, with all that relates it', () => {
    const { neighbours, all } = layoutGraph([relation('nato', 'member-of'), relation('nato'), relation('eu')]);
    expect(neighbours.map(({ target, types }) => [target.entity, types])).toEqual([
      ['nato', ['member-of', 'related-to']],
      ['eu', ['related-to']],
    ]);
    expect(all).toBe(2);
  });

  it('takes some of each type when there are too many', () => {
    const members = Array.from({ length: 40 }, (_, at) => relation(`m${at}`, 'has-member'));
    const { neighbours, all } = layoutGraph([...members, relation('brussels', 'located-in'), relation('x')]);
    expect(neighbours).toHaveLength(MOST_NEIGHBOURS);
    expect(all).toBe(42);
    const shown = neighbours.map(({ target }) => target.entity);
    expect(shown).toEqual(expect.arrayContaining(['brussels', 'x']));
  });

  it('gives every neighbour a line of its own on its side', () => {
    const { neighbours, height } = layoutGraph(Array.from({ length: 24 }, (_, at) => relation(`n${at}`)));
    for (const side of ['left', 'right'] as const) {
      const ys = neighbours
        .filter((each) => each.side === side)
        .map(({ y }) => y)
        .toSorted((a, b) => a - b);
      expect(ys).toHaveLength(12);
      ys.slice(1).forEach((y, at) => expect(y - ys[at]!).toBeGreaterThanOrEqual(34));
      expect(Math.min(...ys)).toBeGreaterThan(17);
      expect(Math.max(...ys)).toBeLessThan(height - 17);
    }
  });

  it('has room for no neighbour at all', () => {
    expect(layoutGraph([]).neighbours).toEqual([]);
  });
});
