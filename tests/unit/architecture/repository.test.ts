/** Promises that the repository makes to people who clone it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..');

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface ImportRules {
  readonly forbidden: readonly { readonly name: string; readonly comment: string }[];
}

describe('the repository', () => {
  it('documents every npm script', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const contributing = read('CONTRIBUTING.md');
    const undocumented = Object.keys(scripts).filter(
      (name) => !contributing.includes(name === 'test' ? '`npm test`' : `| \`npm run ${name}`),
    );
    expect(undocumented).toEqual([]);
  });

  it('names the two commands in the README', () => {
    const readme = read('README.md');
    expect(readme).toContain('npm ci && npm run demo');
    expect(readme).toContain('npm ci && npm test');
  });

  it('names no registry host in the lockfile', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { resolved?: string }> };
    expect(Object.keys(packages).length).toBeGreaterThan(100);
    expect(Object.entries(packages).filter(([, entry]) => entry.resolved?.startsWith('http') === true)).toEqual([]);
  });

  it('lists every import room of the rules in the architecture page', () => {
    const config = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs')) as ImportRules;
    const rules = config.forbidden.filter((rule) => rule.name.startsWith('room-'));
    const rooms = rules.map((rule) => rule.comment.split(' ')[0]!.replace(/^src\//, ''));
    const page = read('docs/architecture.md');
    expect(rooms.length).toBeGreaterThan(10);
    expect(rooms.filter((room) => !page.includes(`| \`${room}\` `))).toEqual([]);
  });
});
