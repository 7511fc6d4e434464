import { beforeEach, describe, expect, it } from 'vitest';
import type { Mention } from '#core/recognise/mention.ts';
import { createMentionBook, glossedMarks, termsOf, type MentionBook } from '#app/content/mention-book.ts';
import type { Flow } from '#page/flow.ts';

const flow = (id: number): Flow => ({ id, text: '', block: {} as Element, segments: [] });

function mention(start: number, entity: string, more: Partial<Mention> = {}): Mention {
  return {
    start,
    end: start + 5,
    surface: entity,
    entity,
    kind: 'country',
    label: entity,
    gloss: `the ${entity}`,
    via: 'name',
    certainty: 'sure',
    parts: [],
    ...more,
  };
}

let book: MentionBook;
const [first, second] = [flow(1), flow(2)] as const;
beforeEach(() => {
  book = createMentionBook();
});

describe('the mention book', () => {
  it('gives marks in the order of the flows, not of the answers', () => {
    book.set(second, [mention(0, 'nato')]);
    book.set(first, [mention(3, 'japan'), mention(9, 'china')]);
    expect(book.marksOf([first, second]).map((mark) => mark.mention.entity)).toEqual(['japan', 'china', 'nato']);
  });

  it('keeps the identity and the place of a mark that is found again', () => {
    book.set(first, [mention(3, 'japan'), mention(9, 'china')]);
    const [japan] = book.marksOf([first]);
    const place = book.placeOf(japan!);
    book.set(first, [mention(0, 'nato'), mention(3, 'japan')]);
    expect(book.marksOf([first])[1]).toBe(japan);
    expect(book.markAt(place)).toBe(japan);
  });

  it('loses the places of marks that are gone, and never gives them out again', () => {
    book.set(first, [mention(3, 'japan')]);
    const place = book.placeOf(book.marksOf([first])[0]!);
    book.set(first, []);
    book.set(second, [mention(3, 'japan')]);
    expect(book.markAt(place)).toBeNull();
    book.forget(second);
    expect(book.marksOf([first, second])).toEqual([]);
  });

  it('knows sure entities and their parts, but no doubtful ones, and remembers them', () => {
    const parts = [{ start: 0, end: 4, surface: 'NATO', entity: 'nato', gloss: 'NATO' }];
    book.set(first, [mention(0, 'nato-summit', { parts }), mention(9, 'china', { certainty: 'probable' })]);
    book.forget(first);
    expect(book.known()).toEqual(['nato-summit', 'nato']);
  });
});

describe('termsOf', () => {
  it('lists every entity once with all its places, its first sure mention speaking for it', () => {
    book.set(first, [
      mention(0, 'japan', { certainty: 'probable', surface: 'Tokio' }),
      mention(9, 'nato'),
      mention(20, 'japan', { surface: 'Japan' }),
      mention(30, 'china', { certainty: 'probable' }),
    ]);
    const terms = termsOf(book.marksOf([first]), (mark) => book.placeOf(mark));
    expect(terms.map((term) => [term.mention.entity, term.mention.surface, term.places, term.sure])).toEqual([
      ['japan', 'Japan', [0, 2], true],
      ['nato', 'nato', [1], true],
      ['china', 'china', [3], false],
    ]);
  });
});

describe('glossedMarks', () => {
  beforeEach(() => {
    book.set(first, [
      mention(0, 'nato', { surface: 'Nato', gloss: 'NATO' }),
      mention(9, 'nato', { surface: 'Bündnis', gloss: 'the alliance' }),
      mention(20, 'nato', { surface: 'Bündnisses', gloss: 'the alliance' }),
    ]);
  });
  const glossed = (mode: 'off' | 'first' | 'all') =>
    glossedMarks(book.marksOf([first]), mode).map((mark) => mark.mention.surface);

  it('has none when off', () => expect(glossed('off')).toEqual([]));
  it('leaves out a gloss that repeats the term, and takes the first that tells something', () =>
    expect(glossed('first')).toEqual(['Bündnis']));
  it('has every telling one', () => expect(glossed('all')).toEqual(['Bündnis', 'Bündnisses']));
});
