import { describe, expect, it } from 'vitest';
import { similarNames } from '#core/corpus/similar.ts';

const NAMES = ['kishida-fumio', 'nato', 'nato-summit', 'japan', 'japan-government', 'quad', 'aukus'];

describe('similarNames', () => {
  it.each([
    ['kishida-fumo', ['kishida-fumio']],
    ['kishida', ['kishida-fumio']],
    ['nto', ['nato']],
    ['Japan', ['japan', 'japan-government']],
    ['something-else-entirely', []],
  ])('finds what is near %s', (name, near) => {
    expect(similarNames(name, NAMES)).toEqual(near);
  });

  it('gives no more than asked for', () => {
    expect(similarNames('nato', NAMES, 1)).toEqual(['nato']);
  });
});
