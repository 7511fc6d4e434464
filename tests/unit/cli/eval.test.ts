import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { run } from '../../../cli/run.ts';

const ENTITY = {
  ...{ id: 'nato', kind: 'alliance', name: 'NATO', checked: '2026-11-21', forms: ['NATO', 'Nato'] },
  description: { de: 'Etwas.', en: 'Something.' },
};
const WORDS = `# style: note
# date: 2025-01-02

# text: Die Regierung der Nato plant.
Regierung\tRegierung\tnoun\tgovernment
plant\tplanen\tverb\tbake
`;
const ARTICLE = '# date: 2025-01-02\nDie [[Nato|nato]] und [[Rom|nato]].\n';

let directory: string;
let gold: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'randglosse-eval-'));
  gold = path.join(directory, 'gold');
  const corpus = path.join(directory, 'corpus');
  for (const part of ['entities', 'sources', 'claims', 'vocabulary'])
    await mkdir(path.join(corpus, part), { recursive: true });
  await mkdir(path.join(gold, 'words'), { recursive: true });
  await writeFile(path.join(corpus, 'entities', 'all.yaml'), stringify([ENTITY]));
  await writeFile(path.join(corpus, 'vocabulary', 'nouns-r.tsv'), 'Regierung\tf/-/en\tgovernment\n');
  await writeFile(path.join(corpus, 'vocabulary', 'verbs-p.tsv'), 'planen\tw\tplan\n');
});

afterEach(() => rm(directory, { recursive: true }));

async function evaluate(...args: readonly string[]): Promise<{ status: number; out: string; warnings: string[] }> {
  let out = '';
  const warnings: string[] = [];
  const terminal = {
    out: (text: string) => void (out += text),
    warn: (line: string) => void warnings.push(line),
    readInput: () => Promise.resolve(new Uint8Array()),
  };
  const places = { corpus: path.join(directory, 'corpus'), pack: path.join(directory, 'none.pack') };
  return { status: await run(['eval', ...args], terminal, places), out, warnings };
}

describe('eval', () => {
  it('prints the figures of mentions and words, and every miss when asked', async () => {
    await writeFile(path.join(gold, 'article.txt'), ARTICLE);
    await writeFile(path.join(gold, 'words', 'note.tsv'), WORDS);
    const plain = await evaluate(gold);
    expect(plain.status).toBe(0);
    expect(plain.out).toContain('Mentions: 1 articles, 2 mentions annotated, 1 marked');
    expect(plain.out).toMatch(/first gloss right, of those glossed\s+50\.0 % {2}\(1 of 2\)/u);
    expect(plain.out).not.toContain('plan, not bake');
    const full = await evaluate('--misses', gold);
    expect(full.out).toContain('plant: plan, not bake  [note] Die Regierung der Nato plant.');
    expect(full.out).toContain('article:  missed Rom [nato]');
  });

  it('prints them as JSON', async () => {
    await writeFile(path.join(gold, 'words', 'note.tsv'), WORDS);
    const { out } = await evaluate('--format', 'json', '--misses', gold);
    expect(JSON.parse(out)).toMatchObject({
      mentions: { required: 0, articles: [] },
      words: {
        figures: { answered: 1, lemmaOfAll: 1, firstGloss: 0.5, separableRecall: null },
        texts: [{ name: 'note', style: 'note', misses: [{ kind: 'gloss', surface: 'plant', expected: 'bake' }] }],
      },
    });
  });

  it('says when there is nothing to measure', async () => {
    const nowhere = await evaluate(path.join(directory, 'nowhere'));
    expect(nowhere).toMatchObject({ status: 1, out: '' });
    expect(nowhere.warnings[0]).toContain('there is no such directory');
    const empty = await evaluate(gold);
    expect(empty.status).toBe(1);
    expect(empty.warnings[0]).toContain('nothing annotated here');
    expect((await evaluate(gold, gold)).status).toBe(2);
  });
});
