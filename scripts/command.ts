/** Runs the project's own tools from the project's own folder, on the Node that the project brings along. */
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '..');

/** The environment in which `node` is the devDependency and tools are found by name, as in an npm script. */
export function toolEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: [join(ROOT, 'node_modules', '.bin'), process.env['PATH']].join(delimiter) };
}

/** Runs a tool with its output passed through; returns its exit status, null if it was killed or did not start. */
export function run(command: string, args: readonly string[]): number | null {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    env: toolEnvironment(),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error !== undefined) console.error(`${command}: ${error.message}`);
  return status;
}
