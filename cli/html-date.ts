/** The day on which a page says that it was published: JSON-LD first, then meta elements, then the first time element. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import { isIsoDay, type IsoDate } from '#core/corpus/date.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Names and properties of meta elements, the surest first. */
const META = [
  'article:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dcterms.created',
  'pubdate',
  'last-modified',
];

/** An instant in UTC is read as a day in Berlin, where the papers are; any other date as it is written. */
const BERLIN_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin', dateStyle: 'short' });
const UTC_TIME = /T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]00:?00)$/i;

/** The day, or null when the page states none that exists. */
export function publicationDay(document: Node): IsoDate | null {
  const elements = [...elementsOf(document)];
  const scripts = elements.filter((each) => attribute(each, 'type')?.toLowerCase() === 'application/ld+json');
  const metas = elements.filter(({ tagName }) => tagName === 'meta');
  const times = elements.filter(({ tagName }) => tagName === 'time');
  const written = [
    ...scripts.map((script) => /"datePublished"\s*:\s*"([^"]{8,40})"/.exec(textOf(script))?.[1]),
    ...META.map((name) => metas.find((meta) => metaName(meta) === name)).map(
      (meta) => meta && attribute(meta, 'content'),
    ),
    ...elements.filter((each) => attribute(each, 'itemprop') === 'datePublished').map(statedBy),
    ...times.map((time) => attribute(time, 'datetime')),
  ];
  return written.map(dayOf).find((day) => day !== null) ?? null;
}

function statedBy(element: Element): string | undefined {
  return attribute(element, 'datetime') ?? attribute(element, 'content');
}

function metaName(meta: Element): string | undefined {
  return (attribute(meta, 'property') ?? attribute(meta, 'name'))?.toLowerCase();
}

function dayOf(written: string | undefined): IsoDate | null {
  const text = written?.trim() ?? '';
  if (UTC_TIME.test(text)) return Number.isNaN(Date.parse(text)) ? null : BERLIN_DAY.format(Date.parse(text));
  const day = text.slice(0, 10);
  return isIsoDay(day) ? day : null;
}

function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if (!('childNodes' in node)) return;
  for (const child of node.childNodes) yield* elementsOf(child);
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

function textOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}
