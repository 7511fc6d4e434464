/** What a form leads to. One written form can lead to several targets; the recogniser chooses. */
import type { GrammaticalNumber } from '#core/german/noun.ts';

export const TARGET_TYPES = [
  'form',
  'family',
  'adjective',
  'demonym',
  'reference',
  'title',
  'head',
  'non-entity',
] as const;
export type TargetType = (typeof TARGET_TYPES)[number];

export interface Target {
  readonly type: TargetType;
  /** Index of the entity, role, head or non-entity. */
  readonly owner: number;
  /** Index of the form, demonym, reference or title within its owner. */
  readonly detail: number;
  readonly number?: GrammaticalNumber;
  /** The form differs from the one written in the corpus. */
  readonly inflected: boolean;
  /** Bit i: word i must begin with a capital. */
  readonly capitals: number;
  /** Bit i: word i must be spelt with exactly these capitals (EU, G7). */
  readonly exact: number;
}

const RECORD_BYTES = 12;

/** Writes targets as fixed-width records. */
export function encodeTargets(targets: readonly Target[]): Uint8Array {
  const bytes = new Uint8Array(targets.length * RECORD_BYTES);
  const view = new DataView(bytes.buffer);
  targets.forEach((target, index) => {
    const at = index * RECORD_BYTES;
    view.setUint8(at, TARGET_TYPES.indexOf(target.type));
    view.setUint8(
      at + 1,
      (target.number === 'singular' ? 1 : target.number === 'plural' ? 2 : 0) | (target.inflected ? 4 : 0),
    );
    view.setUint16(at + 2, target.detail, true);
    view.setUint32(at + 4, target.owner, true);
    view.setUint16(at + 8, target.capitals, true);
    view.setUint16(at + 10, target.exact, true);
  });
  return bytes;
}

/** Reads the target record at `index`, or undefined behind the end. */
export function decodeTarget(view: DataView, index: number): Target | undefined {
  const at = index * RECORD_BYTES;
  if (index < 0 || at + RECORD_BYTES > view.byteLength) return undefined;
  const type = TARGET_TYPES[view.getUint8(at)];
  if (type === undefined) return undefined;
  const flags = view.getUint8(at + 1);
  const number = (flags & 3) === 1 ? 'singular' : (flags & 3) === 2 ? 'plural' : undefined;
  return {
    type,
    owner: view.getUint32(at + 4, true),
    detail: view.getUint16(at + 2, true),
    ...(number && { number }),
    inflected: (flags & 4) !== 0,
    capitals: view.getUint16(at + 8, true),
    exact: view.getUint16(at + 10, true),
  };
}
