/** Reading what stands after a command's name. */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { isIsoDay, type IsoDate } from '#core/corpus/date.ts';
import { UsageError } from './terminal.ts';

export type Format = 'json' | 'text';

export interface CommandLine {
  readonly positionals: readonly string[];
  /** A string option's value, or undefined. */
  text(name: string): string | undefined;
  has(name: string): boolean;
}

/** Reads `args` by the options a command knows; throws a UsageError that names what it does not. */
export function readCommandLine(args: readonly string[], options: ParseArgsOptionsConfig): CommandLine {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return {
      positionals,
      text: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
      has: (name) => values[name] === true,
    };
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      throw new UsageError(firstSentence(error.message));
    }
    throw error;
  }
}

/** The day given with --date, or null when none is given. */
export function dateOption(line: CommandLine): IsoDate | null {
  const date = line.text('date');
  if (date === undefined) return null;
  if (isIsoDay(date)) return date;
  throw new UsageError(`--date ${date}: this is no day of the calendar; write it as YYYY-MM-DD, such as 2023-05-15`);
}

/** The format given with --format; text when none is given. */
export function formatOption(line: CommandLine): Format {
  const format = line.text('format') ?? 'text';
  if (format === 'json' || format === 'text') return format;
  throw new UsageError(`--format ${format}: the formats are json and text`);
}

/** Node's advice after the first sentence speaks of positional arguments, which helps nobody here. */
function firstSentence(message: string): string {
  return message.split('. ')[0]?.replace(/\.$/, '') ?? message;
}
