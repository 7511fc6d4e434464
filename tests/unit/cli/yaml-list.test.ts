import { describe, expect, it } from 'vitest';
import { EntitySchema, SourceSchema } from '#core/corpus/schema.ts';
import { readYamlList } from '../../../cli/yaml-list.ts';

const SOURCE = `# A comment
- id: good
  publisher: NATO
  title: A title
  date: '2023'
  kind: official
`;

function sourceProblems(text: string): readonly string[] {
  return readYamlList('s.yaml', text, SourceSchema).problems.map(
    ({ file, line, message }) => `${file}:${line}: ${message}`,
  );
}

describe('readYamlList', () => {
  it('reads a list and knows the line of every field', () => {
    const { items, problems, readable } = readYamlList('s.yaml', SOURCE, SourceSchema);
    expect([problems, readable]).toEqual([[], true]);
    expect(items[0]?.value).toMatchObject({ id: 'good', language: 'en' });
    expect([[], ['title'], ['nothing']].map((path) => items[0]?.lineOf(path))).toEqual([2, 4, 2]);
  });

  it.each(['', '# nothing but a comment\n', '---\n'])('takes %j for an empty list', (text) => {
    expect(readYamlList('s.yaml', text, SourceSchema)).toEqual({
      items: [],
      problems: [],
      brokenIds: [],
      readable: true,
    });
  });

  it.each([
    ['a wrong date', SOURCE.replace("'2023'", "'2023-02-30'"), '5: good: date: a date is YYYY, YYYY-MM or YYYY-MM-DD'],
    [
      'a number where text belongs',
      SOURCE.replace("'2023'", '2023'),
      '5: good: date: 2023 is read as a number; put it in quotes',
    ],
    ['an unknown field', `${SOURCE}  publishr: x\n`, '7: good: there is no field "publishr"'],
    ['a missing field', SOURCE.replace("  date: '2023'\n", ''), '2: good: the field "date" is missing'],
    ['an item without an id', '- publisher: x\n', '1: item 1: the field "id" is missing'],
    ['an item that is no map', '- x\n', '1: item 1: Invalid type: Expected Object but received "x"'],
    ['a file that is no list', 'id: x\n', '1: this file must hold a list'],
    ['a key given twice', `${SOURCE}  title: again\n`, '7: Map keys must be unique'],
  ])('names the line of %s', (_what, text, problem) => {
    expect(sourceProblems(text)[0]).toBe(`s.yaml:${problem}`);
  });

  it('looks into the alternatives of a form for the mistake that was meant', () => {
    const text = `- id: a
  kind: concept
  name: A
  description: { de: x, en: x }
  checked: '2026-11-21'
  forms:
    - fine
    - { text: Rat,
        policy: sometimes }
`;
    const { problems, brokenIds } = readYamlList('e.yaml', text, EntitySchema);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line: 9 });
    expect(problems[0]?.message).toMatch(/^a: forms\.1\.policy: .*"sometimes"/);
    expect(brokenIds).toEqual(['a']);
  });

  it('says that it could read nothing when the YAML itself is broken', () => {
    const reading = readYamlList('s.yaml', `${SOURCE}- id: x\n  title: one: two\n`, SourceSchema);
    expect(reading.readable).toBe(false);
    expect(reading.problems[0]).toMatchObject({ file: 's.yaml', line: 8 });
  });
});
