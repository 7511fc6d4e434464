/** The current term of keyboard and popup: which one it is, and how it moves along the page. */
import type { Flow } from '#page/flow.ts';
import type { Highlighter } from '#page/highlights.ts';
import type { Mark } from '#page/mark.ts';
import { revealMark } from '#page/reveal.ts';

export interface TermWalk {
  /** The current term, if it is still on the page. */
  readonly current: Mark | null;
  /** Makes the next or previous term the current one, beginning at what is in view, and scrolls to it. */
  step(direction: 1 | -1): Mark | null;
  /** Makes this term the current one and scrolls to it. */
  goTo(mark: Mark): void;
}

interface TermWalkOptions {
  readonly highlighter: Highlighter;
  /** The page's marks in reading order. */
  readonly marks: () => readonly Mark[];
  /** The flows in the window now. */
  readonly visible: () => readonly Flow[];
}

export function createTermWalk({ highlighter, marks, visible }: TermWalkOptions): TermWalk {
  let current: Mark | null = null;
  /** Where the current term stood, should the page lose it. */
  let lastIndex = -1;

  function goTo(mark: Mark): void {
    current = mark;
    lastIndex = marks().indexOf(mark);
    highlighter.setCurrent(mark);
    revealMark(mark);
  }

  function nextIndex(all: readonly Mark[], direction: 1 | -1): number {
    if (lastIndex < 0) return Math.max(0, firstIn(all, visible()));
    const index = current === null ? -1 : all.indexOf(current);
    const from = index >= 0 ? index : Math.min(lastIndex, all.length) - (direction > 0 ? 1 : 0);
    return (from + direction + all.length) % all.length;
  }

  return {
    get current() {
      return current !== null && marks().includes(current) ? current : null;
    },
    step(direction) {
      const all = marks();
      const mark = all.length === 0 ? undefined : all[nextIndex(all, direction)];
      if (mark === undefined) return null;
      goTo(mark);
      return mark;
    },
    goTo,
  };
}

function firstIn(marks: readonly Mark[], flows: readonly Flow[]): number {
  const inView = new Set(flows);
  return marks.findIndex(({ flow }) => inView.has(flow));
}
