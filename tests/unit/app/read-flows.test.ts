import { describe, expect, it } from 'vitest';
import { readFlows } from '#app/background/read-flows.ts';
import { packOf } from '../card/world.ts';

const form = { text: 'Garantie', noun: 'f/-/n' };
const pack = packOf({
  entities: [
    { id: 'guarantee', kind: 'concept', name: 'Guarantee', gloss: 'guarantee', forms: [form] },
    { id: 'japan', kind: 'country', name: 'Japan', forms: ['Japan'] },
  ],
});

describe('readFlows', () => {
  it('glosses in the number of the German form', async () => {
    const flows = [{ id: 7, text: 'Eine Garantie oder zwei Garantien?' }];
    const [found] = await readFlows(pack, { asOf: null, flows, known: [] });
    expect(found?.id).toBe(7);
    expect(found?.mentions.map(({ gloss }) => gloss)).toEqual(['guarantee', 'guarantees']);
  });

  it('reads a long page in pieces, and gives every flow once and in order', async () => {
    const text = `${'Es regnet. '.repeat(2000)}Japan`;
    const flows = [1, 2, 3, 4].map((id) => ({ id, text }));
    const found = await readFlows(pack, { asOf: null, flows, known: [] });
    expect(found.map(({ id, mentions }) => [id, mentions.length])).toEqual([1, 2, 3, 4].map((id) => [id, 1]));
  });
});
