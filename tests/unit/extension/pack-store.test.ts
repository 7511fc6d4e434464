import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPackStore } from '#extension/pack-store.ts';
import { resetFake } from './fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser.ts')).fake }));

beforeEach(resetFake);

describe('the pack store', () => {
  it('names the file when there is none', async () => {
    const store = createPackStore(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await store.open()).toEqual({
      ok: false,
      problem: { code: 'pack-missing', detail: '/corpus.pack: Failed to fetch' },
    });
  });

  it('says what is wrong with a damaged file', async () => {
    const store = createPackStore(() => Promise.resolve(new TextEncoder().encode('no pack at all')));
    const answer = await store.open();
    expect(answer).toMatchObject({ ok: false, problem: { code: 'pack-damaged' } });
    expect(answer.ok ? '' : answer.problem.detail).toMatch(/^\/corpus\.pack, .+: .+/);
  });

  it('reads once for callers that come together, and anew after a failure', async () => {
    const read = vi.fn(() => Promise.reject(new Error('not there')));
    const store = createPackStore(read);
    const together = await Promise.all([store.open(), store.open()]);
    expect(read).toHaveBeenCalledOnce();
    expect(together[0]).toBe(together[1]);
    await store.open();
    expect(read).toHaveBeenCalledTimes(2);
  });
});
