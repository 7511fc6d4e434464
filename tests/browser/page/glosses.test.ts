import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFlowSet } from '#page/flow-set.ts';
import { createGlosses, type GlossOptions, type Glosses } from '#page/glosses.ts';
import { liveRangeOfMark, type Mark } from '#page/mark.ts';
import { find, findText, markedPage, marksOf, showPage, textNodes } from './pages.ts';

let stop: AbortController;
beforeEach(() => {
  stop = new AbortController();
});
afterEach(() => stop.abort());

/** Mutation observers have run when this resolves. */
const afterMutations = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)));

const glossTexts = (root: ParentNode = document) =>
  [...root.querySelectorAll('rg-gloss')].map(({ dataset }) => dataset['g']);
declare global {
  interface HTMLElementTagNameMap {
    'rg-gloss': HTMLElement;
  }
}

interface Glossed {
  readonly root: HTMLElement;
  readonly marks: Mark[];
  readonly glosses: Glosses;
  /** Throws unless the page is exactly as before: markup, and every text node the same object with the same text. */
  readonly expectUntouched: () => void;
}

function glossedPage(html: string, surfaces: readonly string[], options: GlossOptions = {}): Glossed {
  const { root, flows, marks } = markedPage(html, ...surfaces);
  const before = { html: root.innerHTML, nodes: textNodes(root), data: textNodes(root).map(({ data }) => data) };
  const glosses = createGlosses(flows, stop.signal, options);
  const expectUntouched = () => {
    const nodes = textNodes(root);
    expect(root.innerHTML).toBe(before.html);
    expect(nodes.map(({ data }) => data)).toEqual(before.data);
    expect(nodes.every((node, i) => node === before.nodes[i])).toBe(true);
  };
  return { root, marks, glosses, expectUntouched };
}

describe('createGlosses: in and out', () => {
  it.each([
    ['one term', '<p>Die Nato tagt</p>', ['Nato']],
    ['several in a node', '<p>Die Nato, Japan und die Nato in Tokio</p>', ['Nato', 'Japan', 'Tokio']],
    ['at the end of a node', '<p>Die <b>Nato</b> tagt</p>', ['Nato']],
    ['across nodes', '<p>Die <b>Na</b>t<i>o</i> tagt, <b>Ja</b>pan auch</p>', ['Nato', 'Japan']],
    ['at the end of a block', '<p>Japan</p><ul><li>Tokio</li></ul>', ['Japan', 'Tokio']],
    ['terms side by side', '<p>NatoJapan Tokio</p>', ['Japan', 'Tokio']],
    ['in links and buttons', '<a href="#">Nato</a><button>Japan</button>', ['Nato', 'Japan']],
  ])('%s', (_name, html, surfaces) => {
    const { root, marks, glosses, expectUntouched } = glossedPage(html, surfaces);
    const text = root.textContent;
    glosses.show(marks);
    expect(glossTexts()).toHaveLength(marks.length);
    expect(glossTexts().toSorted()).toEqual(marks.map(({ mention }) => mention.gloss).toSorted());
    expect(root.textContent).toBe(text);
    expect(root.innerText).toBe(find('main').innerText);
    for (const mark of marks) expect(liveRangeOfMark(mark)?.toString()).toBe(mark.mention.surface);
    glosses.clear();
    expectUntouched();
    for (const mark of marks) expect(liveRangeOfMark(mark)?.toString()).toBe(mark.mention.surface);
  });

  it('puts the gloss after the last node of the term, as an English, empty element', () => {
    const { root, marks, glosses } = glossedPage('<p>Die <b>Na</b>to tagt</p>', ['Nato']);
    glosses.show(marks);
    expect(root.innerHTML).toBe('<p>Die <b>Na</b>to<rg-gloss lang="en" data-g="nato"></rg-gloss> tagt</p>');
  });

  it('never cuts a word', () => {
    const { root, marks, glosses } = glossedPage('<p>Kishidas Büro, Natogipfel</p>', ['Kishida', 'Nato']);
    glosses.show(marks);
    expect(root.textContent).toBe('Kishidas Büro, Natogipfel');
    expect([...root.querySelectorAll('rg-gloss')].map((element) => element.previousSibling?.nodeValue)).toEqual([
      'Kishidas',
      ' Büro, Natogipfel',
    ]);
  });

  it('changes only what differs', () => {
    const { marks, glosses, expectUntouched } = glossedPage('<p>Die Nato</p><p>Japan und Tokio</p>', [
      'Nato',
      'Japan',
      'Tokio',
    ]);
    const [nato, japan, tokio] = marks as [Mark, Mark, Mark];
    glosses.show([nato, japan]);
    const element = find('rg-gloss');
    glosses.show([japan, tokio, nato]);
    expect(find('rg-gloss')).toBe(element);
    expect(glossTexts()).toEqual(['nato', 'japan', 'tokio']);
    glosses.show([tokio]);
    expect(glossTexts()).toEqual(['tokio']);
    glosses.show([{ ...tokio, mention: { ...tokio.mention, gloss: 'Tokyo' } }]);
    expect(glossTexts()).toEqual(['Tokyo']);
    glosses.show([]);
    expectUntouched();
  });

  it('leaves nothing when stopped', () => {
    const { marks, glosses, expectUntouched } = glossedPage('<p>Die Nato in Japan</p>', ['Nato', 'Japan']);
    const sheets = document.adoptedStyleSheets.length;
    glosses.show(marks);
    stop.abort();
    expectUntouched();
    expect(document.adoptedStyleSheets).toHaveLength(sheets - 1);
    glosses.show(marks);
    expectUntouched();
  });

  it('shows its words whatever the page’s rules, and leaves a copied text clean', () => {
    const style =
      '<style>* { color: red !important; display: block !important } *::after { content: "x" !important }</style>';
    const { root, marks, glosses } = glossedPage(`${style}<p style="color: green !important">Die Nato tagt</p>`, [
      'Nato',
    ]);
    glosses.show(marks);
    const gloss = find('rg-gloss');
    expect(getComputedStyle(gloss, '::after').content).toBe('"(nato)"');
    expect(getComputedStyle(gloss).color).toBe('rgb(0, 128, 0)');
    expect(getComputedStyle(gloss).display).toBe('inline');
    expect(gloss.getBoundingClientRect().width).toBeGreaterThan(10);
    getSelection()?.selectAllChildren(find('p', root));
    expect(getSelection()?.toString()).toBe('Die Nato tagt');
  });

  it('survives any choice of marks, in any order, and always comes back', () => {
    const words = fc.array(fc.constantFrom('Nato', 'Japan', ', ', ' und ', '<b>Na</b>to', '<i>', '</i>', '<br>'), {
      minLength: 1,
      maxLength: 12,
    });
    const choices = fc.array(fc.array(fc.nat(11)), { minLength: 1, maxLength: 4 });
    const property = fc.property(words, choices, (pieces, steps) => {
      const { root, marks, glosses, expectUntouched } = glossedPage(`<p>${pieces.join('')}</p>`, ['Nato', 'Japan']);
      const text = root.textContent;
      for (const step of steps) {
        const chosen = marks.filter((_, i) => step.includes(i));
        glosses.show(chosen);
        expect(root.textContent).toBe(text);
        expect(glossTexts(root).length).toBeLessThanOrEqual(chosen.length);
        for (const mark of marks)
          expect(liveRangeOfMark(mark)?.toString().replaceAll('\n', '')).toBe(mark.mention.surface);
      }
      glosses.clear();
      expectUntouched();
    });
    fc.assert(property, { numRuns: 150 });
  });
});

describe('createGlosses: when the page changes itself', () => {
  /** Shows all glosses, lets the page do something, and takes the glosses away. */
  async function disturb(html: string, surfaces: string[], change: (root: HTMLElement) => void): Promise<HTMLElement> {
    const { root, marks, glosses } = glossedPage(html, surfaces);
    glosses.show(marks);
    change(root);
    await afterMutations();
    const text = root.textContent;
    glosses.clear();
    expect(root.querySelectorAll('rg-gloss')).toHaveLength(0);
    expect(root.textContent).toBe(text);
    return root;
  }

  it('a framework writes new text into its node', async () => {
    const node = { head: null as Text | null };
    const root = await disturb('<p>Stand 0 der Nato in Japan</p>', ['Nato', 'Japan'], () => {
      node.head = findText('Stand 0');
      node.head.data = 'Stand 1 der Nato in Japan';
    });
    expect(root.innerHTML).toBe('<p>Stand 1 der Nato in Japan</p>');
    expect(textNodes(root)).toEqual([node.head]);
  });

  it('a framework removes its text node', async () => {
    const root = await disturb('<p><b>Die </b>Nato tagt</p>', ['Nato'], () => findText('Nato').remove());
    expect(root.innerHTML).toBe('<p><b>Die </b></p>');
  });

  it('a framework puts text nodes in around its own', async () => {
    const root = await disturb('<p>Die Nato tagt</p>', ['Nato'], () => {
      const head = findText('Die Nato');
      head.before('Heute: ');
      head.parentNode?.append(' Ende');
    });
    expect(root.textContent).toBe('Heute: Die Nato tagt Ende');
  });

  it('a script replaces the node', async () => {
    const root = await disturb('<p>Die Nato tagt</p>', ['Nato'], () => findText('Die Nato').replaceWith('Das Bündnis'));
    expect(root.textContent).toBe('Das Bündnis tagt');
  });

  it('a translator writes every text node', async () => {
    const root = await disturb('<p>Die Nato tagt</p>', ['Nato'], (main) => {
      const [head, tail] = textNodes(main);
      if (!head || !tail) throw new Error('two nodes expected');
      head.data = 'The NATO';
      tail.data = ' meets';
    });
    expect(root.innerHTML).toBe('<p>The NATO meets</p>');
  });

  it('a script resets innerHTML with what it read there', async () => {
    const root = await disturb('<p>Die Nato tagt</p>', ['Nato'], (main) => {
      main.innerHTML = `${main.innerHTML}<p>Neu</p>`;
    });
    expect(root.innerHTML).toBe('<p>Die Nato tagt</p><p>Neu</p>');
  });

  it('a script sets new text', async () => {
    const root = await disturb('<p>Die Nato tagt</p>', ['Nato'], () => (find('p').textContent = 'Neu'));
    expect(root.innerHTML).toBe('<p>Neu</p>');
  });

  it('a script takes our element away', async () => {
    const root = await disturb('<p>Die Nato in Japan tagt</p>', ['Nato', 'Japan'], () => find('rg-gloss').remove());
    expect(root.innerHTML).toBe('<p>Die Nato in Japan tagt</p>');
    expect(textNodes(root)).toHaveLength(1);
  });

  it('a script copies a paragraph', async () => {
    const root = await disturb('<p>Die Nato tagt</p>', ['Nato'], (main) => main.append(find('p').cloneNode(true)));
    expect(root.innerHTML).toBe('<p>Die Nato tagt</p><p>Die Nato tagt</p>');
  });

  it('normalize() merges nodes', async () => {
    const root = await disturb('<p>Die <b>Nato</b></p>', ['Nato'], (main) => main.normalize());
    expect(root.innerHTML).toBe('<p>Die <b>Nato</b></p>');
  });

  it('a paragraph moves: its glosses stay', async () => {
    const { root, marks, glosses } = glossedPage('<p id="a">Die Nato</p><p id="b">Japan</p>', ['Nato']);
    const head = findText('Die Nato');
    glosses.show(marks);
    root.append(find('#a'));
    await afterMutations();
    expect(glossTexts()).toEqual(['nato']);
    glosses.clear();
    expect(root.innerHTML).toBe('<p id="b">Japan</p><p id="a">Die Nato</p>');
    expect(find('#a').firstChild).toBe(head);
  });

  it('a paragraph is put aside and comes back whole', async () => {
    const { root, marks, glosses, expectUntouched } = glossedPage('<p>Die Nato in Japan</p>', ['Nato', 'Japan']);
    glosses.show(marks);
    const paragraph = find('p');
    paragraph.remove();
    await afterMutations();
    expect(paragraph.innerHTML).toBe('Die Nato in Japan');
    root.append(paragraph);
    expectUntouched();
  });

  it('tells that flows were laid out anew, and only then', async () => {
    let told = 0;
    const { marks, glosses } = glossedPage('<p>Die Nato</p><p>Japan</p>', ['Nato', 'Japan'], {
      onRelaid: () => (told += 1),
    });
    glosses.show(marks);
    await afterMutations();
    expect(told).toBe(0);
    find('rg-gloss').remove();
    await afterMutations();
    expect(told).toBe(1);
    expect(glossTexts()).toEqual(['japan']);
    for (const mark of marks) expect(liveRangeOfMark(mark)?.toString()).toBe(mark.mention.surface);
    glosses.show(marks);
    expect(glossTexts()).toEqual(['nato', 'japan']);
  });

  it('goes on with flows that were read while glosses stood in them', () => {
    const root = showPage('<p>Die Nato in <b>Japan</b></p>');
    const flows = createFlowSet(root);
    const glosses = createGlosses(flows, stop.signal);
    const head = findText('Die Nato');
    glosses.show(marksOf(flows.flows, 'Nato'));
    find('b').textContent = 'Tokio';
    const { added } = flows.update([{ block: find('p'), deep: true }]);
    const marks = [...marksOf(added, 'Nato'), ...marksOf(added, 'Tokio')];
    glosses.show(marks);
    expect(glossTexts()).toEqual(['nato', 'tokio']);
    glosses.show(marksOf(added, 'Tokio'));
    expect(find('p').firstChild).toBe(head);
    expect(head.data).toBe('Die Nato in ');
    for (const mark of marks) expect(liveRangeOfMark(mark)?.toString()).toBe(mark.mention.surface);
  });
});
