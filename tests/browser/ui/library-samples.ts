/** A library of a handful of entries, made up for the tests of its views. */
import type { EntityKind } from '#core/corpus/schema.ts';
import type { LibraryData, LibraryEntry, LibrarySource, TimelineItem } from '#ui/library/library-types.ts';
import { KANTEI, KISHIDA, link } from './samples.ts';

function entry(entity: string, label: string, kind: EntityKind, over: Partial<LibraryEntry> = {}): LibraryEntry {
  const description = { de: `${label} auf Deutsch beschrieben.`, en: `${label} described in English.` };
  return { entity, label, german: label, kind, native: [], aliases: [], description, claims: 0, ...over };
}

const NATO = link('nato', 'NATO', 'alliance');
const VILNIUS = link('nato-summit-vilnius-2023', 'NATO summit in Vilnius (2023)', 'event');

const SOURCE: LibrarySource = {
  ...KANTEI,
  statements: [
    {
      id: 'first',
      date: '2023-01-31',
      text: { de: 'Kishida empfängt Stoltenberg.', en: 'Kishida receives Stoltenberg.' },
      certainty: 'certain',
      about: [link('kishida-fumio', 'Fumio Kishida', 'person'), NATO],
    },
  ],
  entries: [link('japan-prime-minister', 'Prime Minister of Japan', 'office')],
};

const QUIET: LibrarySource = {
  id: 'quiet',
  publisher: 'Beispielpresse',
  title: 'Ein Titel ohne Adresse',
  date: '2024-05',
  kind: 'news',
  language: 'de',
  statements: [],
  entries: [NATO],
};

const TIMELINE: readonly TimelineItem[] = [
  {
    id: 'event war',
    what: 'event',
    from: '2022-02-24',
    ongoing: true,
    text: { de: 'Krieg', en: 'War' },
    entry: link('war', 'War', 'event'),
    about: ['war'],
  },
  {
    id: 'statement first',
    what: 'statement',
    from: '2023-01-31',
    text: SOURCE.statements[0]!.text,
    entry: link('kishida-fumio', 'Fumio Kishida', 'person'),
    about: ['kishida-fumio', 'nato'],
  },
  {
    id: 'event vilnius',
    what: 'event',
    from: '2023-07-11',
    to: '2023-07-12',
    text: { de: 'Nato-Gipfel in Vilnius (2023)', en: 'NATO summit in Vilnius (2023)' },
    entry: VILNIUS,
    about: ['nato-summit-vilnius-2023', 'nato'],
  },
];

export const LIBRARY: LibraryData = {
  entries: [
    entry('kishida-fumio', 'Fumio Kishida', 'person', { native: KISHIDA.native, aliases: ['Kischida'], claims: 3 }),
    entry('nato', 'NATO', 'alliance', { german: 'Nato', aliases: ['Nordatlantikpakt'], claims: 1 }),
    entry('nato-liaison-office-tokyo', 'NATO liaison office in Tokyo', 'institution', { german: 'Verbindungsbüro' }),
    entry('nato-summit-vilnius-2023', 'NATO summit in Vilnius (2023)', 'event'),
    entry('south-korea', 'South Korea', 'country', { german: 'Südkorea' }),
    entry('war', 'War', 'event', { german: 'Krieg' }),
  ],
  sources: [QUIET, SOURCE],
  timeline: TIMELINE,
  version: '2026-11-21-abc',
};
