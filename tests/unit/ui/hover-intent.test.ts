import { beforeEach, describe, expect, it } from 'vitest';
import { createHoverIntent, type HoverIntent } from '#ui/hover-intent.ts';

/** A clock that stands still until it is told to go on. */
class Clock {
  #now = 0;
  #next = 1;
  readonly #pending = new Map<number, { at: number; run: () => void }>();

  readonly timers = {
    set: (run: () => void, milliseconds: number): number => {
      this.#next += 1;
      this.#pending.set(this.#next, { at: this.#now + milliseconds, run });
      return this.#next;
    },
    clear: (id: number): void => {
      this.#pending.delete(id);
    },
  };

  get pending(): number {
    return this.#pending.size;
  }

  pass(milliseconds: number): void {
    this.#now += milliseconds;
    for (const [id, timer] of [...this.#pending]) {
      if (timer.at > this.#now) continue;
      this.#pending.delete(id);
      timer.run();
    }
  }
}

let clock: Clock;
let calls: string[];
let intent: HoverIntent<string>;

beforeEach(() => {
  clock = new Clock();
  calls = [];
  intent = createHoverIntent<string>({
    onOpen: (target) => calls.push(`open ${target}`),
    onClose: () => calls.push('close'),
    timers: clock.timers,
  });
});

const openOn = (target: string): void => {
  intent.overTerm(target);
  clock.pass(300);
};

describe('opening', () => {
  it('waits for the dwell', () => {
    intent.overTerm('nato');
    clock.pass(299);
    expect(calls).toEqual([]);
    clock.pass(1);
    expect(calls).toEqual(['open nato']);
    expect(intent.state).toEqual({ kind: 'open', target: 'nato' });
  });

  it('counts the dwell from the first move on the term, not from the last', () => {
    intent.overTerm('nato');
    clock.pass(200);
    intent.overTerm('nato');
    clock.pass(100);
    expect(calls).toEqual(['open nato']);
  });

  it('starts again on another term, and not at all for a pointer that passes', () => {
    intent.overTerm('nato');
    clock.pass(200);
    intent.overTerm('japan');
    clock.pass(200);
    intent.overNothing();
    clock.pass(1000);
    expect(calls).toEqual([]);
    expect(intent.state).toEqual({ kind: 'idle' });
  });

  it('does not open behind a card that was reached in the meantime', () => {
    intent.overTerm('nato');
    intent.overCard();
    clock.pass(1000);
    expect(calls).toEqual([]);
  });
});

describe('staying', () => {
  it('never times out over the term or the card', () => {
    openOn('nato');
    clock.pass(60_000);
    intent.overCard();
    clock.pass(60_000);
    expect(calls).toEqual(['open nato']);
    expect(clock.pending).toBe(0);
  });

  it('lets the pointer cross to the card within the grace', () => {
    openOn('nato');
    intent.overNothing();
    clock.pass(299);
    intent.overCard();
    clock.pass(1000);
    expect(calls).toEqual(['open nato']);
  });

  it('lets it cross another term on the way', () => {
    openOn('nato');
    intent.overTerm('japan');
    clock.pass(299);
    intent.overCard();
    clock.pass(1000);
    expect(calls).toEqual(['open nato']);
    expect(intent.state).toEqual({ kind: 'open', target: 'nato' });
  });

  it('forgives a return to the term', () => {
    openOn('nato');
    intent.overNothing();
    intent.overTerm('nato');
    clock.pass(1000);
    expect(calls).toEqual(['open nato']);
  });
});

describe('leaving', () => {
  it('closes when the grace is over, however often the pointer moves', () => {
    openOn('nato');
    intent.overNothing();
    clock.pass(200);
    intent.overNothing();
    clock.pass(100);
    expect(calls).toEqual(['open nato', 'close']);
    expect(intent.state).toEqual({ kind: 'idle' });
  });

  it('changes to another term after a dwell there, without closing between', () => {
    openOn('nato');
    intent.overTerm('japan');
    clock.pass(150);
    intent.overTerm('japan');
    clock.pass(150);
    expect(calls).toEqual(['open nato', 'open japan']);
  });

  it('closes when the pointer leaves the next term too early', () => {
    openOn('nato');
    intent.overTerm('japan');
    clock.pass(100);
    intent.overNothing();
    clock.pass(300);
    expect(calls).toEqual(['open nato', 'close']);
  });
});

describe('other ways', () => {
  it('keeps in step with a card opened by key', () => {
    intent.opened('nato');
    intent.overTerm('nato');
    clock.pass(1000);
    expect(calls).toEqual([]);
    intent.overNothing();
    clock.pass(300);
    expect(calls).toEqual(['close']);
  });

  it('forgets everything on reset and calls nothing', () => {
    intent.overTerm('nato');
    intent.reset();
    openOn('japan');
    intent.overNothing();
    intent.reset();
    clock.pass(1000);
    expect(calls).toEqual(['open japan']);
    expect(clock.pending).toBe(0);
  });

  it('compares targets as it is told', () => {
    const opened: number[] = [];
    const byId = createHoverIntent<{ id: number }>({
      onOpen: (target) => opened.push(target.id),
      onClose: () => undefined,
      isSame: (a, b) => a.id === b.id,
      openDelay: ({ id }) => id * 50,
      timers: clock.timers,
    });
    byId.overTerm({ id: 1 });
    clock.pass(30);
    byId.overTerm({ id: 1 });
    clock.pass(20);
    expect(opened).toEqual([1]);
  });
});
