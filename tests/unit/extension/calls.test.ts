import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  answerAsBackground,
  answerAsContent,
  callBackground,
  callTab,
  fail,
  succeed,
  type Handlers,
} from '#extension/calls.ts';
import type { BackgroundCalls } from '#extension/messages.ts';
import { fake, resetFake, sendAs } from './fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser.ts')).fake }));

const unused = () => fail('internal', 'not called in this test');
const handlers: Handlers<BackgroundCalls> = {
  ...{ read: unused, card: unused, lookUp: unused, packStatus: unused, language: unused },
};
const status = { version: '1', entities: 2, claims: 3 };

beforeEach(resetFake);

describe('callBackground', () => {
  it('brings back the value that the handler gave', async () => {
    answerAsBackground({ ...handlers, packStatus: () => succeed(status) });
    expect(await callBackground('packStatus', null)).toEqual({ ok: true, value: status });
  });

  it('hands the checked request to the handler', async () => {
    const read = vi.fn(() => succeed([]));
    answerAsBackground({ ...handlers, read });
    const request = { asOf: '2023-05', flows: [{ id: 7, text: 'Tokio' }], known: ['japan'] };
    await callBackground('read', request);
    expect(read).toHaveBeenCalledExactlyOnceWith(request);
  });

  it('gives a problem as a value', async () => {
    answerAsBackground({ ...handlers, packStatus: () => fail('pack-missing', 'corpus.pack') });
    expect(await callBackground('packStatus', null)).toEqual({
      ok: false,
      problem: { code: 'pack-missing', detail: 'corpus.pack' },
    });
  });

  it('turns what a handler throws into an internal problem that names the call', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    answerAsBackground({
      ...handlers,
      packStatus: () => {
        throw new Error('broken');
      },
    });
    const answer = await callBackground('packStatus', null);
    expect(answer).toEqual({ ok: false, problem: { code: 'internal', detail: 'packStatus: broken' } });
    expect(log).toHaveBeenCalledOnce();
  });

  it('gives a problem when nobody listens', async () => {
    expect(await callBackground('packStatus', null)).toMatchObject({ ok: false, problem: { code: 'internal' } });
  });
});

describe('callTab', () => {
  it('says that a page without our content script has none', async () => {
    expect(await callTab(1, 'reading', null)).toMatchObject({ ok: false, problem: { code: 'no-content' } });
  });

  it('stops answering when the signal aborts', async () => {
    const stop = new AbortController();
    const reveal = vi.fn(() => succeed(null));
    answerAsContent({ ping: unused, reading: unused, command: unused, reveal }, stop.signal);
    expect(await callTab(1, 'reveal', { place: 3 })).toEqual({ ok: true, value: null });
    stop.abort();
    expect(await callTab(1, 'reveal', { place: 3 })).toMatchObject({ ok: false, problem: { code: 'no-content' } });
    expect(reveal).toHaveBeenCalledOnce();
  });
});

describe('the receiver', () => {
  beforeEach(() => answerAsBackground({ ...handlers, packStatus: () => succeed(status) }));
  const own = { id: 'randglosse-under-test' };

  it.each([
    ['a date that does not exist', 'read', { asOf: '2023-02-30', flows: [], known: [] }, 'read: asOf: a date is'],
    ['a flow without text', 'read', { asOf: null, flows: [{ id: 1 }], known: [] }, 'read: flows.0.text'],
    ['a card without an entity', 'card', { asOf: null, page: [] }, 'card: entity'],
    ['a request where none belongs', 'packStatus', 1, 'packStatus: '],
    ['a call that does not exist', 'toString', null, 'unknown call: toString'],
  ])('refuses %s and says what is wrong', async (_name, call, request, detail) => {
    const answer = await sendAs(own, { to: 'background', call, request });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'bad-message' } });
    expect((answer as { problem: { detail: string } }).problem.detail).toContain(detail);
  });

  it.each([
    ['of another extension', { id: 'somebody-else' }],
    ['without a name', {}],
  ])('does not answer a sender %s', async (_name, sender) => {
    const message = { to: 'background', call: 'packStatus', request: null };
    await expect(sendAs(sender, message)).rejects.toThrow('Receiving end does not exist');
    expect(await sendAs(own, message)).toMatchObject({ ok: true });
  });

  it('leaves messages to others alone', async () => {
    await expect(sendAs(own, { to: 'content', call: 'reading', request: null })).rejects.toThrow('Receiving end');
    await expect(sendAs(own, 'hello')).rejects.toThrow('Receiving end');
  });

  it('takes itself off only while the extension is still there', () => {
    const stop = new AbortController();
    answerAsContent({ ping: unused, reading: unused, command: unused, reveal: unused }, stop.signal);
    fake.runtime.id = undefined;
    const listening = fake.runtime.onMessage.listeners.size;
    stop.abort();
    expect(fake.runtime.onMessage.listeners.size).toBe(listening);
  });
});
