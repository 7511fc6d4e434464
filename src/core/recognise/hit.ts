/** Where forms of the pack stand in a flow, before anything is decided about them. */
import { extendHash, START } from '#core/pack/form-table.ts';
import type { Pack } from '#core/pack/pack.ts';
import type { Target } from '#core/pack/target.ts';
import type { FlowReading, WordRange } from './flow-reading.ts';

export interface Hit extends WordRange {
  readonly targets: readonly Target[];
  /** A hyphen joins it to a word before or behind: it is part of a longer chain. */
  readonly openLeft: boolean;
  readonly openRight: boolean;
}

/** All hits of a flow, by first word, shorter before longer. */
export function findHits(reading: FlowReading, pack: Pack): Hit[] {
  const hits: Hit[] = [];
  for (let from = 0; from < reading.words.length; from++) {
    if (!reading.isSilent(from)) hitsFrom(reading, pack, from, hits);
  }
  return hits;
}

function hitsFrom(reading: FlowReading, pack: Pack, from: number, hits: Hit[]): void {
  let state = START;
  for (let to = from; to < reading.words.length; to++) {
    const word = reading.words[to];
    if (!word || (to > from && word.joint === 'break')) return;
    state = extendHash(state, reading.folded[to] ?? '');
    const entry = pack.findForm(state);
    if (!entry) return;
    const range = { from, to };
    if (entry.list >= 0 && reading.isOpen(range)) {
      const targets = pack.targets(entry.list).filter((target) => capitalsFit(reading, range, target));
      if (targets.length > 0 && !goesOn(reading, to))
        hits.push({ ...range, targets, openLeft: joinedBefore(reading, from), openRight: joinedBehind(reading, to) });
    }
    if (!entry.isPrefix) return;
  }
}

function joinedBefore(reading: FlowReading, from: number): boolean {
  return reading.words[from]?.joint === 'hyphen';
}

function joinedBehind(reading: FlowReading, to: number): boolean {
  return reading.words[to + 1]?.joint === 'hyphen';
}

/** Xi’an: an apostrophe and more of the word; a genitive ’s ends it. */
function goesOn(reading: FlowReading, to: number): boolean {
  const behind = reading.behind(to, 4);
  return /^['’]\p{Ll}/u.test(behind) && !/^['’]s(?!\p{L})/u.test(behind);
}

/** Do the capitals of the text allow this form? "Weiße Haus" is no "weiße Haus"; "EU" is no "Eu". */
export function capitalsFit(reading: FlowReading, range: WordRange, target: Target): boolean {
  for (let i = range.from; i <= range.to; i++) {
    const bit = 1 << (i - range.from);
    const text = reading.words[i]?.text ?? '';
    if (target.exact & bit && text !== text.toUpperCase()) return false;
    if (target.capitals & bit && !/^[\p{Lu}\d]/u.test(text)) return false;
  }
  return true;
}

/** Hits of one flow, found by the word at which they begin or end. */
export class HitMap {
  readonly all: readonly Hit[];
  readonly #starting = new Map<number, Hit[]>();
  readonly #ending = new Map<number, Hit[]>();

  constructor(hits: readonly Hit[]) {
    this.all = hits;
    for (const hit of hits) {
      push(this.#starting, hit.from, hit);
      push(this.#ending, hit.to, hit);
    }
  }

  /** Longest first. */
  startingAt(word: number): readonly Hit[] {
    return [...(this.#starting.get(word) ?? [])].reverse();
  }

  /** Longest first. */
  endingAt(word: number): readonly Hit[] {
    return this.#ending.get(word) ?? [];
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
