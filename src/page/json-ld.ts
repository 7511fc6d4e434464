/** The publication date that a page states as JSON-LD, in spite of how carelessly pages write it. */
import type { IsoDate } from '#core/corpus/date.ts';
import { readDay } from './published-date.ts';

/** Deep nesting is either a mistake or an attack. */
const MAX_DEPTH = 8;
/** What a page's own description is found under; other keys lead to other articles, comments, videos. */
const WAYS_DOWN = ['@graph', 'mainEntity', 'mainEntityOfPage'];

interface Statement {
  readonly day: IsoDate;
  readonly isArticle: boolean;
  readonly isThisPage: boolean;
}

/**
 * The day from the texts of a page's JSON-LD scripts, or null. An article counts more than a web page, and one that names this
 * address more than one that does not. A script that is no JSON is searched for the property as text.
 */
export function readJsonLdDay(scripts: readonly string[], url: string): IsoDate | null {
  const statements = scripts.flatMap((script) => readScript(script, url));
  const weight = ({ isArticle, isThisPage }: Statement) => (isArticle ? 2 : 0) + (isThisPage ? 1 : 0);
  return statements.toSorted((a, b) => weight(b) - weight(a))[0]?.day ?? null;
}

function readScript(script: string, url: string): Statement[] {
  try {
    return [...statementsIn(JSON.parse(clean(script)), url, 0)];
  } catch (error) {
    // Damaged JSON (or nested beyond the stack) is common; anything else is a bug.
    if (!(error instanceof SyntaxError) && !(error instanceof RangeError)) throw error;
    const day = readDay(/"datePublished"\s*:\s*"([^"]{8,40})"/.exec(script)?.[1]);
    return day === null
      ? []
      : [{ day, isArticle: /"@type"\s*:\s*"\w*Article"/.test(script), isThisPage: script.includes(url) }];
  }
}

/** Takes away what often surrounds or breaks the JSON: comment marks, raw control characters, commas before a bracket. */
function clean(script: string): string {
  return script
    .replace(/^\s*(?:<!--|\/\*?\s*<!\[CDATA\[(?:\s*\*\/)?|\/\/\s*<!\[CDATA\[)/, '')
    .replace(/(?:-->|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?)\s*;?\s*$/, '')
    .replace(/[\u0000-\u001F]+/g, ' ') // eslint-disable-line no-control-regex -- these are what breaks the JSON
    .replace(/,\s*([}\]])/g, '$1');
}

function* statementsIn(value: unknown, url: string, depth: number): Generator<Statement> {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const each of value as unknown[]) yield* statementsIn(each, url, depth + 1);
    return;
  }
  const node = value as Record<string, unknown>;
  const day = readDay(node['datePublished']);
  if (day !== null) yield { day, isArticle: isArticle(node['@type']), isThisPage: namesPage(node, url) };
  for (const key of WAYS_DOWN) yield* statementsIn(node[key], url, depth + 1);
}

function isArticle(type: unknown): boolean {
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  return types.some((each) => typeof each === 'string' && /(?:Article|Posting|Report)$/.test(each));
}

function namesPage(node: Record<string, unknown>, url: string): boolean {
  const main = node['mainEntityOfPage'];
  const mainId = typeof main === 'object' && main !== null ? (main as Record<string, unknown>)['@id'] : main;
  return [node['url'], node['@id'], mainId].some(
    (each) => typeof each === 'string' && withoutHash(each) === withoutHash(url),
  );
}

function withoutHash(url: string): string {
  return url.replace(/#.*$/, '');
}
