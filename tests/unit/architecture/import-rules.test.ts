/** The import table is enforced: the canary makes every rule bark, the real house none. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const CONFIG = join(ROOT, '.dependency-cruiser.cjs');
const CANARY = join(ROOT, 'tests', 'architecture', 'fixture');
const DEPCRUISE = join(ROOT, 'node_modules', '.bin', 'depcruise');
/** A run reads every module with the TypeScript compiler. */
const SLOW = 120_000;

interface Report {
  readonly status: number | null;
  readonly text: string;
  /** Names of the rules that were broken. */
  readonly broken: ReadonlySet<string>;
  readonly modules: number;
}

function check(folder: string, ...rooms: string[]): Report {
  const run = spawnSync(DEPCRUISE, ['--config', CONFIG, ...rooms], { cwd: folder, encoding: 'utf8' });
  const text = `${run.stdout}${run.stderr}`;
  const broken = new Set(Array.from(text.matchAll(/^\s*error ([\w-]+):/gm), (match) => match[1]!));
  return { status: run.status, text, broken, modules: Number(/(\d+) modules,/.exec(text)?.[1] ?? 0) };
}

function ruleNames(): string[] {
  const config = createRequire(import.meta.url)(CONFIG) as { forbidden: readonly { name: string }[] };
  return config.forbidden.map((rule) => rule.name);
}

describe('the import rules', () => {
  it(
    'bark at a house that breaks each of them',
    () => {
      const report = check(CANARY, 'src', 'entrypoints', 'cli');
      expect(report.status).not.toBe(0);
      expect([...report.broken].sort()).toEqual(ruleNames().sort());
    },
    SLOW,
  );

  it(
    'are kept by the real house, with its modules really looked at',
    () => {
      const report = check(ROOT, 'src', 'entrypoints', 'cli', 'scripts');
      expect(report.text).toContain('no dependency violations found');
      expect(report.status).toBe(0);
      expect(report.modules).toBeGreaterThan(30);
    },
    SLOW,
  );
});
