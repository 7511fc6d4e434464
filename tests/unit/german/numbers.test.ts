import { describe, expect, it } from 'vitest';
import { findNumbers } from '#core/german/numbers.ts';

describe('findNumbers', () => {
  it.each([
    ['Das kostet 1,5 Milliarden Euro.', ['1,5 Milliarden Euro=€1.5 billion']],
    ['43 Billionen Yen bis 2027', ['43 Billionen Yen=¥43 trillion']],
    ['rund 500.000 Dollar', ['500.000 Dollar=$500,000']],
    ['um 2,5 Prozent auf 2 %', ['2,5 Prozent=2.5 percent', '2 %=2 percent']],
    ['ein Plus von 0,3 Prozentpunkten', ['0,3 Prozentpunkten=0.3 percentage points']],
    ['am 11. Juli 2023', ['11. Juli 2023=11 July 2023']],
    ['(11./12. Juli)', ['11./12. Juli=11–12 July']],
    ['1’234 Franken', ['1’234 Franken=CHF 1,234']],
    ['3 Mrd. Euro', ['3 Mrd. Euro=€3 billion']],
    ['eine Milliarde Menschen', ['eine Milliarde=one billion']],
    ['im 21. Jahrhundert und beim 3. Gipfel am 12. Tag', ['21.=21st', '3.=3rd', '12.=12th']],
    ['Er kam 2023. Gipfel gab es keinen.', []],
    ['um vier Prozent', ['vier Prozent=four percent']],
    ['zwei Millionen Euro', ['zwei Millionen Euro=two million euros']],
    ['um 8,15 Uhr im Jahr 2023 mit 31 Mitgliedern', []],
    ['Artikel 5.2 und Version 3.141', []],
    ['1.234.567,89 Euro', ['1.234.567,89 Euro=€1,234,567.89']],
  ])('in %j', (text, expected) => {
    expect(findNumbers(text).map(({ surface, gloss }) => `${surface}=${gloss}`)).toEqual(expected);
  });

  it('gives offsets of the surface', () => {
    const text = 'Bis 2027 sind es 43 Billionen Yen, sagt er.';
    expect(findNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual(['43 Billionen Yen']);
  });
});
