/**
 * `npm test`: all tests, in Node, in Chromium and in both browsers with the extension loaded, and their sum at the end.
 * `node scripts/run-tests.ts unit browser e2e` runs the kinds that are named.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ensureBrowsers, type BrowserName } from './browsers.ts';
import { ROOT, run } from './command.ts';
import { addTallies, ONE_FAILURE, readTally, sayTally, type Tally } from './tally.ts';

interface TestKind {
  readonly browsers: readonly BrowserName[];
  /** npm script that has to run first. */
  readonly prepare: string;
  /** Arguments that tell vitest which tests to run. */
  readonly select: readonly string[];
}

const KINDS = {
  unit: { browsers: [], prepare: 'corpus', select: ['--project', 'unit'] },
  browser: { browsers: ['chromium'], prepare: 'corpus', select: ['--project', 'browser'] },
  e2e: { browsers: ['chromium', 'firefox'], prepare: 'build:e2e', select: ['--project', 'e2e'] },
} as const satisfies Record<string, TestKind>;

export type TestKindName = keyof typeof KINDS;

export const ALL_KINDS: readonly TestKindName[] = ['unit', 'browser', 'e2e'];

const REPORTS = join(ROOT, 'build', 'reports');

/**
 * Gets the browsers, prepares and runs each kind of test and adds up what the reports say. Throws if a browser cannot be had;
 * every other failure is counted and the next kind still runs.
 */
export function runTests(names: readonly TestKindName[]): Tally {
  const browsers = new Set(names.flatMap((name): readonly BrowserName[] => KINDS[name].browsers));
  ensureBrowsers([...browsers]);
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const prepared = new Map([...new Set(names.map((name) => KINDS[name].prepare))].map((name) => [name, prepare(name)]));
  const tallies = names.map((name) =>
    prepared.get(KINDS[name].prepare) === true ? runKind(name) : skipUnprepared(name),
  );
  return addTallies(tallies);
}

function prepare(script: string): boolean {
  return run('npm', ['run', '-s', script]) === 0;
}

function runKind(name: TestKindName): Tally {
  console.log(`\n== ${name} tests`);
  const report = join(REPORTS, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const status = run('vitest', ['run', ...KINDS[name].select, ...reporters]);
  const tally = readTally(report, status);
  console.log(`${name} tests: ${sayTally(tally)}`);
  return tally;
}

/** Tests that could not even be prepared are a failure, not a silence. */
function skipUnprepared(name: TestKindName): Tally {
  console.error(`\n== ${name} tests: not run, because npm run ${KINDS[name].prepare} failed`);
  return ONE_FAILURE;
}

function isKind(name: string): name is TestKindName {
  return name in KINDS;
}

function main(args: readonly string[]): void {
  const unknown = args.filter((name) => !isKind(name));
  if (unknown.length > 0) throw new Error(`Not a kind of test: ${unknown.join(', ')}. Known: ${ALL_KINDS.join(', ')}.`);
  const tally = runTests(args.length > 0 ? args.filter(isKind) : ALL_KINDS);
  console.log(`\n${sayTally(tally)}`);
  process.exitCode = tally.failed > 0 ? 1 : 0;
}

if (import.meta.main) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
