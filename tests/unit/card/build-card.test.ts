import { describe, expect, it } from 'vitest';
import { buildCard } from '#core/card/build-card.ts';
import type { Card, DatedLine } from '#core/card/card.ts';
import type { Mention } from '#core/recognise/mention.ts';
import { packOf, WORLD } from './world.ts';

const pack = packOf(WORLD);

function cardOf(entity: string, asOf: string | null): Card {
  const card = buildCard(pack, { entity, asOf, page: [] });
  if (!card) throw new Error(`no card of ${entity}`);
  return card;
}

/** A line as "text | from | to | certainty". */
function told(lines: readonly DatedLine[]): readonly string[] {
  return lines.map(({ text, from, to, certainty }) => [text.en, from ?? '', to ?? '', certainty].join(' | '));
}

describe('buildCard', () => {
  it('gives null for an id that nobody knows', () => {
    expect(buildCard(pack, { entity: 'atlantis', asOf: null, page: [] })).toBeNull();
  });

  it('names a person in German as given name and family name, others by their first form without its bar', () => {
    const strategy = packOf({
      entities: [
        { id: 'nss', kind: 'document', name: 'National Security Strategy', forms: ['National|e Sicherheitsstrategie'] },
      ],
    });
    expect(cardOf('kishida-fumio', null).german).toBe('Fumio Kishida');
    expect(buildCard(strategy, { entity: 'nss', asOf: null, page: [] })?.german).toBe('Nationale Sicherheitsstrategie');
  });

  it('gives addresses to read on, with the title of an article as the encyclopaedia writes it', () => {
    const entities = [{ id: 'nato', name: 'NATO', wikidata: 'Q7184', wikipedia: 'NATO summit & more' }];
    expect(buildCard(packOf({ entities }), { entity: 'nato', asOf: null, page: [] })?.links).toEqual([
      { label: 'Wikipedia', address: 'https://en.wikipedia.org/wiki/NATO_summit_%26_more' },
      { label: 'Wikidata', address: 'https://www.wikidata.org/wiki/Q7184' },
    ]);
  });

  it('carries nothing undefined: a card is a message', () => {
    for (const asOf of [null, '2023-05-15']) {
      const card = cardOf('liaison-office', asOf);
      expect(JSON.parse(JSON.stringify(card))).toStrictEqual(card);
    }
  });
});

describe('then and now of a person', () => {
  it('tells the office held then, and now when it ended and who holds it', () => {
    const { then, now } = cardOf('kishida-fumio', '2023-05-15');
    expect(told(then)).toEqual(['Prime Minister of Japan | 2021-10-04 |  | certain']);
    expect(told(now)).toEqual([
      'Formerly Prime Minister of Japan | 2021-10-04 | 2024-10-01 | certain',
      'Prime Minister of Japan: Sanae Takaichi | 2025-10-21 |  | not-verified',
    ]);
  });

  it('tells everything as then, and nothing as now, when nothing has changed since', () => {
    const { then, now } = cardOf('kishida-fumio', '2026-11-01');
    expect(told(then)).toEqual([
      'Formerly Prime Minister of Japan | 2021-10-04 | 2024-10-01 | certain',
      'Prime Minister of Japan: Sanae Takaichi | 2025-10-21 |  | not-verified',
    ]);
    expect(now).toEqual([]);
  });

  it('tells the present holders of offices left since then, not of those of long ago', () => {
    const term = (person: string, from: string, to?: string) => ({ person, from, to, source: 'record' });
    const offices = packOf({
      entities: [
        ...WORLD.entities.filter(({ kind }) => kind === 'person'),
        {
          ...{ id: 'foreign-minister', kind: 'office', name: 'Foreign Minister' },
          holders: [term('kishida-fumio', '2012-12-26', '2017-08-03'), term('ishiba-shigeru', '2017-08-03')],
        },
        {
          ...{ id: 'leader', kind: 'office', name: 'Leader' },
          holders: [term('kishida-fumio', '2021-10-04', '2024-10-01'), term('takaichi-sanae', '2024-10-01')],
        },
      ],
    });
    const card = buildCard(offices, { entity: 'kishida-fumio', asOf: '2023-05-15', page: [] });
    expect(card?.then.map((line) => line.text.en)).toEqual(['Leader', 'Formerly Foreign Minister']);
    expect(card?.now.map((line) => line.text.en)).toEqual(['Formerly Leader', 'Leader: Sanae Takaichi']);
  });

  describe('who has held many offices', () => {
    const term = (from: string, to?: string) => ({ person: 'kishida-fumio', from, to, source: 'record' });
    const office = (id: string, name: string, ...holders: ReturnType<typeof term>[]) =>
      ({ id, kind: 'office', name, holders }) as const;
    const career = packOf({
      entities: [
        ...WORLD.entities.filter(({ kind }) => kind === 'person'),
        office(
          'foreign-minister',
          'Foreign Minister',
          term('2012-12-26', '2017-08-03'),
          term('2021-11-04', '2021-11-10'),
        ),
        office('defence-minister', 'Defence Minister', term('2017-07-28', '2017-08-03')),
        office('leader', 'Leader', term('2021-10-04', '2024-10-01')),
      ],
    });
    const linesOf = (asOf: string | null, side: 'then' | 'now'): readonly string[] =>
      told(buildCard(career, { entity: 'kishida-fumio', asOf, page: [] })?.[side] ?? []);

    it('gets the office held that day and one line for what was before, in which interims do not count', () => {
      expect(linesOf('2023-05-15', 'then')).toEqual([
        'Leader | 2021-10-04 |  | certain',
        'Formerly Foreign Minister | 2012-12-26 | 2017-08-03 | certain',
      ]);
      expect(linesOf('2023-05-15', 'now')).toEqual(['Formerly Leader | 2021-10-04 | 2024-10-01 | certain']);
    });

    it('gets one line, the office left last, when none is held', () => {
      expect(linesOf('2026-11-01', 'then')).toEqual(['Formerly Leader | 2021-10-04 | 2024-10-01 | certain']);
      expect(linesOf('2020-01-01', 'then')).toEqual(['Formerly Foreign Minister | 2012-12-26 | 2017-08-03 | certain']);
    });

    it('gets every term, by date, on a page without one', () => {
      expect(linesOf(null, 'now')).toHaveLength(4);
    });
  });

  it('is silent about an office that lay ahead', () => {
    const { then, now } = cardOf('takaichi-sanae', '2023-05-15');
    expect(then).toEqual([]);
    expect(told(now)).toEqual(['Prime Minister of Japan | 2025-10-21 |  | not-verified']);
  });

  it('counts the day of the change for the successor', () => {
    expect(cardOf('japan-prime-minister', '2024-10-01').then[0]?.text.en).toBe('Shigeru Ishiba');
    expect(cardOf('japan-prime-minister', '2024-09-30').then[0]?.text.en).toBe('Fumio Kishida');
  });

  it('uses the German title in the gender of the person', () => {
    expect(cardOf('takaichi-sanae', '2026-01-01').then[0]?.text.de).toBe('Premierministerin Japans');
    expect(cardOf('kishida-fumio', '2023-01-01').then[0]?.text.de).toBe('Premierminister Japans');
  });

  it('says as of when it is known, when asked for a day after the last check', () => {
    expect(cardOf('takaichi-sanae', '2027-01-01').then[0]?.text).toEqual({
      en: 'Prime Minister of Japan (as known on 21 November 2026)',
      de: 'Premierministerin Japans (Stand: 21. November 2026)',
    });
  });
});

describe('then and now of an office, a country and a government', () => {
  it('tells the holder then, and all who followed', () => {
    const { then, now } = cardOf('japan-prime-minister', '2023-05-15');
    expect(told(then)).toEqual(['Fumio Kishida | 2021-10-04 |  | certain']);
    expect(told(now)).toEqual([
      'Sanae Takaichi | 2025-10-21 |  | not-verified',
      'Shigeru Ishiba | 2024-10-01 | 2025-10-21 | certain',
      'Fumio Kishida | 2021-10-04 | 2024-10-01 | certain',
    ]);
  });

  it.each(['japan', 'japan-government'])('tells who led %s', (entity) => {
    const { then, now } = cardOf(entity, '2023-05-15');
    expect(told(then)).toEqual(['Prime Minister of Japan: Fumio Kishida | 2021-10-04 |  | certain']);
    expect(told(now)).toEqual(['Prime Minister of Japan: Sanae Takaichi | 2025-10-21 |  | not-verified']);
  });

  it('does not tell the prime minister on the card of a parliament', () => {
    expect(cardOf('diet', '2023-05-15').then).toEqual([]);
  });

  it('links each line to the person', () => {
    expect(cardOf('japan', '2023-05-15').then[0]?.about).toEqual({
      entity: 'kishida-fumio',
      label: 'Fumio Kishida',
      kind: 'person',
    });
  });
});

describe('then and now of an event', () => {
  it.each([
    ['vilnius-summit', '2022-05-15', []],
    ['vilnius-summit', '2023-05-15', ['to be held 11–12 July 2023 in Vilnius']],
    ['vilnius-summit', '2023-07-12', ['taking place 11–12 July 2023 in Vilnius']],
    ['vilnius-summit', '2023-07-13', ['was held 11–12 July 2023 in Vilnius']],
    ['ankara-summit', '2023-05-15', []],
    ['ankara-summit', '2024-07-10', ['to be held 7–8 July 2026 in Ankara']],
    ['war', '2022-02-23', []],
    ['war', '2023-05-15', ['since 24 February 2022']],
    ['accession', '2024-03-06', []],
    ['accession', '2024-03-08', ['took place on 7 March 2024']],
  ])('%s on %s', (entity, asOf, lines) => {
    expect(cardOf(entity, asOf).then.map((line) => line.text.en)).toEqual(lines);
  });

  it('speaks German as well, with the German name of the place', () => {
    expect(cardOf('vilnius-summit', '2023-05-15').then[0]?.text.de).toBe(
      'soll am 11.–12. Juli 2023 in Wilna stattfinden',
    );
    expect(cardOf('vilnius-summit', '2023-05-15').now[0]?.text.de).toBe('fand am 11.–12. Juli 2023 in Wilna statt');
    expect(cardOf('accession', '2024-05-15').then[0]?.text.de).toBe('fand am 7. März 2024 statt');
  });

  it('marks what lies ahead as planned', () => {
    expect(cardOf('vilnius-summit', '2023-05-15').then[0]?.certainty).toBe('planned');
  });

  it('tells a series by its latest event and the next one announced', () => {
    const { then, now } = cardOf('nato-summit', '2025-05-15');
    expect(then.map((line) => line.text.en)).toEqual([
      'Vilnius summit: was held 11–12 July 2023 in Vilnius',
      'Ankara summit: to be held 7–8 July 2026 in Ankara',
    ]);
    expect(now.map((line) => line.text.en)).toEqual(['Ankara summit: was held 7–8 July 2026 in Ankara']);
  });
});

describe('then and now of states and memberships', () => {
  it('tells the line of each topic that held on the day, without the end that lay ahead', () => {
    const { then, now } = cardOf('nato', '2023-05-15');
    expect(told(then)).toEqual(['31 members | 2023-04-04 |  | certain']);
    expect(told(now)).toEqual(['32 members | 2024-03-07 |  | certain']);
    expect(told(cardOf('liaison-office', '2023-05-15').then)).toEqual(['planned | 2023-05-03 |  | planned']);
  });

  it('tells a membership from its day on', () => {
    expect(cardOf('sweden', '2024-03-06').then).toEqual([]);
    expect(told(cardOf('sweden', '2024-03-07').then)).toEqual(['Member of NATO | 2024-03-07 |  | certain']);
  });

  it('lists everything dated as now when the page has no date', () => {
    const { then, now } = cardOf('nato', null);
    expect(then).toEqual([]);
    expect(told(now)).toEqual([
      '31 members | 2023-04-04 | 2024-03-07 | certain',
      '32 members | 2024-03-07 |  | certain',
    ]);
  });
});

describe('the rule of cards: nothing later than the day among what held then', () => {
  it.each(['2022-03-01', '2023-05-15', '2024-07-10', '2025-10-20'])('holds on %s for every entity', (asOf) => {
    for (const id of pack.entityIds()) {
      for (const line of cardOf(id, asOf).then) {
        expect(line.from === undefined || line.from <= asOf, `${id}: ${line.text.en}`).toBe(true);
        expect(line.to === undefined || line.to <= asOf, `${id}: ${line.text.en}`).toBe(true);
      }
    }
  });

  it('every line has a source, and a line whose source is unknown is left out', () => {
    const entities = [{ id: 'x', event: { from: '2023-01-01' }, kind: 'event' as const }];
    expect(buildCard(packOf({ entities }), { entity: 'x', asOf: '2024-01-01', page: [] })?.then).toEqual([]);
    const claims = [{ id: 'c', entities: ['x'], date: '2023-01-02' }];
    const sourced = buildCard(packOf({ entities, claims }), { entity: 'x', asOf: '2024-01-01', page: [] });
    expect(sourced?.then[0]?.source.id).toBe('record');
  });
});

describe('how the card was reached', () => {
  it('keeps the mention, with links for what the pack knows', () => {
    const mention: Mention = {
      ...({
        start: 0,
        end: 15,
        surface: 'NATO-Büro in X',
        entity: 'liaison-office',
        kind: 'institution',
        label: 'x',
      } as const),
      ...({ gloss: 'NATO office', via: 'compound', certainty: 'probable', doubt: 'ambiguous' } as const),
      candidates: ['liaison-office', 'atlantis'],
      parts: [
        { start: 0, end: 4, surface: 'NATO', entity: 'nato', gloss: 'NATO' },
        { start: 5, end: 9, surface: 'Büro', gloss: 'office' },
      ],
    };
    expect(buildCard(pack, { entity: 'liaison-office', asOf: null, mention, page: [] })?.found).toEqual({
      ...{
        surface: 'NATO-Büro in X',
        gloss: 'NATO office',
        via: 'compound',
        certainty: 'probable',
        doubt: 'ambiguous',
      },
      candidates: [{ entity: 'liaison-office', label: 'NATO liaison office in Tokyo', kind: 'institution' }],
      parts: [
        { surface: 'NATO', gloss: 'NATO', entity: { entity: 'nato', label: 'NATO', kind: 'alliance' } },
        { surface: 'Büro', gloss: 'office' },
      ],
    });
  });
});
