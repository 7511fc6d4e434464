import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addTallies, readTally, sayTally } from '../../../scripts/tally.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'randglosse-tally-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function report(changes: object): string {
  const path = join(folder, 'report.json');
  const plain = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
  writeFileSync(path, JSON.stringify({ ...plain, ...changes }));
  return path;
}

describe('readTally', () => {
  it('takes the counts from the report', () => {
    const path = report({ numFailedTests: 2, numPendingTests: 1, numTodoTests: 3 });
    expect(readTally(path, 1)).toEqual({ passed: 7, failed: 2, skipped: 4 });
  });

  it('counts a file that broke before its first test', () => {
    const path = report({ testResults: [{ status: 'failed', assertionResults: [] }] });
    expect(readTally(path, 1).failed).toBe(1);
  });

  it.each([
    ['an exit status that says otherwise', {}, 1],
    ['a runner that was killed', {}, null],
    ['a run without a single test', { numPassedTests: 0 }, 0],
  ])('does not believe %s', (_name, changes, status) => {
    expect(readTally(report(changes), status).failed).toBe(1);
  });

  it('counts a missing and a torn report as failures', () => {
    expect(readTally(join(folder, 'none.json'), 0).failed).toBe(1);
    const torn = join(folder, 'torn.json');
    writeFileSync(torn, '{"numPassedTests": 7');
    expect(readTally(torn, 0).failed).toBe(1);
  });
});

describe('the sum', () => {
  it('adds up and says it in one line', () => {
    const one = { passed: 2, failed: 1, skipped: 0 };
    expect(sayTally(addTallies([one, one]))).toBe('4 passed, 2 failed');
    expect(sayTally(addTallies([one, { passed: 0, failed: 0, skipped: 3 }]))).toBe('2 passed, 1 failed, 3 skipped');
  });
});
