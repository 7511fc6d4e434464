/** Cards and readings made up for the tests of the views: short, and with one of everything. */
import type { Card, CardClaim, CardSource, EntityLink } from '#core/card/card.ts';
import type { EntityKind } from '#core/corpus/schema.ts';
import type { Mention } from '#core/recognise/mention.ts';
import type { PopupReading, PopupTerm } from '#ui/popup-types.ts';

export const link = (entity: string, label: string, kind: EntityKind): EntityLink => ({ entity, label, kind });

export const KANTEI: CardSource = {
  id: 'kantei-cabinets',
  publisher: 'Prime Minister’s Office of Japan',
  title: 'Cabinets since 1885',
  date: '2026-10',
  kind: 'official',
  address: 'https://japan.example.org/cabinets',
  language: 'en',
};

const PRESS: CardSource = {
  id: 'press-2023',
  publisher: 'Example News',
  title: 'Ein Büro, über das noch niemand entschieden hat',
  date: '2023-05-10',
  kind: 'analysis',
  language: 'de',
};

export function claim(id: string, over: Partial<CardClaim> = {}): CardClaim {
  return {
    id,
    text: { de: `Aussage ${id} auf Deutsch.`, en: `Statement ${id} in English.` },
    date: '2023-04-30',
    certainty: 'certain',
    source: PRESS,
    later: false,
    ...over,
  };
}

/** A person found through an office, with everything a card can hold. */
export const KISHIDA: Card = {
  entity: 'kishida-fumio',
  kind: 'person',
  headword: 'Fumio Kishida',
  german: 'Fumio Kishida',
  native: [{ lang: 'ja', text: '岸田文雄' }],
  description: {
    de: 'Japanischer Politiker der LDP, zuvor lange Außenminister.',
    en: 'Japanese politician of the LDP; foreign minister for many years before.',
  },
  found: {
    surface: 'japanische Regierungschef',
    gloss: 'Japanese head of government',
    via: 'role',
    certainty: 'probable',
    doubt: 'role',
    office: link('japan-prime-minister', 'Prime Minister of Japan', 'office'),
    candidates: [link('ishiba-shigeru', 'Shigeru Ishiba', 'person'), link('abe-shinzo', 'Shinzo Abe', 'person')],
    parts: [],
  },
  asOf: '2023-05-15',
  then: [
    {
      text: { de: 'Premierminister Japans', en: 'Prime Minister of Japan' },
      from: '2021-10-04',
      to: '2024-10-01',
      certainty: 'certain',
      source: KANTEI,
    },
  ],
  now: [
    {
      text: {
        de: 'Nicht mehr im Amt; Premierministerin ist Sanae Takaichi',
        en: 'No longer in office; Sanae Takaichi is',
      },
      from: '2025-10-21',
      certainty: 'certain',
      source: KANTEI,
      about: link('takaichi-sanae', 'Sanae Takaichi', 'person'),
    },
    {
      text: { de: 'Sitz im Unterhaus', en: 'Seat in the lower house' },
      certainty: 'not-verified',
      source: KANTEI,
    },
  ],
  claims: [
    claim('one', {
      by: link('stoltenberg-jens', 'Jens Stoltenberg', 'person'),
      certainty: 'reported',
      text: {
        en: 'NATO and Japan were talking about a small liaison office in Tokyo that would serve the whole region.',
        de: 'Die NATO und Japan sprachen über ein kleines Verbindungsbüro in Tokio für die ganze Region.',
      },
    }),
    claim('two', {
      certainty: 'planned',
      overtaken: {
        text: { en: 'The mission opened in January 2025 only.', de: 'Die Vertretung öffnete erst im Januar 2025.' },
        date: '2025-01',
      },
    }),
    claim('three', { source: KANTEI }),
    claim('four'),
    claim('five'),
    claim('six', { later: true, date: '2024-10-01' }),
  ],
  relations: [
    { type: 'member-of', target: link('ldp', 'Liberal Democratic Party', 'organisation') },
    {
      type: 'head-of',
      target: link('japan-government', 'Government of Japan', 'institution'),
      from: '2021-10-04',
      to: '2024-10-01',
    },
    { type: 'related-to', target: link('nato', 'NATO', 'alliance') },
    { type: 'related-to', target: link('vilnius', 'Vilnius', 'city') },
  ],
  notes: [
    {
      text: { en: 'One article puts the summit in July; it was in June.', de: 'Ein Artikel nennt Juli; es war Juni.' },
    },
  ],
  wikidata: 'Q1057616',
  links: [{ label: 'Wikipedia', address: 'https://en.wikipedia.org/wiki/Fumio_Kishida' }],
  checked: '2026-11-21',
};

/** A compound of which one half is an entity; then and now do not differ. */
export const NATO: Card = {
  entity: 'nato',
  kind: 'alliance',
  headword: 'NATO',
  german: 'NATO',
  native: [],
  description: { de: 'Militärbündnis von 32 Staaten.', en: 'Military alliance of 32 states.' },
  found: {
    surface: 'NATO-Aktivitäten',
    gloss: 'NATO activities',
    via: 'compound',
    certainty: 'sure',
    candidates: [],
    parts: [
      { surface: 'NATO', gloss: 'NATO', entity: link('nato', 'NATO', 'alliance') },
      { surface: 'Aktivitäten', gloss: 'activities' },
    ],
  },
  asOf: '2023-05-12',
  then: [{ text: { de: '31 Mitglieder', en: '31 members' }, from: '2023-04-04', certainty: 'certain', source: KANTEI }],
  now: [],
  claims: [claim('only')],
  relations: [],
  notes: [],
  links: [],
  checked: '2026-11-21',
};

/** An entry about which nothing has been written yet. */
export const SILENT: Card = {
  entity: 'vilnius',
  kind: 'city',
  headword: 'Vilnius',
  german: 'Wilna',
  native: [{ lang: 'lt', text: 'Vilnius' }],
  description: { de: 'Hauptstadt Litauens.', en: 'Capital of Lithuania.' },
  asOf: '2023',
  then: [],
  now: [],
  claims: [],
  relations: [],
  notes: [],
  links: [{ label: 'Bad link', address: 'javascript:void(0)' }],
  checked: '2026-11-01',
};

export const CARDS: ReadonlyMap<string, Card> = new Map([KISHIDA, NATO, SILENT].map((card) => [card.entity, card]));

export function mention(entity: string, surface: string, gloss: string, kind: EntityKind, label = gloss): Mention {
  return {
    start: 0,
    end: surface.length,
    surface,
    entity,
    kind,
    label,
    gloss,
    via: 'name',
    certainty: 'sure',
    parts: [],
  };
}

const term = (found: Mention, places: readonly number[], sure = true): PopupTerm => ({ mention: found, places, sure });

export const READING: PopupReading = {
  language: 'de',
  asOf: '2023-05-12',
  terms: [
    term(mention('nato', 'Nato', 'NATO', 'alliance'), [1, 4, 9]),
    term(mention('kishida-fumio', 'Fumio Kishida', 'Fumio Kishida', 'person'), [2, 3]),
    term(
      mention(
        'kishida-fumio',
        'der japanische Regierungschef',
        'the Japanese head of government',
        'person',
        'Fumio Kishida',
      ),
      [5],
      false,
    ),
    term(
      mention('japan-government', 'Tokio', 'Tokyo (the government)', 'institution', 'Government of Japan'),
      [6, 7],
      false,
    ),
    term(
      mention(
        'nato-liaison-office-tokyo',
        'Verbindungsbüro',
        'liaison office',
        'institution',
        'NATO liaison office in Tokyo',
      ),
      [8],
    ),
    term(mention('japan', 'Japans', 'Japan', 'country'), [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21]),
    term(mention('south-korea', 'südkoreanische', 'South Korean', 'country', 'South Korea'), [22]),
    term(mention('vilnius', 'Vilnius', 'Vilnius', 'city'), [23]),
    term(mention('security-policy', 'Außen- und Sicherheitspolitik', 'security policy', 'concept'), [24]),
  ],
};
