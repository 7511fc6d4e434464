/** From a checked corpus to the bytes of a pack. */
import type { Corpus } from '#core/corpus/schema.ts';
import { crc32 } from '#core/text/checksum.ts';
import { foldWord } from '#core/text/fold.ts';
import { expandCorpus, type ExpandedForm } from './expand.ts';
import { buildFormTable } from './form-table.ts';
import { indexCorpus } from './index-section.ts';
import { encodeSections } from './sections.ts';
import { encodeTargets, type Target } from './target.ts';

/**
 * Compiles a corpus. The result depends on the corpus alone: the same corpus gives the same bytes.
 * `vocabulary` are the lines that `readVocabularyTable` gives. Takes a corpus that passed `checkCorpus`; with an unchecked one the pack may hold references that lead nowhere.
 */
export function compilePack(corpus: Corpus, vocabulary: readonly string[] = []): Uint8Array {
  const lists = groupForms(expandCorpus(corpus));
  const table = buildFormTable(lists.map((entry, list) => ({ words: entry.words, list })));
  const records = encodeRecords(corpus);
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((entry, index) => (starts[index + 1] = (starts[index] ?? 0) + entry.targets.length));
  const index = encodeJson(indexCorpus(corpus, versionOf(corpus, records.bytes)));
  return encodeSections(
    new Map([
      ['index', index],
      ['table-checks', bytesOf(table.checks)],
      ['table-values', bytesOf(table.values)],
      ['list-starts', bytesOf(starts)],
      ['targets', encodeTargets(lists.flatMap((entry) => entry.targets))],
      ['records', records.bytes],
      ['record-ends', bytesOf(records.ends)],
      ['record-index', encodeJson(recordIndex(corpus))],
      ['vocabulary', new TextEncoder().encode(vocabulary.join('\n'))],
    ]),
  );
}

interface FormList {
  readonly words: readonly string[];
  readonly targets: Target[];
}

/** Forms with the same folded words share one list of targets; equal targets are kept once, the uninflected first. */
function groupForms(forms: readonly ExpandedForm[]): FormList[] {
  const byKey = new Map<string, FormList>();
  for (const form of forms) {
    const words = form.words.map(foldWord);
    const key = words.join(' ');
    const list = byKey.get(key) ?? { words, targets: [] };
    byKey.set(key, list);
    addTarget(list.targets, form.target);
  }
  return [...byKey.values()].filter((list) => list.words.length > 0);
}

function addTarget(targets: Target[], target: Target): void {
  const at = targets.findIndex(
    (known) => known.type === target.type && known.owner === target.owner && known.detail === target.detail,
  );
  const known = targets[at];
  if (!known) targets.push(target);
  else if (known.inflected && !target.inflected) targets[at] = target;
}

interface Records {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where each record ends; entities first, then claims, then sources. */
  readonly ends: Uint32Array<ArrayBuffer>;
}

function encodeRecords(corpus: Corpus): Records {
  const parts = [...corpus.entities, ...corpus.claims, ...corpus.sources].map(encodeJson);
  const ends = new Uint32Array(parts.length);
  let length = 0;
  parts.forEach((part, index) => (ends[index] = length += part.length));
  const bytes = new Uint8Array(length);
  parts.forEach((part, index) => {
    bytes.set(part, (ends[index] ?? 0) - part.length);
  });
  return { bytes, ends };
}

function recordIndex(corpus: Corpus): { claims: string[]; sources: string[]; about: Record<string, number[]> } {
  const about: Record<string, number[]> = {};
  corpus.claims.forEach((claim, index) => {
    for (const id of new Set(claim.entities)) (about[id] ??= []).push(index);
  });
  return { claims: corpus.claims.map((claim) => claim.id), sources: corpus.sources.map((source) => source.id), about };
}

function versionOf(corpus: Corpus, records: Uint8Array): string {
  const checked = corpus.entities.reduce((latest, entity) => (entity.checked > latest ? entity.checked : latest), '');
  return `${checked}-${crc32(records).toString(16).padStart(8, '0')}`;
}

function encodeJson(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
}

function bytesOf(array: Uint32Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
