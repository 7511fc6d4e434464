import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ENTITY_KINDS } from '#core/corpus/schema.ts';
import { CURRENT_NAME, createHighlighter, groupOf, highlightName, WORD_NAME } from '#page/highlights.ts';
import { find, findText, markedPage, marksOf, textNodes } from './pages.ts';

const HTML = '<p>Die <b>Na</b>to und Japan</p><p>Kishida in Tokio</p>';

let stop: AbortController;
beforeEach(() => {
  stop = new AbortController();
});
afterEach(() => stop.abort());

/** What is painted: the text under each highlight. */
function painted(): Record<string, string[]> {
  const entries = [...CSS.highlights].map(([name, highlight]) => [name, [...highlight].map(textOf)] as const);
  return Object.fromEntries(entries);
}

function textOf({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.toString();
}

describe('createHighlighter', () => {
  it('paints marks by group, the doubtful apart, with ranges that do not live', () => {
    const { flows } = markedPage(HTML);
    const highlighter = createHighlighter(document, stop.signal);
    highlighter.paint([
      ...marksOf(flows.flows, 'Nato'),
      ...marksOf(flows.flows, 'Japan', { kind: 'country' }),
      ...marksOf(flows.flows, 'Kishida', { kind: 'person' }),
      ...marksOf(flows.flows, 'Tokio', { kind: 'city', certainty: 'probable' }),
    ]);
    highlighter.flush();
    expect(painted()).toEqual({ 'rg-1': ['Kishida'], 'rg-2': ['Nato'], 'rg-3': ['Japan'], 'rg-3p': ['Tokio'] });
    for (const highlight of CSS.highlights.values())
      for (const range of highlight) expect(range).toBeInstanceOf(StaticRange);
  });

  it('has a group for every kind of entity', () => {
    for (const kind of ENTITY_KINDS) expect(groupOf(kind)).toMatch(/^[a-z]+$/);
  });

  it('paints in a frame of its own, once for all that was asked in between', async () => {
    const { marks } = markedPage(HTML, 'Nato', 'Japan');
    const highlighter = createHighlighter(document, stop.signal);
    highlighter.paint(marks.slice(0, 1));
    highlighter.paint(marks);
    expect(painted()).toEqual({});
    await new Promise(requestAnimationFrame);
    expect(painted()).toEqual({ 'rg-2': ['Nato', 'Japan'] });
  });

  it('hides and shows the lines, and still shows the current mark', () => {
    const { marks } = markedPage(HTML, 'Nato', 'Japan');
    const highlighter = createHighlighter(document, stop.signal);
    highlighter.paint(marks);
    highlighter.setCurrent(marks[1] ?? null);
    highlighter.setVisible(false);
    highlighter.flush();
    expect(painted()).toEqual({ [CURRENT_NAME]: ['Japan'] });
    highlighter.setVisible(true);
    highlighter.setCurrent(null);
    highlighter.flush();
    expect(painted()).toEqual({ 'rg-2': ['Nato', 'Japan'] });
    highlighter.clear();
    highlighter.flush();
    expect(painted()).toEqual({});
  });

  it('lights all places of a word that is looked up, also with the lines hidden, until it is let go', () => {
    const { flows, marks } = markedPage(HTML, 'Nato');
    const [first, second] = flows.flows;
    if (!first || !second) throw new Error('no flows');
    const highlighter = createHighlighter(document, stop.signal);
    highlighter.paint(marks);
    highlighter.setVisible(false);
    highlighter.setWord([
      { flow: first, start: 0, end: 3 },
      { flow: second, start: 8, end: 10 },
    ]);
    highlighter.flush();
    expect(painted()).toEqual({ [WORD_NAME]: ['Die', 'in'] });
    highlighter.setWord([]);
    highlighter.flush();
    expect(painted()).toEqual({});
  });

  it('leaves out what is no longer there', () => {
    const { marks } = markedPage(HTML, 'Japan', 'Kishida');
    findText('Japan').data = 'to';
    const highlighter = createHighlighter(document, stop.signal);
    highlighter.paint(marks);
    highlighter.flush();
    expect(painted()).toEqual({ 'rg-2': ['Kishida'] });
  });

  it('leaves the page’s nodes alone, and no trace when stopped', () => {
    const foreign = new CSSStyleSheet();
    document.adoptedStyleSheets = [foreign];
    const { root, marks } = markedPage(HTML, 'Nato', 'Japan', 'Kishida');
    const before = { html: document.documentElement.outerHTML, nodes: textNodes(root) };
    const highlighter = createHighlighter(document, stop.signal);
    highlighter.paint(marks);
    highlighter.setCurrent(marks[0] ?? null);
    highlighter.flush();
    expect(document.adoptedStyleSheets).toHaveLength(2);
    expect(document.documentElement.outerHTML).toBe(before.html);
    highlighter.paint(marks);
    stop.abort();
    highlighter.flush();
    expect(document.adoptedStyleSheets).toEqual([foreign]);
    expect(CSS.highlights.size).toBe(0);
    expect(textNodes(root)).toEqual(before.nodes);
    document.adoptedStyleSheets = [];
  });

  it('leaves a highlight of the page alone, even one of the same name', () => {
    const { marks } = markedPage(HTML, 'Nato');
    const highlighter = createHighlighter(document, stop.signal);
    highlighter.paint(marks);
    highlighter.flush();
    const theirs = new Highlight();
    CSS.highlights.set('rg-2', theirs);
    stop.abort();
    expect(CSS.highlights.get('rg-2')).toBe(theirs);
    CSS.highlights.clear();
  });

  it('comes back when the page replaces its style sheets', () => {
    const { marks } = markedPage(HTML, 'Nato');
    const highlighter = createHighlighter(document, stop.signal);
    document.adoptedStyleSheets = [];
    highlighter.paint(marks);
    highlighter.flush();
    expect(document.adoptedStyleSheets).toHaveLength(1);
  });

  it('does nothing where the browser has no highlights', () => {
    const doc = { defaultView: { CSS: {} } } as unknown as Document;
    const highlighter = createHighlighter(doc, stop.signal);
    expect(() => {
      highlighter.paint([]);
      highlighter.flush();
    }).not.toThrow();
  });
});

describe('the style of highlights', () => {
  const styleOf = (name: string) => getComputedStyle(find('p'), `::highlight(${name})`);

  it('is a thin line, dotted for doubtful mentions, in a colour of its own for each group', () => {
    markedPage(HTML);
    createHighlighter(document, stop.signal);
    const kinds = ['person', 'alliance', 'city', 'document', 'concept'] as const;
    const { flows } = markedPage(HTML);
    const colours = new Set<string>();
    for (const kind of kinds) {
      const [sure] = marksOf(flows.flows, 'Japan', { kind });
      const [probable] = marksOf(flows.flows, 'Japan', { kind, certainty: 'probable' });
      if (!sure || !probable) throw new Error('no mark');
      const style = styleOf(highlightName(sure));
      expect([style.textDecorationLine, style.textDecorationStyle, style.textDecorationThickness]).toEqual([
        'underline',
        'solid',
        '1px',
      ]);
      expect(styleOf(highlightName(probable)).textDecorationStyle).toBe('dotted');
      colours.add(style.textDecorationColor);
    }
    expect(colours.size).toBe(5);
    expect(styleOf(CURRENT_NAME).backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
  });

  it('is not printed', () => {
    createHighlighter(document, stop.signal);
    const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
    const screen = rules.filter((rule) => rule instanceof CSSStyleRule).map(({ selectorText }) => selectorText);
    const print = rules.filter((rule) => rule instanceof CSSMediaRule).flatMap((rule) => [...rule.cssRules]);
    expect(rules.at(-1)).toBeInstanceOf(CSSMediaRule);
    expect(print.map((rule) => (rule as CSSStyleRule).selectorText).sort()).toEqual(screen.sort());
    for (const rule of print) expect((rule as CSSStyleRule).style.textDecoration).toBe('none');
  });
});
