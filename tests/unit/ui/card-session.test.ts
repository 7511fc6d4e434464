import { beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '#core/card/card.ts';
import { createCardSession, type CardResult, type CardSession, type CardState } from '#ui/card-session.ts';

const card = (entity: string): Card => ({
  entity,
  kind: 'concept',
  headword: entity,
  german: entity,
  native: [],
  description: { de: entity, en: entity },
  asOf: null,
  then: [],
  now: [],
  claims: [],
  relations: [],
  notes: [],
  links: [],
  checked: '2026-11-21',
});

const found = (entity: string): Promise<CardResult> => Promise.resolve({ ok: true, value: card(entity) });

let states: CardState[];
let session: CardSession;

beforeEach(() => {
  states = [];
  session = createCardSession((state) => states.push(state));
});

const shown = (): string => (session.state.kind === 'card' ? session.state.card.entity : session.state.kind);

describe('a card session', () => {
  it('goes from closed over loading to the card', async () => {
    await session.open(() => found('nato'));
    expect(states.map((state) => state.kind)).toEqual(['loading', 'card']);
    expect(session.state).toEqual({ kind: 'card', card: card('nato'), canGoBack: false });
  });

  it('never lets a slow answer replace a newer one', async () => {
    const slow = Promise.withResolvers<CardResult>();
    const first = session.open(() => slow.promise);
    await session.open(() => found('japan'));
    slow.resolve({ ok: true, value: card('nato') });
    await first;
    expect(shown()).toBe('japan');
    expect(states.filter((state) => state.kind === 'card')).toHaveLength(1);
  });

  it('drops an answer that comes after closing', async () => {
    const slow = Promise.withResolvers<CardResult>();
    const opening = session.open(() => slow.promise);
    session.close();
    slow.resolve({ ok: true, value: card('nato') });
    await opening;
    expect(shown()).toBe('closed');
  });

  it('goes on and back, keeping the card before in sight while it waits', async () => {
    await session.open(() => found('a'));
    const following = session.follow(() => found('b'));
    expect(session.state).toEqual({ kind: 'loading', behind: card('a'), canGoBack: true });
    await following;
    await session.follow(() => found('c'));
    session.back();
    expect(shown()).toBe('b');
    session.back();
    expect(session.state).toEqual({ kind: 'card', card: card('a'), canGoBack: false });
    session.back();
    expect(shown()).toBe('a');
  });

  it('puts a card on the way back only once, however often the reader clicks', async () => {
    await session.open(() => found('a'));
    const slow = Promise.withResolvers<CardResult>();
    const overtaken = session.follow(() => slow.promise);
    await session.follow(() => found('c'));
    slow.resolve({ ok: true, value: card('b') });
    await overtaken;
    session.back();
    expect(session.state).toEqual({ kind: 'card', card: card('a'), canGoBack: false });
  });

  it('going back overtakes an answer under way', async () => {
    await session.open(() => found('a'));
    const slow = Promise.withResolvers<CardResult>();
    const following = session.follow(() => slow.promise);
    session.back();
    slow.resolve({ ok: true, value: card('b') });
    await following;
    expect(shown()).toBe('a');
  });

  it('forgets the way back when it is opened afresh', async () => {
    await session.open(() => found('a'));
    await session.follow(() => found('b'));
    await session.open(() => found('c'));
    expect(session.state).toMatchObject({ kind: 'card', canGoBack: false });
  });

  it('shows a problem as a state, with the way back open', async () => {
    await session.open(() => found('a'));
    await session.follow(() => Promise.resolve({ ok: false, problem: { code: 'unknown-entity', detail: 'b' } }));
    expect(session.state).toEqual({
      kind: 'problem',
      problem: { code: 'unknown-entity', detail: 'b' },
      canGoBack: true,
    });
    session.back();
    expect(shown()).toBe('a');
  });

  it('takes a rejection for an internal problem', async () => {
    await session.open(() => Promise.reject(new Error('no answer')));
    expect(session.state).toMatchObject({ kind: 'problem', problem: { code: 'internal', detail: 'no answer' } });
  });
});
