/**
 * The file format of a pack: "RGPK", format number, section count, file length, then a directory (name, offset, length, CRC-32 of each section) and its
 * own CRC-32, then the sections, each on a 4-byte boundary. Numbers are little endian.
 */
import { crc32 } from '#core/text/checksum.ts';

/** Raised by one whenever the meaning of a section changes. */
export const PACK_FORMAT = 3;

const MAGIC = 0x4b504752;
const HEADER_BYTES = 16;
const ENTRY_BYTES = 28;
const NAME_BYTES = 16;

/** What is wrong with a pack: the section, and what was expected of it. */
export interface PackProblem {
  readonly section: string;
  readonly detail: string;
}

export type Sections = ReadonlyMap<string, Uint8Array>;

/** Joins named sections to one file. Names are ASCII, at most 16 bytes. */
export function encodeSections(sections: Sections): Uint8Array {
  const directoryEnd = HEADER_BYTES + sections.size * ENTRY_BYTES;
  let offset = align(directoryEnd + 4);
  const placed = [...sections].map(([name, bytes]) => {
    const entry = { name, bytes, offset };
    offset = align(offset + bytes.length);
    return entry;
  });
  const file = new Uint8Array(offset);
  const view = new DataView(file.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, PACK_FORMAT, true);
  view.setUint32(8, sections.size, true);
  view.setUint32(12, offset, true);
  placed.forEach((entry, index) => {
    const at = HEADER_BYTES + index * ENTRY_BYTES;
    file.set(new TextEncoder().encode(entry.name).slice(0, NAME_BYTES), at);
    view.setUint32(at + NAME_BYTES, entry.offset, true);
    view.setUint32(at + NAME_BYTES + 4, entry.bytes.length, true);
    view.setUint32(at + NAME_BYTES + 8, crc32(entry.bytes), true);
    file.set(entry.bytes, entry.offset);
  });
  view.setUint32(directoryEnd, crc32(file.subarray(0, directoryEnd)), true);
  return file;
}

/** Takes a file apart and checks every byte of it. */
export function decodeSections(file: Uint8Array): { readonly sections: Sections } | PackProblem {
  if (file.length < HEADER_BYTES)
    return { section: 'header', detail: `the file has only ${String(file.length)} bytes` };
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(0, true) !== MAGIC) return { section: 'header', detail: 'this is no Randglosse pack' };
  const format = view.getUint32(4, true);
  if (format !== PACK_FORMAT) {
    return { section: 'header', detail: `format ${String(format)}, this version reads format ${String(PACK_FORMAT)}` };
  }
  const count = view.getUint32(8, true);
  const length = view.getUint32(12, true);
  const directoryEnd = HEADER_BYTES + count * ENTRY_BYTES;
  if (length !== file.length) {
    return {
      section: 'file',
      detail: `${String(file.length)} bytes where ${String(length)} were written: the file is truncated or longer`,
    };
  }
  if (count > 64 || directoryEnd + 4 > length)
    return { section: 'directory', detail: `${String(count)} sections do not fit` };
  if (crc32(file.subarray(0, directoryEnd)) !== view.getUint32(directoryEnd, true)) {
    return { section: 'directory', detail: 'its checksum differs: the file was altered' };
  }
  return readSections(file, view, count);
}

function readSections(file: Uint8Array, view: DataView, count: number): { readonly sections: Sections } | PackProblem {
  const sections = new Map<string, Uint8Array>();
  for (let index = 0; index < count; index++) {
    const at = HEADER_BYTES + index * ENTRY_BYTES;
    const name = new TextDecoder().decode(file.subarray(at, at + NAME_BYTES)).replace(/\0+$/u, '');
    const offset = view.getUint32(at + NAME_BYTES, true);
    const bytes = file.subarray(offset, offset + view.getUint32(at + NAME_BYTES + 4, true));
    if (crc32(bytes) !== view.getUint32(at + NAME_BYTES + 8, true)) {
      return { section: name, detail: 'its checksum differs: the file was altered' };
    }
    sections.set(name, bytes);
  }
  return { sections };
}

function align(offset: number): number {
  return (offset + 3) & ~3;
}
