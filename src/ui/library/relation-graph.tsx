/** The relations of an entry as a picture. The card beside it lists the same relations in words. */
import type { JSX } from 'preact';
import type { Card } from '#core/card/card.ts';
import type { Translate } from '../translator.ts';
import { cutName } from './cut-name.ts';
import { GRAPH_WIDTH, layoutGraph, type GraphLayout, type Neighbour } from './graph-layout.ts';
import { routeHash } from './route.ts';

/** Width of a character of a label, taken generously: it must not leave the picture. */
const CHARACTER = 6.9;
const LONGEST_LINE = 17;
const MOST_LINES = 3;
const TARGET_HEIGHT = 34;

/** Neighbours around the entry, each a link; nothing for an entry without relations. */
export function RelationGraph({ card, t }: { readonly card: Card; readonly t: Translate }): JSX.Element | null {
  if (card.relations.length === 0) return null;
  const layout = layoutGraph(card.relations);
  const shown = layout.neighbours.length;
  return (
    <section class="graph-section" aria-labelledby="graph-title">
      <h3 id="graph-title">{t('library.entry.graph')}</h3>
      <svg
        class="graph"
        viewBox={`0 0 ${GRAPH_WIDTH} ${layout.height}`}
        role="group"
        aria-label={t('library.entry.graphOf', { name: card.headword, count: shown })}
      >
        {layout.neighbours.map((neighbour) => (
          <line
            key={neighbour.target.entity}
            class="graph-edge"
            x1={layout.middle.x}
            y1={layout.middle.y}
            x2={neighbour.x}
            y2={neighbour.y}
          />
        ))}
        <Middle card={card} layout={layout} />
        {layout.neighbours.map((neighbour) => (
          <NeighbourLink key={neighbour.target.entity} neighbour={neighbour} t={t} />
        ))}
      </svg>
      {layout.all > shown && <p class="soft">{t('library.entry.graphPart', { shown, all: layout.all })}</p>}
    </section>
  );
}

function Middle({ card, layout }: { readonly card: Card; readonly layout: GraphLayout }): JSX.Element {
  const { x, y } = layout.middle;
  const lines = breakName(card.headword);
  const height = lines.length * 17 + 14;
  return (
    <g class={`group group-${card.kind}`} aria-hidden="true">
      <rect class="graph-middle" x={x - 66} y={y - height / 2} width={132} height={height} rx={8} />
      {lines.map((line, at) => (
        <text key={line} class="graph-name" x={x} y={y + (at - (lines.length - 1) / 2) * 17 + 5} text-anchor="middle">
          {line}
        </text>
      ))}
    </g>
  );
}

function NeighbourLink({ neighbour, t }: { readonly neighbour: Neighbour; readonly t: Translate }): JSX.Element {
  const { target, types, x, y, side } = neighbour;
  const how = types.map((type) => t(`relation.${type}`)).join(', ');
  const anchor = side === 'right' ? 'start' : 'end';
  const textX = side === 'right' ? x + 10 : x - 10;
  const longest = Math.floor((side === 'right' ? GRAPH_WIDTH - textX : textX) / CHARACTER);
  // What the link shows has to be what it is called; how it is related stands beside it.
  return (
    <g class={`group group-${target.kind}`}>
      <title>{`${target.label} (${how})`}</title>
      <a
        class="graph-link"
        href={routeHash({ page: 'entry', entity: target.entity })}
        aria-label={`${target.label}: ${how}`}
      >
        <rect class="graph-target" {...targetBox(neighbour)} rx={6} />
        <circle class="graph-dot" cx={x} cy={y} r={5} />
        <text class="graph-label" x={textX} y={y - 1} text-anchor={anchor} lang="en">
          {cutName(target.label, longest)}
        </text>
      </a>
      <text class="graph-how" x={textX} y={y + 12} text-anchor={anchor} aria-hidden="true">
        {cutName(how, longest)}
      </text>
    </g>
  );
}

/** What can be clicked: dot and both lines, to the edge of the picture. */
function targetBox({ x, y, side }: Neighbour): { x: number; y: number; width: number; height: number } {
  const [from, to] = side === 'right' ? [x - 8, GRAPH_WIDTH] : [0, x + 8];
  return { x: from, y: y - TARGET_HEIGHT / 2, width: to - from, height: TARGET_HEIGHT };
}

/** The name in lines that fit the middle; what does not fit is left out. */
function breakName(name: string): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= LONGEST_LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1] ?? ''} …`];
}
