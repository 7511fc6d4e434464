import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mention } from '#core/recognise/mention.ts';
import { createMentionBook } from '#app/content/mention-book.ts';
import { batchesOf, createRecognition } from '#app/content/recognition.ts';
import { callBackground, fail, succeed } from '#extension/calls.ts';
import type { Flow } from '#page/flow.ts';

vi.mock('webextension-polyfill', () => ({ default: { runtime: { id: 'randglosse-under-test' } } }));
vi.mock('#extension/calls.ts', { spy: true });

const flow = (id: number, text: string): Flow => ({ id, text, block: {} as Element, segments: [] });
const flows = [flow(1, 'aaaa'), flow(2, 'bbb'), flow(3, 'cc'), flow(4, 'ddddddddd')];
const japan: Mention = {
  start: 0,
  end: 2,
  surface: 'aa',
  entity: 'japan',
  kind: 'country',
  label: 'Japan',
  gloss: 'Japan',
  via: 'name',
  certainty: 'sure',
  parts: [],
};
const call = vi.mocked(callBackground);

beforeEach(() => {
  call.mockReset();
  call.mockResolvedValue(succeed([]));
});

describe('batchesOf', () => {
  it.each([
    [100, [[1, 2, 3, 4]]],
    [7, [[1, 2], [3], [4]]],
    [1, [[1], [2], [3], [4]]],
  ])('with room for %i units', (limit, expected) => {
    expect(batchesOf(flows, limit).map((batch) => batch.map(({ id }) => id))).toEqual(expected);
  });
});

describe('recognition', () => {
  function start(isCurrent: (flow: Flow) => boolean = () => true, signal = new AbortController().signal) {
    const onRead = vi.fn();
    const book = createMentionBook();
    const recognition = createRecognition({ book, asOf: '2023-05-15', isCurrent, onRead, onGone: vi.fn(), signal });
    return { recognition, onRead, book };
  }

  it('asks for the flows that are still there', async () => {
    const { recognition, onRead } = start(({ id }) => id !== 2);
    await recognition.read(flows);
    expect(call.mock.calls[0]?.[1]).toMatchObject({ flows: [{ id: 1 }, { id: 3 }, { id: 4 }], asOf: '2023-05-15' });
    expect(onRead).toHaveBeenCalledOnce();
  });

  it('drops the answer for a flow that went away meanwhile', async () => {
    const gone = new Set<Flow>();
    const { recognition, book } = start((candidate) => !gone.has(candidate));
    call.mockImplementation(() => {
      gone.add(flows[0]!);
      return Promise.resolve(succeed([1, 3].map((id) => ({ id, mentions: [japan] }))));
    });
    await recognition.read(flows);
    expect(book.marksOf(flows).map((mark) => mark.flow.id)).toEqual([3]);
  });

  it('asks nothing more after a failure, and tells what it was', async () => {
    call.mockResolvedValue(fail('pack-damaged', 'forms: cut short'));
    const { recognition, onRead } = start();
    await recognition.read(flows);
    await recognition.read(flows);
    expect(call).toHaveBeenCalledOnce();
    expect(onRead).not.toHaveBeenCalled();
    expect(recognition.problem).toEqual({ code: 'pack-damaged', detail: 'forms: cut short' });
  });

  it('asks nothing once it is stopped', async () => {
    const stop = new AbortController();
    const { recognition } = start(undefined, stop.signal);
    stop.abort();
    await recognition.read(flows);
    expect(call).not.toHaveBeenCalled();
  });
});
