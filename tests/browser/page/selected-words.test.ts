import { afterEach, describe, expect, it } from 'vitest';
import { createFlowSet } from '#page/flow-set.ts';
import { selectedWords } from '#page/selected-words.ts';
import { find, findText, showPage } from './pages.ts';

const HTML =
  '<p>Sie stellt das Nato-<em>Verbindungs</em>büro zur Verfügung</p><p>Zweiter Absatz</p><code>const eins</code>';

afterEach(() => getSelection()?.removeAllRanges());

/** The words that count as selected after `select` has set the range. */
function words(select: (range: Range) => void): string[] {
  const flows = createFlowSet(showPage(HTML));
  const range = document.createRange();
  select(range);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  return selectedWords(flows, getSelection()).map(({ flow, start, end }) => flow.text.slice(start, end));
}

function between(first: string, last: string): (range: Range) => void {
  return (range) => {
    const [start, end] = [findText(first), findText(last)];
    range.setStart(start, start.data.indexOf(first));
    range.setEnd(end, end.data.indexOf(last) + last.length);
  };
}

describe('selectedWords', () => {
  it.each([
    ['one word', between('stellt', 'stellt'), ['stellt']],
    ['a part of a word', between('tell', 'tell'), ['stellt']],
    ['a word with the space behind it', between('stellt ', 'stellt '), ['stellt']],
    ['several words', between('zur', 'Verfügung'), ['zur', 'Verfügung']],
    ['a word across markup', between('Verbindungs', 'büro'), ['Nato-Verbindungsbüro']],
    ['a whole paragraph', (range: Range) => range.selectNodeContents(find('p + p')), ['Zweiter', 'Absatz']],
    ['an element', (range: Range) => range.selectNode(find('em')), ['Nato-Verbindungsbüro']],
  ] as const)('%s', (_what, select, expected) => expect(words(select)).toEqual(expected));

  it.each([
    ['an empty selection', (range: Range) => range.setStart(findText('Sie'), 2)],
    ['more than one paragraph', between('Verfügung', 'Zweiter')],
    ['text that is not read', between('const', 'eins')],
  ])('nothing of %s', (_what, select) => expect(words(select)).toEqual([]));

  it('nothing where there is no selection', () => {
    expect(selectedWords(createFlowSet(showPage(HTML)), null)).toEqual([]);
    expect(selectedWords(createFlowSet(showPage(HTML)), getSelection())).toEqual([]);
  });
});
