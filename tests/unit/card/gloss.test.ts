import { describe, expect, it } from 'vitest';
import { withGlosses } from '#core/card/gloss.ts';
import type { Mention } from '#core/recognise/mention.ts';
import { packOf, type WorldInput } from './world.ts';

const entities: WorldInput['entities'] = [
  { id: 'liaison-office', kind: 'concept', name: 'Liaison office', gloss: 'liaison office' },
  { id: 'nato', kind: 'alliance', name: 'NATO' },
  { id: 'japan', kind: 'country', name: 'Japan' },
  { id: 'united-states', kind: 'country', name: 'United States', gloss: 'US' },
];
const pack = packOf({ entities });

function mention(fields: Partial<Mention>): Mention {
  return {
    ...{ start: 0, end: 1, surface: 'x', entity: 'nato', kind: 'alliance', label: 'NATO', gloss: 'NATO', via: 'name' },
    ...{ certainty: 'sure', parts: [] },
    ...fields,
  };
}

async function glossOf(fields: Partial<Mention>): Promise<string | undefined> {
  const [finished] = await withGlosses([mention(fields)], pack);
  return finished?.gloss;
}

const concept = { entity: 'liaison-office', kind: 'concept', gloss: 'liaison office' } as const;

describe('withGlosses', () => {
  it.each([
    ['a plural concept', { ...concept, number: 'plural' }, 'liaison offices'],
    ['a singular concept', { ...concept, number: 'singular' }, 'liaison office'],
    ['a form that does not tell its number', concept, 'liaison office'],
    ['a compound with a name', { gloss: 'NATO summit', via: 'compound', number: 'plural' }, 'NATO summits'],
    ['the name itself', { number: 'plural' }, 'NATO'],
    ['a people', { entity: 'japan', kind: 'country', gloss: 'Japanese', number: 'plural' }, 'Japanese'],
    ['another people', { entity: 'united-states', kind: 'country', gloss: 'American', number: 'plural' }, 'Americans'],
    ['a country with a plural name', { entity: 'united-states', kind: 'country', gloss: 'US', number: 'plural' }, 'US'],
    [
      'an adjective',
      { entity: 'united-states', kind: 'country', gloss: 'American', via: 'adjective', number: 'plural' },
      'American',
    ],
    [
      'a role',
      { entity: 'x', kind: 'office', gloss: 'head of government', via: 'role', number: 'plural' },
      'heads of government',
    ],
  ] satisfies [string, Partial<Mention>, string][])('gives %s its gloss', async (_what, fields, gloss) => {
    expect(await glossOf(fields)).toBe(gloss);
  });

  it('leaves the mentions as they are when none is plural', async () => {
    const mentions = [mention({}), mention({ ...concept })];
    expect(await withGlosses(mentions, pack)).toBe(mentions);
  });
});
