/**
 * What `.ci/run` does after `npm ci`: all tests, then every check, each counted as one. The last line is the sum. Nothing here hides a
 * failure: a step that breaks is counted and the next one still runs.
 */
import process from 'node:process';
import { run } from './command.ts';
import { ALL_KINDS, runTests } from './run-tests.ts';
import { addTallies, ONE_FAILURE, ONE_PASS, sayTally, type Tally } from './tally.ts';

/** npm scripts that pass or fail as a whole. */
const CHECKS = ['corpus', 'typecheck', 'lint', 'format:check', 'check:architecture', 'lint:webext'];

function check(script: string): Tally {
  console.log(`\n== ${script}`);
  const passed = run('npm', ['run', '-s', script]) === 0;
  console.log(`${script}: ${passed ? 'passed' : 'FAILED'}`);
  return passed ? ONE_PASS : ONE_FAILURE;
}

function tests(): Tally {
  try {
    return runTests(ALL_KINDS);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return ONE_FAILURE;
  }
}

const tally = addTallies([tests(), ...CHECKS.map(check)]);
console.log(`\n${sayTally(tally)}`);
process.exitCode = tally.failed > 0 ? 1 : 0;
