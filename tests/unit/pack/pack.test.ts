import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePack } from '#core/pack/compile.ts';
import { openPack } from '#core/pack/open.ts';
import { decodeSections, encodeSections } from '#core/pack/sections.ts';
import { smallCorpus, smallPack } from '../recognise/small-world.ts';

const bytes = compilePack(smallCorpus, ['n\tGipfel\tm/s/-\tsummit']);

describe('compilePack', () => {
  it('gives the same bytes for the same corpus', () => {
    expect(compilePack(smallCorpus, ['n\tGipfel\tm/s/-\tsummit'])).toEqual(bytes);
  });

  it('keeps every record', () => {
    expect(smallPack.entityIds().map((id) => smallPack.entity(id))).toEqual(smallCorpus.entities);
  });
});

describe('an open pack', () => {
  it('finds entities by any spelling', () => {
    expect(smallPack.findByForm('Suedkorea')).toEqual(['south-korea']);
    expect(smallPack.findByForm('nationalen sicherheitsstrategie')).toEqual(['nss']);
    expect(smallPack.findByForm('Prime Minister of Japan')).toEqual(['japan-pm']);
    expect(smallPack.findByForm('Atlantis')).toEqual([]);
  });

  it('knows who held what', () => {
    expect(smallPack.officesHeldBy('kishida').map(({ office, holder }) => [office.id, holder.from])).toEqual([
      ['japan-pm', '2021-10-04'],
    ]);
  });

  it('has nothing under an unknown id', () => {
    expect(smallPack.entity('nobody')).toBeUndefined();
    expect(smallPack.claimsAbout('nobody')).toEqual([]);
    expect(smallPack.source('nowhere')).toBeUndefined();
  });
});

describe('a damaged pack', () => {
  it.each([
    ['empty', new Uint8Array(), 'header'],
    ['another file', new TextEncoder().encode('This is a text file, and no pack at all.'), 'header'],
    ['truncated', bytes.slice(0, bytes.length - 100), 'file'],
    ['longer', new Uint8Array([...bytes, 1, 2, 3, 4]), 'file'],
  ])('%s: names what is wrong', (_, damaged, section) => {
    expect(openPack(damaged)).toMatchObject({ ok: false, problem: { section } });
  });

  it('names the section in which a byte was altered', () => {
    const decoded = decodeSections(bytes);
    if (!('sections' in decoded)) throw new Error('the pack itself does not open');
    for (const [name, section] of decoded.sections) {
      const altered = bytes.slice();
      const at = section.byteOffset - bytes.byteOffset + Math.floor(section.length / 2);
      altered[at] = (altered[at] ?? 0) ^ 0x40;
      expect(openPack(altered)).toMatchObject({ ok: false, problem: { section: name } });
    }
  });

  it('is refused for any altered byte, without throwing', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const altered = bytes.slice();
        altered[at] = (altered[at] ?? 0) ^ mask;
        const isPadding = openPack(altered).ok;
        expect(isPadding ? bytes[at] : 0).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('says which section is missing', () => {
    const decoded = decodeSections(bytes);
    if (!('sections' in decoded)) throw new Error('the pack itself does not open');
    const sections = new Map(decoded.sections);
    sections.delete('targets');
    expect(openPack(encodeSections(sections))).toMatchObject({
      ok: false,
      problem: { section: 'targets', detail: 'this section is missing' },
    });
  });
});
