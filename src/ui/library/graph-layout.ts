/** Where the neighbours of an entry stand around it: an ellipse on which no two labels share a line. */
import type { CardRelation } from '#core/card/card.ts';
import type { RelationType } from '#core/corpus/schema.ts';

/** More than this many would be a thicket. */
export const MOST_NEIGHBOURS = 24;

export const GRAPH_WIDTH = 640;
/** Half the width of the ellipse. */
const REACH = 100;
/** Height of a neighbour's two lines of text. */
const LINE = 36;
const LEAST_HEIGHT = 150;
/** At the very top and bottom the ellipse is as wide as the entry in its middle. */
const STRETCH = 0.86;

/** A neighbour and every relation to it. */
export interface Neighbour {
  readonly target: CardRelation['target'];
  readonly types: readonly RelationType[];
  readonly x: number;
  readonly y: number;
  readonly side: 'left' | 'right';
}

export interface GraphLayout {
  readonly neighbours: readonly Neighbour[];
  readonly height: number;
  readonly middle: { readonly x: number; readonly y: number };
  /** How many neighbours there are, shown or not. */
  readonly all: number;
}

/** Places up to `MOST_NEIGHBOURS` neighbours, of each type of relation some, clockwise from the top right. */
export function layoutGraph(relations: readonly CardRelation[]): GraphLayout {
  const byTarget = Map.groupBy(relations, (relation) => relation.target.entity);
  const chosen = chooseTargets([...byTarget.values()]);
  const right = Math.ceil(chosen.length / 2);
  const height = Math.max(LEAST_HEIGHT, right * LINE + LINE);
  const middle = { x: GRAPH_WIDTH / 2, y: height / 2 };
  const neighbours = chosen.map((group, place): Neighbour => {
    const isRight = place < right;
    const rows = isRight ? right : chosen.length - right;
    const row = isRight ? place : chosen.length - 1 - place;
    const offset = (row - (rows - 1) / 2) * LINE;
    const width = REACH * Math.sqrt(1 - (STRETCH * ((2 * offset) / height)) ** 2);
    return {
      target: group[0].target,
      types: [...new Set(group.map(({ type }) => type))],
      x: middle.x + (isRight ? width : -width),
      y: middle.y + offset,
      side: isRight ? 'right' : 'left',
    };
  });
  return { neighbours, height, middle, all: byTarget.size };
}

type Group = readonly [CardRelation, ...CardRelation[]];

/** One of each type in turn, so that thirty members do not push everything else out; then by type again. */
function chooseTargets(groups: readonly (readonly CardRelation[])[]): readonly Group[] {
  const byType = [...Map.groupBy(groups.filter(isGroup), ([first]) => first.type).values()];
  const chosen: Group[][] = byType.map(() => []);
  let room = MOST_NEIGHBOURS;
  for (let turn = 0; room > 0 && byType.some((list) => turn < list.length); turn += 1) {
    byType.forEach((list, type) => {
      const next = list[turn];
      if (next === undefined || room === 0) return;
      chosen[type]?.push(next);
      room -= 1;
    });
  }
  return chosen.flat();
}

function isGroup(relations: readonly CardRelation[]): relations is Group {
  return relations.length > 0;
}
