/** What a page says about itself: its date, its language, its title. */
import type { IsoDate } from '#core/corpus/date.ts';
import { isProbablyGerman } from './german-text.ts';
import { readJsonLdDay } from './json-ld.ts';
import { readDay, readDayInPath } from './published-date.ts';

export interface ArticleFacts {
  readonly url: string;
  readonly title: string;
  /** BCP 47 as the page states it; `de` if it states none and reads like German; else null. */
  readonly language: string | null;
  /** The day the article was published, or null: the as-of date of its cards. */
  readonly asOf: IsoDate | null;
}

/** In order of trust. */
const DATE_META = [
  'meta[property="article:published_time" i]',
  'meta[name="article:published_time" i]',
  'meta[property="og:article:published_time" i]',
  'meta[property="og:published_time" i]',
  'meta[itemprop="datePublished" i]',
  'meta[name="date" i]',
  'meta[name="dc.date" i]',
  'meta[name="dc.date.issued" i]',
  'meta[name="dcterms.date" i]',
  'meta[name="dcterms.created" i]',
  'meta[name="publish-date" i]',
];

const DATE_TIMES = [
  'article time[itemprop="datePublished" i][datetime]',
  'article header time[datetime]',
  'article time[datetime]',
  'main header time[datetime]',
  'header time[datetime]',
];

/**
 * Reads the page's facts. Never throws, whatever the page: a document's own properties can be hidden by
 * its elements (an image called "title"), so none of them is used.
 */
export function readArticleFacts(doc: Document): ArticleFacts {
  const page = createPageQuery(doc);
  const url = doc.defaultView?.location.href ?? '';
  return { url, title: readTitle(page), language: readLanguage(page), asOf: readAsOf(page, url) };
}

/** Questions to the page, which answer nothing instead of throwing. */
interface PageQuery {
  all(selector: string): readonly Element[];
  attribute(selector: string, name: string): string | null;
}

interface Finder {
  querySelectorAll(selector: string): ArrayLike<Element>;
}

/**
 * `Document`'s own method is asked on the prototype, where no element of the page can stand in its place: an image
 * called "querySelectorAll" would.
 */
function createPageQuery(doc: Document): PageQuery {
  const finder: Finder = doc.defaultView?.Document.prototype ?? doc;
  const all = (selector: string) => Array.from(finder.querySelectorAll.call(doc, selector));
  return {
    all,
    attribute: (selector, name) => {
      for (const element of all(selector)) {
        const value = element.getAttribute(name)?.trim();
        if (value !== undefined && value !== '') return value;
      }
      return null;
    },
  };
}

function readTitle(page: PageQuery): string {
  const stated = page.attribute('meta[property="og:title" i]', 'content') ?? page.all('title')[0]?.textContent;
  return (stated ?? '').replace(/\s+/g, ' ').trim();
}

function readLanguage(page: PageQuery): string | null {
  const stated =
    page.attribute('html[lang]', 'lang') ??
    page.attribute('meta[http-equiv="content-language" i]', 'content') ??
    page.attribute('meta[name="language" i], meta[property="og:locale" i]', 'content');
  const tag = /^[a-z]{2,3}(?:[-_][a-z0-9]+)*/i.exec(stated ?? '')?.[0].replaceAll('_', '-');
  return tag ?? (isProbablyGerman(sampleText(page)) ? 'de' : null);
}

/** The first blocks of running text. */
function sampleText(page: PageQuery): string {
  const blocks = page.all('h1, h2, p, li, td').slice(0, 60);
  const texts = (blocks.length > 0 ? blocks : page.all('body')).map((block) => block.textContent.slice(0, 2000));
  return texts.join(' ');
}

function readAsOf(page: PageQuery, url: string): IsoDate | null {
  const scripts = page.all('script[type="application/ld+json" i]').map((script) => script.textContent);
  return (
    readJsonLdDay(scripts, url) ??
    firstDayOf(page, DATE_META, 'content') ??
    firstDayOf(page, DATE_TIMES, 'datetime') ??
    readDayInPath(pathOf(url))
  );
}

function firstDayOf(page: PageQuery, selectors: readonly string[], attribute: string): IsoDate | null {
  for (const selector of selectors) {
    for (const element of page.all(selector)) {
      const day = readDay(element.getAttribute(attribute));
      if (day !== null) return day;
    }
  }
  return null;
}

function pathOf(url: string): string {
  return URL.parse(url)?.pathname ?? '';
}
