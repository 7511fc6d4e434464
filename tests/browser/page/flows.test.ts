import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectFlows, GAP } from '#page/flows.ts';
import { liveRange, offsetIn, rangeFor, type Flow } from '#page/flow.ts';
import { find, findText, flowTexts, showPage } from './pages.ts';

describe('collectFlows: which text runs together', () => {
  const table: readonly [name: string, html: string, texts: string[]][] = [
    ['paragraphs', '<p>Die Nato tagt.</p><p>Japan auch.</p>', ['Die Nato tagt.', 'Japan auch.']],
    ['markup inside a word', '<p>Die <b>Na</b>to und Ki<em>shi</em>da</p>', ['Die Nato und Kishida']],
    [
      'nested inline markup',
      '<p>Der <a href="#">Premier <strong>Fumio <i>Kishida</i></strong></a>.</p>',
      ['Der Premier Fumio Kishida.'],
    ],
    ['soft hyphens kept', '<p>Verbindungs\u00ADbüro</p>', ['Verbindungs\u00ADbüro']],
    ['wbr', '<p>Verbindungs<wbr>büro</p>', ['Verbindungsbüro']],
    ['list items', '<ul><li>Tokio<li>Seoul <ul><li>Busan</ul> danach</ul>', ['Tokio', 'Seoul', 'Busan', 'danach']],
    ['table cells', '<table><caption>Gipfel</caption><tr><th>Ort<td>Madrid</table>', ['Gipfel', 'Ort', 'Madrid']],
    [
      'anonymous text in a div',
      '<div>vorher <p>Absatz</p> nachher <b>fett</b></div>',
      ['vorher', 'Absatz', 'nachher fett'],
    ],
    ['headings and captions', '<h2>Nato</h2><figure><figcaption>Bild</figcaption></figure>', ['Nato', 'Bild']],
    ['a link around blocks', '<a href="#"><h3>Titel</h3><p>Text</p></a>', ['Titel', 'Text']],
    [
      'spans shown as blocks',
      '<p><span style="display:block">Nato</span><span style="display:block">Kishida</span></p>',
      ['Nato', 'Kishida'],
    ],
    ['custom elements', '<x-text>eins</x-text><x-block style="display:block">zwei</x-block>', ['eins', 'zwei']],
    ['inline custom elements', '<p>Die <x-name>Na</x-name>to</p>', ['Die Nato']],
    ['aria-hidden text is visible', '<p aria-hidden="true">Nato</p>', ['Nato']],
    ['translate=no is still read', '<p translate="no">Nikkei Asia</p>', ['Nikkei Asia']],
    ['buttons', '<div>Mehr <button>Japan</button> dazu</div>', ['Mehr', 'Japan', 'dazu']],
    ['nothing but signs', '<p>…</p><p>2023</p><p> </p>', []],
  ];
  it.each(table)('%s', (_name, html, texts) => {
    expect(flowTexts(html)).toEqual(texts);
  });

  it('keeps the whitespace of the source', () => {
    const [flow] = collectFlows(showPage('<p>\n  Die   <b> Nato </b>\n</p>'), 1);
    expect(flow?.text).toBe('\n  Die    Nato \n');
  });

  it('reads a line break as a newline and two as the end of the paragraph', () => {
    expect(
      collectFlows(showPage('<p>Fumio<br>Kishida\n<br>Tokio<br><br>Seoul</p>'), 1).map(({ text }) => text),
    ).toEqual(['Fumio\nKishida\n\nTokio\n', 'Seoul']);
  });

  it('numbers the flows and names their blocks', () => {
    const flows = collectFlows(showPage('<div id="outer">eins<p id="inner">zwei</p>drei</div>'), 7);
    expect(flows.map(({ id, block }) => [id, block.id])).toEqual([
      [7, 'outer'],
      [8, 'inner'],
      [9, 'outer'],
    ]);
  });
});

describe('collectFlows: what is skipped', () => {
  const silent: readonly [name: string, html: string][] = [
    ['scripts', '<script>let japan</script>'],
    ['styles', '<style>.nato{}</style>'],
    ['templates', '<template>Nato</template>'],
    ['noscript', '<noscript>Nato</noscript>'],
    ['readings of ruby text', '<ruby><rt>Kishida</rt></ruby>'],
    ['notes', '<sup>1</sup>'],
    ['[hidden]', '<span hidden>Nato</span>'],
    ['display: none', '<span style="display:none">Nato</span>'],
    ['our own glosses', '<rg-gloss lang="en" data-g="NATO">Nato</rg-gloss>'],
    ['our own card host', '<rg-card>Nato</rg-card>'],
    ['comments', '<!-- Nato -->'],
  ];
  it.each(silent)('without a gap: %s', (_name, html) => {
    expect(flowTexts(`<p>Ja${html}pan</p>`)).toEqual(['Japan']);
  });

  const pieces: readonly [name: string, html: string][] = [
    ['code', '<code>nato</code>'],
    ['keys', '<kbd>nato</kbd>'],
    ['images', '<img alt="Nato">'],
    ['drawings', '<svg><text>Nato</text></svg>'],
    ['formulas', '<math><mi>Nato</mi></math>'],
    ['fields', '<input value="Nato">'],
    ['text fields', '<textarea>Nato</textarea>'],
    ['choices', '<select><option>Nato</select>'],
    ['frames', '<iframe srcdoc="Nato"></iframe>'],
    ['editable text', '<span contenteditable>Nato</span>'],
    ['English', '<span lang="en">NATO <b>summit</b></span>'],
    ['English, by region', '<q lang="en-GB">summit</q>'],
  ];
  it.each(pieces)('with a gap: %s', (_name, html) => {
    expect(flowTexts(`<p>Ja${html}pan</p>`)).toEqual([`Ja${GAP}pan`]);
  });

  it.each([
    '<pre>Nato</pre>',
    '<p hidden>Nato</p>',
    '<div style="display:none"><p>Nato</p></div>',
    '<div lang="en"><p>Nato</p></div>',
  ])('as a block: %s', (html) => {
    expect(flowTexts(`<p>Japan</p>${html}`)).toEqual(['Japan']);
  });

  it('reads German inside another language, and Austrian as German', () => {
    expect(flowTexts('<div lang="en">summit <p lang="de-AT">Gipfel</p> talks</div><p lang="de">Nato</p>')).toEqual([
      'Gipfel',
      'Nato',
    ]);
  });

  it('does not take the word of html[lang] for it', () => {
    document.documentElement.lang = 'en';
    expect(flowTexts('<p>Die Nato</p>')).toEqual(['Die Nato']);
    document.documentElement.removeAttribute('lang');
  });

  it.each([
    '<p hidden id="here">Nato</p>',
    '<div contenteditable><p id="here">Nato</p></div>',
    '<div lang="en"><p id="here">Nato</p></div>',
  ])('also when asked for it by itself: %s', (html) => {
    showPage(html);
    expect(collectFlows(find('#here'), 1)).toEqual([]);
  });

  it('tells of hidden elements', () => {
    const hidden: string[] = [];
    const root = showPage('<p hidden id="a">eins</p><div style="display:none" id="b"><p hidden>zwei</p></div>');
    collectFlows(root, 1, { onHidden: ({ id }) => hidden.push(id) });
    expect(hidden).toEqual(['a', 'b']);
  });

  it('reads only a block’s own text when shallow', () => {
    const root = showPage('eins <b>zwei</b><p>drei</p><a href="#">vier<h2>fünf</h2></a>');
    expect(collectFlows(root, 1, { shallow: true }).map(({ text }) => text)).toEqual(['eins zwei', 'vier']);
  });

  it('is not misled by a form whose fields are called like properties', () => {
    const fields = ['firstChild', 'nextSibling', 'parentNode', 'localName', 'childNodes'].map(
      (name) => `<input name="${name}">`,
    );
    expect(flowTexts(`<form>${fields.join('')}<p>Japan</p></form><p>Nato</p>`)).toEqual(['Japan', 'Nato']);
  });
});

describe('places in a flow', () => {
  const onlyFlow = (html: string): Flow => {
    const [flow, ...others] = collectFlows(showPage(html), 1);
    if (!flow || others.length > 0) throw new Error('one flow expected');
    return flow;
  };

  it('finds a term across node borders', () => {
    const flow = onlyFlow('<p>Die <b>Na</b>t<i>o</i> tagt</p>');
    expect(liveRange(flow, 4, 8)?.toString()).toBe('Nato');
    const place = rangeFor(flow, 4, 8);
    expect([place?.startContainer, place?.startOffset]).toEqual([findText('Na'), 0]);
    expect([place?.endContainer, place?.endOffset]).toEqual([findText('o'), 1]);
  });

  it('knows no place for a line break alone, an empty stretch or text that is gone', () => {
    const flow = onlyFlow('<p>Fumio<br>Kishida</p>');
    expect(rangeFor(flow, 5, 6)).toBeNull();
    expect(rangeFor(flow, 2, 2)).toBeNull();
    expect(rangeFor(flow, 40, 50)).toBeNull();
    findText('Kishida').data = 'Ki';
    expect(rangeFor(flow, 6, 13)).toBeNull();
    expect(rangeFor(flow, 0, 5)).not.toBeNull();
    find('p').remove();
    expect(rangeFor(flow, 0, 5)).toBeNull();
  });

  it('finds every stretch again that it gave a range for', () => {
    const inline = fc.constantFrom('b', 'em', 'span', 'a');
    const piece = fc.tuple(fc.option(inline), fc.stringMatching(/^[a-zäöüß\u00AD ]{0,6}$/));
    const pages = fc.array(piece, { minLength: 1, maxLength: 8 });
    const property = fc.property(pages, fc.nat(), fc.nat(), (pieces, one, other) => {
      const html = pieces.map(([tag, text]) => (tag === null ? text : `<${tag}>${text}</${tag}>`)).join('<br>');
      const [flow] = collectFlows(showPage(`<p>x${html}y</p>`), 1);
      if (!flow) return;
      const [start, end] = [one % flow.text.length, other % (flow.text.length + 1)].sort((a, b) => a - b) as [
        number,
        number,
      ];
      const range = liveRange(flow, start, end);
      expect(range?.toString() ?? '').toBe(flow.text.slice(start, end).replaceAll('\n', ''));
      if (!range) return;
      const from = offsetIn(flow, range.startContainer, range.startOffset);
      const to = offsetIn(flow, range.endContainer, range.endOffset);
      expect(flow.text.slice(from ?? -1, to ?? -1)).toBe(flow.text.slice(start, end).replace(/^\n+|\n+$/g, ''));
    });
    fc.assert(property, { numRuns: 200 });
  });

  it('gives no offset for a foreign node', () => {
    const flow = onlyFlow('<p>Nato</p>');
    expect(offsetIn(flow, document.createTextNode('Nato'), 0)).toBeNull();
    expect(offsetIn(flow, findText('Nato'), 5)).toBeNull();
    expect(offsetIn(flow, findText('Nato'), 4)).toBe(4);
  });
});
