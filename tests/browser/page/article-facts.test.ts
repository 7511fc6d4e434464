import { describe, expect, it } from 'vitest';
import { readArticleFacts } from '#page/article-facts.ts';
import { isProbablyGerman } from '#page/german-text.ts';
import { openDocument } from './pages.ts';

const GERMAN = `Die Regierung hat am Montag mitgeteilt, dass sie über das neue Abkommen nicht vor dem Ende des Jahres
  entscheiden wird. Auch aus der Opposition kam Kritik an dem Vorgehen, das sich nach Ansicht vieler Beobachter gegen ein Land richtet.`;
const ENGLISH = `The government said on Monday that it would not decide on the new agreement before the end of the year. The
  opposition was critical of the plan, which many observers said was directed against one country in the region.`;
const DUTCH = `De regering heeft maandag laten weten dat zij niet voor het einde van het jaar over het nieuwe verdrag zal beslissen.
  Ook uit de oppositie kwam kritiek op het plan, dat volgens veel waarnemers tegen een land is gericht en niet in de geest is.`;
const DANISH = `Regeringen oplyste mandag, at den ikke vil træffe beslutning om den nye aftale før årets udgang. Også oppositionen
  var kritisk over for planen, der efter manges mening er rettet mod et land i den region, som det handler om.`;

const factsOf = (html: string, path?: string) => readArticleFacts(openDocument(html, path));
const ld = (json: string) => `<script type="application/ld+json">${json}</script>`;

describe('readArticleFacts: the date', () => {
  const table: readonly [name: string, html: string, asOf: string | null][] = [
    ['JSON-LD', ld('{"@type":"NewsArticle","datePublished":"2023-05-15T08:30:00+02:00"}'), '2023-05-15'],
    [
      'JSON-LD, an array',
      ld('[{"@type":"Organization"},{"@type":"Article","datePublished":"2023-05-15"}]'),
      '2023-05-15',
    ],
    [
      'JSON-LD, a graph',
      ld(
        '{"@graph":[{"@type":"WebPage","datePublished":"2020-01-01"},{"@type":["Article","NewsArticle"],"datePublished":"2023-05-15"}]}',
      ),
      '2023-05-15',
    ],
    [
      'JSON-LD, the main entity',
      ld('{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","datePublished":"2023-05-15"}}'),
      '2023-05-15',
    ],
    [
      'JSON-LD, this page before others',
      ld(
        '[{"@type":"Article","datePublished":"2020-02-02","url":"https://example.org/other"},{"@type":"Article","datePublished":"2023-05-15","url":"HERE"}]',
      ),
      '2023-05-15',
    ],
    [
      'JSON-LD, an instant before midnight in Berlin',
      ld('{"@type":"Article","datePublished":"2023-05-14T21:30:00Z"}'),
      '2023-05-14',
    ],
    [
      'JSON-LD, an instant after midnight in Berlin',
      ld('{"@type":"Article","datePublished":"2023-05-14T22:30:00.000Z"}'),
      '2023-05-15',
    ],
    [
      'JSON-LD, teasers in a list do not count',
      ld('{"@type":"ItemList","itemListElement":[{"@type":"Article","datePublished":"2020-02-02"}]}'),
      null,
    ],
    ['JSON-LD with a comma too many', ld('{"@type":"Article","datePublished":"2023-05-15",}'), '2023-05-15'],
    [
      'JSON-LD with a raw line break',
      ld('{"@type":"Article","headline":"Zwei\nZeilen","datePublished":"2023-05-15"}'),
      '2023-05-15',
    ],
    ['JSON-LD in comment marks', ld('<!--\n{"@type":"Article","datePublished":"2023-05-15"}\n-->'), '2023-05-15'],
    ['JSON-LD in CDATA', ld('//<![CDATA[\n{"@type":"Article","datePublished":"2023-05-15"}\n//]]>'), '2023-05-15'],
    ['JSON-LD cut off', ld('{"@type":"Article","datePublished":"2023-05-15","headline":"Ein "Zitat"'), '2023-05-15'],
    ['JSON-LD beyond repair, then a meta tag', `${ld('{{{')}<meta name="date" content="2023-05-15">`, '2023-05-15'],
    [
      'JSON-LD nested beyond all measure',
      `${ld('['.repeat(200000))}<meta name="date" content="2023-05-15">`,
      '2023-05-15',
    ],
    ['JSON-LD of the wrong types', ld('{"@type":7,"datePublished":{"a":1},"@graph":"no","mainEntity":null}'), null],
    [
      'meta article:published_time',
      '<meta property="article:published_time" content="2023-05-15T06:00:00+0200">',
      '2023-05-15',
    ],
    ['meta date', '<meta name="DATE" content="2023-05-15 20:15:00">', '2023-05-15'],
    ['meta dc.date, German', '<meta name="DC.Date" content="15.05.2023">', '2023-05-15'],
    ['meta, compact', '<meta name="date" content="20230515">', '2023-05-15'],
    ['meta, as in mail', '<meta name="date" content="Mon, 15 May 2023 23:30:00 GMT">', '2023-05-16'],
    [
      'time element of the article',
      '<header><time datetime="2020-01-01"></time></header><article><time datetime="2023-05-15T09:00">heute</time></article>',
      '2023-05-15',
    ],
    ['a day that does not exist', '<meta name="date" content="2023-02-30">', null],
    ['a day that no page can be from', '<meta name="date" content="0001-01-01">', null],
    ['nothing', '<p>Am 15. Mai 2023 sagte er</p>', null],
  ];
  it.each(table)('%s', (_name, html, asOf) => {
    expect(factsOf(html.replace('HERE', `${location.origin}/page`)).asOf).toBe(asOf);
  });

  it.each([
    ['/politik/2023/05/15/nato-buero.html', '2023-05-15'],
    ['/politik/nato-buero-2023-05-15.html', '2023-05-15'],
    ['/2023/5/7/nato', '2023-05-07'],
    ['/politik/nato-20230515-101.html', '2023-05-15'],
    ['/politik/nato-buero-100.html', null],
    ['/politik/id_20231399.html', null],
    ['/2023/13/40/nato', null],
  ])('the address %s', (path, asOf) => {
    expect(factsOf('<p>Text</p>', path).asOf).toBe(asOf);
  });
});

describe('readArticleFacts: language, title, address', () => {
  it.each([
    ['<html lang="de-DE">', 'de-DE'],
    ['<html lang="de_AT">', 'de-AT'],
    ['<meta http-equiv="Content-Language" content="de, en">', 'de'],
    ['<meta property="og:locale" content="de_DE">', 'de-DE'],
    [`<p>${GERMAN}</p>`, 'de'],
    [`<p>${ENGLISH}</p>`, null],
    [`<html lang="en"><p>${GERMAN}</p>`, 'en'],
    [`<html lang=""><p>${GERMAN}</p>`, 'de'],
  ])('%s', (html, language) => {
    expect(factsOf(html).language).toBe(language);
  });

  it('reads title and address', () => {
    const facts = factsOf('<title>\n Nato in  Tokio – Zeitung</title>', '/eins');
    expect(facts).toMatchObject({ title: 'Nato in Tokio – Zeitung', url: `${location.origin}/eins` });
    expect(factsOf('<title>Zeitung</title><meta property="og:title" content="Nato in Tokio">').title).toBe(
      'Nato in Tokio',
    );
  });

  it('does not stumble over elements called like the document’s properties', () => {
    const names = ['querySelectorAll', 'title', 'location', 'documentElement', 'body', 'head', 'URL'];
    const html = `<title>Nato</title><meta name="date" content="2023-05-15">${names.map((name) => `<img name="${name}"><form name="${name}"></form>`).join('')}`;
    expect(factsOf(html)).toMatchObject({ title: 'Nato', asOf: '2023-05-15' });
  });
});

describe('isProbablyGerman', () => {
  it.each([
    ['German', GERMAN, true],
    ['English', ENGLISH, false],
    ['Dutch', DUTCH, false],
    ['Danish', DANISH, false],
    ['nothing', '', false],
    ['signs', '…!', false],
    ['one word', 'und und und und', false],
  ])('%s', (_name, text, isGerman) => {
    expect(isProbablyGerman(text)).toBe(isGerman);
  });
});
