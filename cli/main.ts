/** The terminal program: `npm run -s randglosse -- …`, straight from TypeScript. */
import { buffer } from 'node:stream/consumers';
import process from 'node:process';
import { run } from './run.ts';

// A reader such as `head` that has seen enough is a normal end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  warn: (line) => process.stderr.write(`${line}\n`),
  readInput: () => buffer(process.stdin),
});
