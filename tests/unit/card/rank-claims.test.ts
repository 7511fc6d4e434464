import { describe, expect, it } from 'vitest';
import { rankedClaims } from '#core/card/rank-claims.ts';
import { type ClaimInput, packOf, type WorldInput } from './world.ts';

const entities = ['nato', 'japan', 'tokyo', 'canada'].map((id) => ({ id }));

function ranked(claims: ClaimInput[], page: string[], asOf: string | null, sources: WorldInput['sources'] = []) {
  return rankedClaims(packOf({ entities, claims, sources }), { entity: 'nato', asOf, page });
}

describe('rankedClaims', () => {
  it('puts first what shares entities with the page', () => {
    const claims = [
      { id: 'far', entities: ['nato', 'canada'] },
      { id: 'near', entities: ['nato', 'japan', 'tokyo'] },
    ];
    expect(ranked(claims, ['japan', 'tokyo'], '2023-05-15').map(({ id }) => id)).toEqual(['near', 'far']);
    expect(ranked(claims, ['canada'], '2023-05-15').map(({ id }) => id)).toEqual(['far', 'near']);
  });

  it('puts the nearer in time before the farther, before or after the day', () => {
    const claims = [
      { id: 'long-ago', entities: ['nato'], date: '2020-01-01' },
      { id: 'soon', entities: ['nato'], date: '2023-06-01' },
      { id: 'much-later', entities: ['nato'], date: '2026-01-01' },
    ];
    expect(ranked(claims, [], '2023-05-15').map(({ id }) => id)).toEqual(['soon', 'much-later', 'long-ago']);
  });

  it('puts claims about the entity before those that name it', () => {
    const claims = [
      { id: 'names-it', entities: ['japan', 'nato'] },
      { id: 'about-it', entities: ['nato', 'japan'] },
    ];
    expect(ranked(claims, [], '2023-05-15').map(({ id }) => id)).toEqual(['about-it', 'names-it']);
  });

  it('marks as later what neither happened nor was in print by the day', () => {
    const sources = [{ id: 'early', date: '2023-05-03' }];
    const claims = [
      { id: 'past', entities: ['nato'], date: '2023-05-01' },
      { id: 'this-year', entities: ['nato'], date: '2023' },
      { id: 'announced', entities: ['nato'], date: '2023-07-11', certainty: 'planned' as const, source: 'early' },
      { id: 'later', entities: ['nato'], date: '2023-07-12' },
    ];
    const later = ranked(claims, [], '2023-05-15', sources).filter((claim) => claim.later);
    expect(later.map(({ id }) => id)).toEqual(['later']);
    expect(ranked(claims, [], null, sources).some((claim) => claim.later)).toBe(false);
  });

  it('says what overtook a claim, also when that came before the day', () => {
    const claims = [
      { id: 'plan', entities: ['nato'], date: '2023-05-01', overtaken: 'outcome' },
      { id: 'outcome', entities: ['japan'], date: '2023-07-12', de: 'Es kam anders.', en: 'It came differently.' },
    ];
    for (const asOf of ['2023-05-15', '2026-11-01', null]) {
      const [plan] = ranked(claims, [], asOf);
      expect(plan?.overtaken).toMatchObject({
        date: '2023-07-12',
        text: { en: 'It came differently.' },
        certainty: 'certain',
      });
    }
  });

  it('says who said it, with a link', () => {
    const [claim] = ranked([{ id: 'said', entities: ['nato'], by: 'japan' }], [], null);
    expect(claim?.by).toEqual({ entity: 'japan', label: 'japan', kind: 'concept' });
  });
});
