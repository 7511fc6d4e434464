/** The drawn timeline. One Tab leads in; arrow keys move from item to item, and Enter opens the entry. */
import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Period } from '#core/corpus/date.ts';
import { formatPeriod } from '../dates.ts';
import type { Translate, UiLanguage } from '../translator.ts';
import type { TimelineItem } from './library-types.ts';
import { routeHash } from './route.ts';
import {
  layoutTimeline,
  MONTHS,
  TIMELINE_WIDTH,
  type PlacedItem,
  type TimelineLayout,
  type TimelineRow,
} from './timeline-layout.ts';

const HEAD = 22;

export interface TimelinePictureProps {
  readonly items: readonly TimelineItem[];
  /** Leave out the years of which there is nothing. */
  readonly sparse?: boolean;
  readonly t: Translate;
  readonly language: UiLanguage;
}

/** The picture, and above it in words the item under the pointer or the focus. */
export function TimelinePicture({ items, sparse = false, t, language }: TimelinePictureProps): JSX.Element {
  const layout = useMemo(() => layoutTimeline(items, (item) => item.text[language], sparse), [items, sparse, language]);
  const [current, setCurrent] = useState<string | null>(null);
  const root = useRef<SVGSVGElement>(null);
  const placed = layout.rows.flatMap((row) => row.items);
  const here = placed.find(({ item }) => item.id === current) ?? placed[0];
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = here && neighbourOf(event.key, here, layout);
    if (!next) return;
    event.preventDefault();
    setCurrent(next.item.id);
    root.current?.querySelector<SVGAElement>(`[data-item="${CSS.escape(next.item.id)}"]`)?.focus();
  };
  const isCurrent = current !== null && here !== undefined;
  return (
    <>
      <p class="timeline-caption" aria-hidden="true">
        {isCurrent ? captionOf(here.item, t, language) : t('library.timeline.hint')}
      </p>
      <div class="timeline-frame">
        <svg
          ref={root}
          class="timeline"
          viewBox={`0 0 ${TIMELINE_WIDTH} ${layout.height + HEAD}`}
          role="group"
          aria-label={t('library.timeline.picture', { count: placed.length })}
          onKeyDown={onKeyDown}
        >
          <Months height={layout.height + HEAD} language={language} />
          <g transform={`translate(0 ${HEAD})`}>
            {layout.rows.map((row) => (
              <Row key={row.year} row={row}>
                {row.items.map((each) => (
                  <Item
                    key={each.item.id}
                    placed={each}
                    label={captionOf(each.item, t, language)}
                    isHere={each === here}
                    onHere={() => setCurrent(each.item.id)}
                  />
                ))}
              </Row>
            ))}
          </g>
        </svg>
      </div>
    </>
  );
}

function Months({ height, language }: { readonly height: number; readonly language: UiLanguage }): JSX.Element {
  const format = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  return (
    <g aria-hidden="true">
      {MONTHS.map((x, month) => (
        <g key={x}>
          <line class="timeline-month" x1={x} y1={HEAD - 4} x2={x} y2={height} />
          <text class="timeline-month-name" x={x + 4} y={HEAD - 8}>
            {format.format(Date.UTC(2023, month))}
          </text>
        </g>
      ))}
    </g>
  );
}

function Row({ row, children }: { readonly row: TimelineRow; readonly children: JSX.Element[] }): JSX.Element {
  return (
    <g role="group" aria-label={String(row.year)}>
      <line class="timeline-year-line" x1={0} y1={row.top} x2={TIMELINE_WIDTH} y2={row.top} />
      <text class="timeline-year" x={4} y={row.top + 18} aria-hidden="true">
        {row.year}
      </text>
      {children}
    </g>
  );
}

interface ItemProps {
  readonly placed: PlacedItem;
  readonly label: string;
  readonly isHere: boolean;
  readonly onHere: () => void;
}

function Item({ placed, label, isHere, onHere }: ItemProps): JSX.Element {
  const { item, x, y, end } = placed;
  return (
    <a
      class={`timeline-item timeline-${item.what} group group-${item.entry.kind}`}
      href={routeHash({ page: 'entry', entity: item.entry.entity })}
      aria-label={label}
      data-item={item.id}
      tabIndex={isHere ? 0 : -1}
      onFocus={onHere}
      onPointerEnter={onHere}
    >
      {end > x + 5 && <line class="timeline-bar" x1={x} y1={y} x2={end} y2={y} />}
      {item.what === 'event' ? <EventMark placed={placed} /> : <circle class="timeline-dot" cx={x} cy={y} r={3.6} />}
    </a>
  );
}

function EventMark({ placed }: { readonly placed: PlacedItem }): JSX.Element {
  const { x, y, name, nameX, anchor } = placed;
  return (
    <>
      <circle class="timeline-mark" cx={x} cy={y} r={5} />
      <text class="timeline-name" x={nameX} y={y + 4} text-anchor={anchor}>
        {name}
      </text>
    </>
  );
}

function captionOf(item: TimelineItem, t: Translate, language: UiLanguage): string {
  return `${formatPeriod(periodOf(item), t, language)}: ${item.text[language]}`;
}

/** The days of an item, for the words of its date: one day has the same end, what goes on has none. */
export function periodOf({ from, to, ongoing }: TimelineItem): Period {
  return ongoing === true ? { from } : { from, to: to ?? from };
}

/** The item that a key leads to: left and right through time, up and down to the nearest in the years around. */
function neighbourOf(key: string, here: PlacedItem, layout: TimelineLayout): PlacedItem | undefined {
  const all = layout.rows.flatMap((row) => row.items);
  const at = all.indexOf(here);
  switch (key) {
    case 'ArrowRight':
      return all[at + 1];
    case 'ArrowLeft':
      return all[at - 1];
    case 'Home':
      return all[0];
    case 'End':
      return all.at(-1);
    case 'ArrowDown':
    case 'ArrowUp':
      return nearestInYear(here, layout, key === 'ArrowDown' ? 1 : -1);
    default:
      return undefined;
  }
}

function nearestInYear(here: PlacedItem, { rows }: TimelineLayout, step: 1 | -1): PlacedItem | undefined {
  const distance = ({ x }: PlacedItem): number => Math.abs(x - here.x);
  let at = rows.findIndex((row) => row.items.includes(here)) + step;
  while (rows[at]?.items.length === 0) at += step;
  return rows[at]?.items.toSorted((a, b) => distance(a) - distance(b))[0];
}
