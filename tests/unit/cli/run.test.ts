import { mkdtemp, readFile, rm, stat, utimes, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { openPack } from '#core/pack/open.ts';
import { run } from '../../../cli/run.ts';

const checked = '2026-11-21';
const description = { de: 'Etwas.', en: 'Something.' };
const ENTITIES = [
  { id: 'nato', kind: 'alliance', name: 'NATO', wikidata: 'Q7184', description, checked, forms: ['NATO', 'Nato'] },
  { id: 'tokyo', kind: 'city', name: 'Tokyo', description, checked, forms: ['Tokio'] },
  {
    ...{ id: 'quad', kind: 'alliance', name: 'Quad', description, checked, forms: ['Quad'] },
    states: [
      { topic: 'members', from: '2017', en: 'Four members.', de: 'Vier Mitglieder.', source: 'record' },
      { topic: 'name', from: '2007', en: 'Founded in 2007.', de: 'Gegründet 2007.', source: 'record' },
    ],
  },
];
const SOURCES = [{ id: 'record', publisher: 'Record', title: 'The record', date: '2023', kind: 'reference' }];
const CLAIMS = [
  {
    id: 'c',
    entities: ['nato', 'tokyo'],
    date: '2023-07-12',
    en: 'It was so.',
    de: 'Es war so.',
    certainty: 'certain',
    source: 'record',
  },
];

let directory: string;
let corpus: string;
let pack: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'randglosse-cli-'));
  corpus = path.join(directory, 'corpus');
  pack = path.join(directory, 'build', 'corpus.pack');
  for (const part of ['entities', 'sources', 'claims']) await mkdir(path.join(corpus, part), { recursive: true });
  await writeFile(path.join(corpus, 'entities', 'all.yaml'), stringify(ENTITIES));
  await writeFile(path.join(corpus, 'sources', 'all.yaml'), stringify(SOURCES));
  await writeFile(path.join(corpus, 'claims', 'all.yaml'), stringify(CLAIMS));
});

afterEach(() => rm(directory, { recursive: true }));

interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly warnings: readonly string[];
}

async function randglosse(args: readonly string[], input = ''): Promise<Outcome> {
  let out = '';
  const warnings: string[] = [];
  const terminal = {
    out: (text: string) => (out += text),
    warn: (line: string) => warnings.push(line),
    readInput: () => Promise.resolve(new TextEncoder().encode(input)),
  };
  const status = await run(args, terminal, { corpus, pack });
  return { status, out, warnings };
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const place = path.join(directory, name);
  await writeFile(place, content);
  return place;
}

interface Line {
  readonly file: string;
  readonly date: string | null;
  readonly mentions: readonly {
    start: number;
    end: number;
    surface: string;
    entity: string;
    wikidata: string | null;
  }[];
  readonly words?: readonly unknown[];
}

const linesOf = (out: string): readonly Line[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

describe('annotate', () => {
  it('prints one JSON object a line, with offsets into the file', async () => {
    const text = 'Erster Absatz.\r\n\r\nDie NATO in Tokio.\n';
    const place = await file('a.txt', text);
    const { status, out } = await randglosse(
      ['annotate', '--format', 'json', '--date', '2023-05-15', place, '-'],
      text,
    );
    expect(status).toBe(0);
    const lines = linesOf(out);
    expect(lines.map((line) => [line.file, line.date])).toEqual([
      [place, '2023-05-15'],
      ['-', '2023-05-15'],
    ]);
    for (const { mentions } of lines) {
      expect(mentions.map(({ start, end, entity }) => [text.slice(start, end), entity])).toEqual([
        ['NATO', 'nato'],
        ['Tokio', 'tokyo'],
      ]);
    }
    expect(Object.keys(lines[0]?.mentions[0] ?? {})).toEqual(
      'start end surface entity type label wikidata gloss via certainty parts'.split(' '),
    );
    expect(lines[0]?.mentions.map(({ wikidata }) => wikidata)).toEqual(['Q7184', null]);
  });

  it('reads .html as a page, with its own date unless one is given', async () => {
    const html = '<meta name="date" content="2023-05-15"><p>Die <b>NA</b>TO &amp; &#x54;okio</p>';
    const place = await file('a.html', html);
    const [own] = linesOf((await randglosse(['annotate', '--format=json', place])).out);
    expect(own?.date).toBe('2023-05-15');
    expect(own?.mentions.map(({ start, end, surface }) => [html.slice(start, end), surface])).toEqual([
      ['NA</b>TO', 'NATO'],
      ['&#x54;okio', 'Tokio'],
    ]);
    const [given] = linesOf((await randglosse(['annotate', '--format=json', '--date', '2020-01-01', place])).out);
    expect(given?.date).toBe('2020-01-01');
  });

  it('gives words only when asked', async () => {
    const place = await file('a.txt', 'Die NATO.');
    const [plain] = linesOf((await randglosse(['annotate', '--format', 'json', place])).out);
    const [worded] = linesOf((await randglosse(['annotate', '--format', 'json', '--words', place])).out);
    expect(plain).not.toHaveProperty('words');
    expect(worded?.words).toEqual([]);
    expect(plain?.date).toBeNull();
  });

  it('is readable without --format', async () => {
    const { out } = await randglosse(['annotate', '-'], 'Die NATO.');
    expect(out).toMatch(/^-: 1 mention, no date\n\s+4–8 {2}NATO → NATO {2}\[nato, name\]\n$/);
  });

  it('names files that cannot be read, does the others, and exits with 1', async () => {
    const good = await file('good.txt', 'Die NATO.');
    const missing = path.join(directory, 'missing.txt');
    const latin = await file('latin.txt', Uint8Array.of(0x4d, 0xfc, 0x6e));
    const binary = await file('binary.txt', Uint8Array.of(0x4d, 0, 0x6e));
    const { status, out, warnings } = await randglosse([
      'annotate',
      '--format',
      'json',
      missing,
      directory,
      latin,
      binary,
      good,
    ]);
    expect(status).toBe(1);
    expect(warnings).toEqual([
      `${missing}: there is no such file`,
      `${directory}: this is a directory`,
      `${latin}: this is no UTF-8 text`,
      `${binary}: this is no text: it holds a zero byte`,
    ]);
    expect(linesOf(out).map((line) => line.file)).toEqual([good]);
  });

  it('keeps the place of everything behind a byte order mark', async () => {
    const place = await file('bom.txt', '\uFEFFNATO');
    const [line] = linesOf((await randglosse(['annotate', '--format', 'json', place])).out);
    expect(line?.mentions.map(({ start, end }) => [start, end])).toEqual([[1, 5]]);
  });
});

describe('card', () => {
  it('prints what the corpus knows, with certainty and source', async () => {
    const { status, out } = await randglosse(['card', 'quad', '--date', '2023-05-15']);
    expect(status).toBe(0);
    expect(out).toContain(
      'On 15 May 2023\n- Four members — since 2017\n    source: Record, “The record”, 2023 (reference)',
    );
    expect(out).toContain('\n- Founded in 2007.\n');
    expect(out).toContain('Now: nothing different is known.');
  });

  it('sets statements later than the day apart', async () => {
    const { out } = await randglosse(['card', 'nato', '--date', '2022-05-15']);
    expect(out).toContain('Statements later than that day\n- It was so.');
    expect((await randglosse(['card', 'nato', '--date', '2024-05-15'])).out).toContain('Statements\n- It was so.');
  });

  it.each([['Nato'], ['tokio'], ['Tokyo'], ['der', 'NATO']])('finds the entity by the form %s', async (...form) => {
    const { status, out } = await randglosse(['card', '--format', 'json', ...form]);
    expect(status).toBe(0);
    expect(['nato', 'tokyo']).toContain((JSON.parse(out) as { entity: string }).entity);
  });

  it('names what is near an unknown name', async () => {
    const { status, warnings, out } = await randglosse(['card', 'quat']);
    expect([status, out]).toEqual([1, '']);
    expect(warnings).toEqual(['The corpus knows no entity by the id or form "quat". Near: quad']);
  });
});

describe('compile', () => {
  it('writes the pack and says what is in it', async () => {
    const { status, out } = await randglosse(['compile', corpus, '-o', pack]);
    expect(status).toBe(0);
    expect(out).toMatch(/: 3 entities, 1 claims, 1 sources, 0 vocabulary rows, \d+ KiB\n$/);
    const opened = openPack(new Uint8Array(await readFile(pack)));
    expect(opened.ok && opened.value.entityCount).toBe(3);
  });

  it('prints every mistake with file and line, writes nothing, and exits with 1', async () => {
    const broken = path.join(corpus, 'entities', 'broken.yaml');
    await writeFile(broken, `- id: x\n  kind: concpt\n${stringify([{ ...ENTITIES[1], id: 'tokyo-2' }])}`);
    const { status, warnings } = await randglosse(['compile', corpus, '-o', pack]);
    expect(status).toBe(1);
    expect(warnings[0]).toMatch(/broken\.yaml:1: x: the field "name" is missing$/);
    expect(warnings.join('\n')).toMatch(/broken\.yaml:2: x: kind: Invalid type/);
    const all = path.join(corpus, 'entities', 'all.yaml');
    const collision = warnings.find((line) => line.includes('"Tokio"')) ?? '';
    expect(collision).toMatch(
      /^.*broken\.yaml:\d+: tokyo-2: "Tokio" is also a safe form of "tokyo": give one of them a policy/,
    );
    expect(collision).toContain(`(see ${all}:`);
    expect(warnings.at(-1)).toMatch(/^\d+ mistakes; no pack written$/);
    await expect(stat(pack)).rejects.toThrow('ENOENT');
  });

  it('says only that a file cannot be read, not what is missing because of it', async () => {
    await writeFile(path.join(corpus, 'entities', 'all.yaml'), '- id: nato\n  name: a: b\n');
    const { warnings } = await randglosse(['compile', corpus, '-o', pack]);
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toMatch(/all\.yaml:2: /);
  });

  it.each([
    ['a directory that is not there', 'nowhere', /nowhere: this directory cannot be read \(ENOENT\)$/],
    ['a directory that holds no corpus', '.', /: there are no entities here \(looked for entities\/\*\.yaml\)$/],
  ])('names %s', async (_what, place, message) => {
    const { status, warnings } = await randglosse(['compile', path.join(corpus, 'claims', place), '-o', pack]);
    expect(status).toBe(1);
    expect(warnings).toEqual([expect.stringMatching(message)]);
  });
});

describe('the pack that commands read', () => {
  const future = new Date(Date.now() + 60_000);

  it('is the compiled one while it is newer than the corpus', async () => {
    await randglosse(['compile', corpus, '-o', pack]);
    await rm(path.join(corpus, 'entities', 'all.yaml'));
    await utimes(pack, future, future);
    expect((await randglosse(['card', 'quad'])).status).toBe(0);
  });

  it('is the corpus when that is newer', async () => {
    await randglosse(['compile', corpus, '-o', pack]);
    const all = path.join(corpus, 'entities', 'all.yaml');
    await writeFile(
      all,
      stringify([...ENTITIES, { ...ENTITIES[0], id: 'otan', wikidata: undefined, forms: ['Otan'] }]),
    );
    await utimes(all, future, future);
    expect((await randglosse(['card', 'otan'])).status).toBe(0);
  });

  it('is the corpus when the compiled one is damaged, and that is said', async () => {
    await randglosse(['compile', corpus, '-o', pack]);
    const bytes = await readFile(pack);
    await writeFile(pack, bytes.subarray(0, bytes.length - 7));
    await utimes(pack, future, future);
    const { status, warnings } = await randglosse(['card', 'quad']);
    expect(status).toBe(0);
    expect(warnings).toEqual([expect.stringMatching(/corpus\.pack is damaged \(.+\); reading the corpus instead$/)]);
  });

  it('is none while the corpus has mistakes: they are printed instead', async () => {
    await writeFile(path.join(corpus, 'claims', 'all.yaml'), stringify([{ ...CLAIMS[0], source: 'hearsay' }]));
    const { status, warnings } = await randglosse(['card', 'quad']);
    expect(status).toBe(1);
    expect(warnings[0]).toMatch(/all\.yaml:\d+: c: no source has the id "hearsay"$/);
  });
});

describe('a wrong command line', () => {
  it.each([
    [[], 2, ''],
    [['anotate'], 2, 'There is no command "anotate". Did you mean annotate?'],
    [['annotate'], 2, 'annotate what? Name a file, or - for standard input'],
    [['annotate', '--date', '2023-02-30', '-'], 2, '--date 2023-02-30: this is no day of the calendar'],
    [['annotate', '--date', '2023', '-'], 2, '--date 2023: this is no day of the calendar'],
    [['annotate', '--format', 'xml', '-'], 2, '--format xml: the formats are json and text'],
    [['annotate', '--datum', '2023-05-15', '-'], 2, "Unknown option '--datum'"],
    [['card'], 2, 'card of what?'],
    [['compile', 'a', 'b'], 2, 'compile takes one directory, not also b'],
    [['--help'], 0, ''],
    [['annotate', '--help'], 0, ''],
  ] as const)('%j is answered', async (args, status, message) => {
    const outcome = await randglosse(args);
    expect(outcome.status).toBe(status);
    if (message === '') expect(outcome.out).toContain('annotate [--date YYYY-MM-DD]');
    else expect(outcome.warnings[0]).toContain(message);
  });
});
