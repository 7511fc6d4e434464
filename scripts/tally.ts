/** Counts of tests and checks, read from the runners' own reports and never from their exit codes alone. */
import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };
export const ONE_FAILURE: Tally = { passed: 0, failed: 1, skipped: 0 };
export const ONE_PASS: Tally = { passed: 1, failed: 0, skipped: 0 };

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What we read of the JSON that vitest's own reporter writes. */
const VitestReport = v.object({
  numPassedTests: Count,
  numFailedTests: Count,
  numPendingTests: Count,
  numTodoTests: Count,
  testResults: v.array(v.object({ status: v.string(), assertionResults: v.array(v.unknown()) })),
});

/**
 * Reads one vitest report. A missing or unreadable report, a report without a single test, a test file that broke
 * before its first test, and a run that exited non-zero although all its tests passed each count as a failure.
 */
export function readTally(path: string, exitStatus: number | null): Tally {
  const report = existsSync(path) ? parseReport(readFileSync(path, 'utf8')) : undefined;
  if (report === undefined) return ONE_FAILURE;
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + broken.length;
  const hidden = failed === 0 && (exitStatus !== 0 || passed === 0) ? 1 : 0;
  return { passed, failed: failed + hidden, skipped: report.numPendingTests + report.numTodoTests };
}

/** The sum of several tallies. */
export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    NOTHING,
  );
}

/** `12 passed, 0 failed`, and the skipped ones if there are any. */
export function sayTally({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function parseReport(text: string): v.InferOutput<typeof VitestReport> | undefined {
  try {
    const parsed = v.safeParse(VitestReport, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    // Not JSON: the runner died while it wrote. The caller counts that as a failure.
    return undefined;
  }
}
