/** Running text from a file, and the way back to its places there. */
export interface FileFlow {
  readonly text: string;
  /** Where the UTF-16 unit at `at` begins in the file. */
  startOf(at: number): number;
  /** Where the UTF-16 unit before `at` ends in the file. */
  endOf(at: number): number;
}

/** The paragraphs of a plain text: one flow for each line that holds a letter. */
export function plainFlows(text: string): readonly FileFlow[] {
  const flows: FileFlow[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    if (!/\p{L}/u.test(line)) continue;
    const place = (at: number): number => index + at;
    flows.push({ text: line, startOf: place, endOf: place });
  }
  return flows;
}
