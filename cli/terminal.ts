/** The way out of a command, and its failures. Handed in, so that tests see what a person would. */

export interface Terminal {
  /** Writes to standard output; the text brings its own line ends. */
  out(text: string): void;
  /** Writes one line to standard error. */
  warn(line: string): void;
  /** All of standard input. */
  readInput(): Promise<Uint8Array>;
}

/** Exit statuses: all done; some of it failed; the command line itself was wrong. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** The command line cannot be understood; the message says why. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
