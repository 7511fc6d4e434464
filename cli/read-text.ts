/** Reading text files as they are: every UTF-16 unit keeps its place. */
import { readFile } from 'node:fs/promises';
import type { Terminal } from './terminal.ts';

export type TextReading =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: string };

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a directory',
  ENOTDIR: 'there is no such file',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
};

/** The text of `file` (`-` is standard input), or why there is none. */
export async function readText(file: string, terminal: Terminal): Promise<TextReading> {
  try {
    return decode(file === '-' ? await terminal.readInput() : await readFile(file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    return { ok: false, problem: PROBLEMS[code] ?? `it cannot be read (${code})` };
  }
}

/** UTF-8 without repair; a byte order mark stays, so that offsets are those of the file. */
function decode(bytes: Uint8Array): TextReading {
  if (bytes.includes(0)) return { ok: false, problem: 'this is no text: it holds a zero byte' };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { ok: false, problem: 'this is no UTF-8 text' };
  }
}
