/**
 * Suspended hyphens on the left: "Verteidigungs- und Sicherheitspolitik" shares its head with the word that ends the row. The
 * first half is written out with the longest head of the other that the vocabulary or the splitter can read.
 */
import type { SentenceView } from './choose-reading.ts';
import type { WordTools } from './word-tools.ts';
import type { Reading } from './reading.ts';

const CONJUNCTION = /^(?:und|oder|sowie|bis|beziehungsweise|bzw|noch|wie|statt)$/u;
const LONGEST_ROW = 5;
const SHORTEST_HEAD = 3;

/** The word at `index` written out, when a hyphen stands behind it for a shared head. */
export function expandEllipsis(
  view: SentenceView,
  index: number,
  tools: WordTools,
): { reading: Reading; expanded: string } | undefined {
  const word = view.words[index];
  if (!word || !/^-(?=[\s,)/])/u.test(view.text.slice(word.end, word.end + 2))) return undefined;
  const last = endOfRow(view, index);
  if (last === undefined) return undefined;
  const full = view.words[last]?.text ?? '';
  const candidates = headsOf(full, tools)
    .map((head) => word.text + head)
    .filter((expanded) => expanded !== full);
  return (
    firstRead(candidates, (expanded) => knownReading(expanded, tools)) ??
    firstRead(candidates, (expanded) => tools.splitter.split(expanded))
  );
}

/** The first candidate that can be read: words of the vocabulary come before compounds that have to be taken apart. */
function firstRead(
  candidates: readonly string[],
  read: (expanded: string) => Reading | undefined,
): { reading: Reading; expanded: string } | undefined {
  for (const expanded of candidates) {
    const reading = read(expanded);
    if (reading) return { reading, expanded };
  }
  return undefined;
}

/**
 * The word at `index` written out, when a hyphen before it stands for the first part of the word before: "Arbeitnehmer und -geber".
 */
export function expandRightEllipsis(
  view: SentenceView,
  index: number,
  tools: WordTools,
): { reading: Reading; expanded: string } | undefined {
  const word = view.words[index];
  if (
    !word ||
    !/^\p{Ll}/u.test(word.text) ||
    !/[\s(/]-$/u.test(view.text.slice(Math.max(0, word.start - 2), word.start))
  )
    return undefined;
  if (!CONJUNCTION.test(view.folded[index - 1] ?? '') || index < view.from + 2) return undefined;
  return withFirstPart(view.words[index - 2]?.text ?? '', word.text, tools);
}

/** The longest beginning of a word that makes a word of the vocabulary with this ending, else its first piece. */
function withFirstPart(
  before: string,
  ending: string,
  tools: WordTools,
): { reading: Reading; expanded: string } | undefined {
  for (let cut = before.length - SHORTEST_HEAD; cut >= SHORTEST_HEAD; cut--) {
    const expanded = before.slice(0, cut) + ending;
    const known = tools.analyser.analyse(expanded).find(({ pos }) => pos === 'noun');
    if (known) return { reading: known, expanded };
  }
  const first = tools.splitter.split(before)?.pieces?.[0];
  const expanded = first === undefined ? '' : before.slice(0, first.end) + ending;
  const reading = expanded === '' ? undefined : tools.splitter.split(expanded);
  return reading && { reading, expanded };
}

/** The last word of the row that a conjunction closes. */
function endOfRow(view: SentenceView, index: number): number | undefined {
  for (let at = index + 1; at <= Math.min(index + LONGEST_ROW, view.to - 1); at++) {
    if (!CONJUNCTION.test(view.folded[at] ?? '')) continue;
    let last = at + 1;
    while (last < view.to && (view.words[last + 1]?.joint === 'hyphen' || isSmall(view, last))) last++;
    return last;
  }
  return undefined;
}

function isSmall(view: SentenceView, at: number): boolean {
  return /^\p{Ll}/u.test(view.words[at]?.text ?? '') && at < view.to && /^\p{Lu}/u.test(view.words[at + 1]?.text ?? '');
}

/** The heads that a word may share, from its own pieces first, then any ending. */
function headsOf(word: string, tools: WordTools): string[] {
  const pieces = tools.splitter.split(word)?.pieces ?? [];
  const fromPieces = pieces.slice(1).map((piece) => word.slice(piece.start));
  const endings: string[] = [];
  for (let cut = 2; cut <= word.length - SHORTEST_HEAD; cut++) endings.push(word.slice(cut));
  return [...fromPieces, ...endings.filter((ending) => !fromPieces.includes(ending))];
}

function knownReading(word: string, tools: WordTools): Reading | undefined {
  return tools.analyser.analyse(word).find(({ pos }) => pos === 'noun' || pos === 'adjective');
}
