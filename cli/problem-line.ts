import type { FileProblem } from './yaml-list.ts';

/** A mistake as editors and people understand it: `file:line: message`. */
export function problemLine({ file, line, message }: FileProblem): string {
  return `${file}:${line}: ${message}`;
}
