import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../cli/html-page.ts';

const flowTexts = (html: string): readonly string[] => readPage(html).flows.map(({ text }) => text);

/** What the file holds where the flow holds `word`. */
function written(html: string, word: string): string | undefined {
  for (const flow of readPage(html).flows) {
    const at = flow.text.indexOf(word);
    if (at >= 0) return html.slice(flow.startOf(at), flow.endOf(at + word.length));
  }
  return undefined;
}

describe('readPage: flows', () => {
  it.each([
    ['blocks apart', '<p>eins</p><div>zwei<p>drei</p>vier</div>', ['eins', 'zwei', 'drei', 'vier']],
    ['inline markup in one', '<p>Die <b>NA</b>TO in <a href="#">Tokio</a>.</p>', ['Die NATO in Tokio.']],
    ['a line break as one, two as an end', '<p>a<br>b<br><br>c</p>', ['a\nb\n', 'c']],
    ['a piece as a gap', '<p>Taste <kbd>Q</kbd> hier</p>', ['Taste \uFFFC hier']],
    ['nothing silent', '<p>a<script>var x</script>b<sup>1</sup></p><style>p{}</style><noscript>n</noscript>', ['ab']],
    ['nothing hidden', '<p hidden>a</p><p style="display: none">b</p><p contenteditable>c</p><p>d</p>', ['d']],
    [
      'no other language',
      '<p>So: <q lang="en">We <i>are</i></q> da</p><p lang="de-CH">Ja</p>',
      ['So: \uFFFC da', 'Ja'],
    ],
    ['German inside another language', '<div lang="en">No<p lang="de">Doch</p></div>', ['Doch']],
    ['what the page says of itself', '<html lang="en"><body><p>Doch</p></body></html>', ['Doch']],
    ['no head', '<head><title>Titel</title></head><body>Text</body>', ['Text']],
    ['nothing without a letter', '<p>1 – 2</p><p> </p>', []],
  ])('takes %s', (_what, html, flows) => {
    expect(flowTexts(html)).toEqual(flows);
  });
});

describe('readPage: places', () => {
  it.each([
    ['plain text', '<p>Die NATO.</p>', 'NATO', 'NATO'],
    ['markup in the middle', '<p>Die <b>NA</b>TO.</p>', 'NATO', 'NA</b>TO'],
    ['named references', '<p>&bdquo;M&uuml;nchen&ldquo;</p>', 'München', 'M&uuml;nchen'],
    ['numeric references', '<p>M&#252;nchen &#x4e;ATO</p>', 'NATO', '&#x4e;ATO'],
    ['references without a semicolon', '<p>M&uumlnchen NATO</p>', 'NATO', 'NATO'],
    ['soft hyphens and hard spaces', '<p>Sicher&shy;heit der&nbsp;NATO</p>', 'der\u00A0NATO', 'der&nbsp;NATO'],
    ['bare ampersands', '<p>Rolls & Royce &amp; AT&T: NATO</p>', 'NATO', 'NATO'],
    ['characters of two units', '<p>&#x1F600;😀 NATO</p>', 'NATO', 'NATO'],
    ['Windows line ends', '<p>eins\r\nzwei\r\nNATO</p>', 'NATO', 'NATO'],
    ['comments between', '<p>NA<!-- x < y -->TO</p>', 'NATO', 'NA<!-- x < y -->TO'],
    ['stray end tags', '<p>NA</i>TO bald</p>', 'TO bald', 'TO bald'],
    ['text in a table’s wrong place', '<table>NATO<tr><td>drin</td></tr></table>', 'NATO', 'NATO'],
    ['a byte order mark', '\uFEFF<p>NATO</p>', 'NATO', 'NATO'],
    ['no markup at all', 'NATO', 'NATO', 'NATO'],
  ])('finds %s', (_what, html, word, source) => {
    expect(written(html, word)).toBe(source);
  });

  const WAYS: readonly ((unit: string) => string)[] = [
    (unit) => (unit === '&' ? '&amp;' : unit === '<' ? '&lt;' : unit),
    (unit) => `&#${unit.codePointAt(0) ?? 0};`,
    (unit) => `&#x${(unit.codePointAt(0) ?? 0).toString(16)};`,
    (unit) => `<b>${unit === '&' ? '&amp;' : unit === '<' ? '&lt;' : unit}</b>`,
  ];

  it('gives every character its own way of being written back', () => {
    const character = fc.constantFrom('a', 'ä', 'ß', ' ', '&', '<', ';', '😀', '\u00A0', '\u00AD', '„', 'Z');
    const writing = fc.array(fc.tuple(character, fc.constantFrom(...WAYS)), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(writing, (units) => {
        const html = `<p>x${units.map(([unit, way]) => way(unit)).join('')}</p>`;
        const flow = readPage(html).flows[0];
        expect(flow?.text).toBe(`x${units.map(([unit]) => unit).join('')}`);
        let at = 1;
        for (const [unit, way] of units) {
          const source = html.slice(flow?.startOf(at), flow?.endOf(at + unit.length));
          expect(way(unit)).toContain(source);
          expect(source).not.toBe('');
          at += unit.length;
        }
      }),
    );
  });

  it('never throws, and stays inside the file, on any text', () => {
    const soup = fc.array(
      fc.constantFrom('<p>', '</p>', '<', '>', '&', '&am', '<!--', '<table>', 'NATO', '\r', '\0', '<br', '"'),
    );
    fc.assert(
      fc.property(soup, (pieces) => {
        const html = pieces.join('');
        for (const flow of readPage(html).flows) {
          for (let at = 0; at < flow.text.length; at++) {
            expect(flow.startOf(at)).toBeLessThanOrEqual(flow.endOf(at + 1));
            expect(flow.endOf(at + 1)).toBeLessThanOrEqual(html.length);
          }
        }
      }),
    );
  });
});

describe('readPage: day', () => {
  const jsonLd = (json: string): string => `<script type="application/ld+json">${json}</script>`;

  it.each([
    [
      'JSON-LD',
      jsonLd('{"@graph":[{"@type":"NewsArticle","datePublished":"2023-05-15T08:00:00+02:00"}]}'),
      '2023-05-15',
    ],
    ['an instant in UTC, as a day in Berlin', jsonLd('{"datePublished":"2023-05-14T22:30:00Z"}'), '2023-05-15'],
    ['a meta element', '<meta property="article:published_time" content="2023-05-15T08:00">', '2023-05-15'],
    ['another meta element', '<meta name="date" content="2023-05-15">', '2023-05-15'],
    ['microdata', '<span itemprop="datePublished" content="2023-05-15"></span>', '2023-05-15'],
    ['a time element', '<p><time datetime="2023-05-15">gestern</time></p>', '2023-05-15'],
    [
      'JSON-LD before all others',
      `<time datetime="2020-01-01"></time>${jsonLd('{"datePublished": "2023-05-15"}')}`,
      '2023-05-15',
    ],
    [
      'the next when one is no day',
      '<meta name="date" content="15. Mai"><time datetime="2023-05-15">x</time>',
      '2023-05-15',
    ],
    ['nothing', '<p>Am 15. Mai 2023</p>', null],
    ['a day that does not exist', '<time datetime="2023-02-30">x</time>', null],
  ])('reads %s', (_what, html, day) => {
    expect(readPage(html).day).toBe(day);
  });
});
