import { describe, expect, it } from 'vitest';
import { formatDate, formatPeriod } from '#ui/dates.ts';
import { createTranslator } from '#ui/translator.ts';

describe('a date', () => {
  it.each([
    ['2023-05-12', '12 May 2023', '12. Mai 2023'],
    ['2023-01-01', '1 January 2023', '1. Januar 2023'],
    ['2023-05', 'May 2023', 'Mai 2023'],
    ['2023', '2023', '2023'],
  ])('%s keeps its precision', (date, english, german) => {
    expect(formatDate(date, 'en')).toBe(english);
    expect(formatDate(date, 'de')).toBe(german);
  });
});

describe('a period', () => {
  const { t } = createTranslator('en');

  it.each([
    [{ from: '2021-10-04', to: '2024-10-01' }, '4 October 2021 – 1 October 2024'],
    [{ from: '2024-10' }, 'since October 2024'],
    [{ to: '2024' }, 'until 2024'],
    [{ from: '2024', to: '2024' }, '2024'],
    [{}, ''],
  ])('%j reads %s', (period, text) => {
    expect(formatPeriod(period, t, 'en')).toBe(text);
  });
});
