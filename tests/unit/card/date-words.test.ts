import { describe, expect, it } from 'vitest';
import { dateWords, periodWords, pointWords, sinceWords, spanWords } from '#core/card/date-words.ts';

describe('dateWords', () => {
  it.each([
    ['2021-10-04', '4 October 2021', '4. Oktober 2021'],
    ['2023-03', 'March 2023', 'März 2023'],
    ['2023', '2023', '2023'],
  ])('says %s at its precision', (date, en, de) => {
    expect(dateWords(date, 'en')).toBe(en);
    expect(dateWords(date, 'de')).toBe(de);
  });
});

describe('sinceWords and pointWords', () => {
  it.each([
    ['2021-10-04', 'since 4 October 2021', 'seit dem 4. Oktober 2021', 'on 4 October 2021', 'am 4. Oktober 2021'],
    ['2021-10', 'since October 2021', 'seit Oktober 2021', 'in October 2021', 'im Oktober 2021'],
    ['2021', 'since 2021', 'seit 2021', 'in 2021', '2021'],
  ])('put the right preposition before %s', (date, since, seit, point, punkt) => {
    expect([sinceWords(date, 'en'), sinceWords(date, 'de')]).toEqual([since, seit]);
    expect([pointWords(date, 'en'), pointWords(date, 'de')]).toEqual([point, punkt]);
  });
});

describe('spanWords', () => {
  it.each([
    ['2023-07-11', '2023-07-12', '11–12 July 2023', '11.–12. Juli 2023'],
    ['2022-06-28', '2022-07-02', '28 June – 2 July 2022', '28. Juni – 2. Juli 2022'],
    ['2021-10-04', '2024-10-01', '4 October 2021 – 1 October 2024', '4. Oktober 2021 – 1. Oktober 2024'],
    ['2023-07', '2023-08', 'July 2023 – August 2023', 'Juli 2023 – August 2023'],
    ['2023', '2026', '2023 – 2026', '2023 – 2026'],
    ['2023', '2023-07-01', '2023 – 1 July 2023', '2023 – 1. Juli 2023'],
    ['2023-07-11', '2023-07-11', '11 July 2023', '11. Juli 2023'],
  ])('joins %s and %s without saying anything twice', (from, to, en, de) => {
    expect(spanWords(from, to, 'en')).toBe(en);
    expect(spanWords(from, to, 'de')).toBe(de);
  });
});

describe('periodWords', () => {
  it.each([
    ['2023-07-11', undefined, 'since 11 July 2023'],
    [undefined, '2023-07-11', 'until 11 July 2023'],
    [undefined, undefined, ''],
    ['2023', '2024', '2023 – 2024'],
  ])('speaks of %s to %s', (from, to, words) => {
    expect(periodWords(from, to, 'en')).toBe(words);
  });
});
