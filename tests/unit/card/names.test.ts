import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { germanName } from '#core/card/names.ts';
import { EntitySchema } from '#core/corpus/schema.ts';

const described = { description: { de: 'Beschrieben.', en: 'Described.' }, checked: '2026-11-21' };
const name = (entity: object): string => germanName(v.parse(EntitySchema, { ...described, id: 'x', ...entity }));

describe('the German name', () => {
  const yoon = {
    kind: 'person',
    name: 'Yoon Suk-yeol',
    person: { family: 'Yoon', given: 'Suk-yeol', order: 'family-first', gender: 'm' },
  };
  const rutte = {
    kind: 'person',
    name: 'Mark Rutte',
    person: { family: 'Rutte', given: 'Mark', order: 'given-first', gender: 'm' },
  };

  it('of a person is the written form, with the surname where German news puts it', () => {
    expect(name({ ...yoon, forms: [{ text: 'Yoon Suk-yeol', compounds: false }, 'Yoon Seok-youl'] })).toBe(
      'Yoon Suk-yeol',
    );
  });

  it('of a person without one is made of given name and surname', () => {
    expect(name(rutte)).toBe('Mark Rutte');
  });

  it('of anything else is its first form without the bar, or its own name', () => {
    expect(name({ kind: 'document', name: 'Strategy', forms: ['Nationale| Sicherheitsstrategie'] })).toBe(
      'Nationale Sicherheitsstrategie',
    );
    expect(name({ kind: 'event', name: 'Visit' })).toBe('Visit');
  });
});
