/** One YAML file that holds a list, with the line of every item and field, checked item by item against a schema. */
import * as v from 'valibot';
import { type Document, isCollection, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/** A mistake in a file of the corpus. */
export interface FileProblem {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

/** An item that has the shape it should have, and the way to its lines. */
export interface ListedItem<T> {
  readonly value: T;
  readonly file: string;
  /** The 1-based line of a field, or of the nearest thing around it that is written in the file. */
  lineOf(path: readonly (string | number)[]): number;
}

export interface ListReading<T> {
  readonly items: readonly ListedItem<T>[];
  readonly problems: readonly FileProblem[];
  /** Ids of items that do not have their shape. */
  readonly brokenIds: readonly string[];
  /** `false`: the file is no list at all, so nobody knows what it would have held. */
  readonly readable: boolean;
}

/** Reads the text of `file` as a list of what `schema` describes. Never throws; an empty file is an empty list. */
export function readYamlList<S extends v.GenericSchema>(
  file: string,
  text: string,
  schema: S,
): ListReading<v.InferOutput<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ pos, message }) => ({ file, line: lines.linePos(pos[0]).line, message }));
    return unreadable(problems);
  }
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null))
    return { items: [], problems: [], brokenIds: [], readable: true };
  if (!isSeq(document.contents)) {
    return unreadable([{ file, line: 1, message: 'this file must hold a list' }]);
  }
  return readItems(file, document, lines, schema);
}

function unreadable(problems: readonly FileProblem[]): ListReading<never> {
  return { items: [], problems, brokenIds: [], readable: false };
}

function readItems<S extends v.GenericSchema>(
  file: string,
  document: Document.Parsed,
  lines: LineCounter,
  schema: S,
): ListReading<v.InferOutput<S>> {
  const items: ListedItem<v.InferOutput<S>>[] = [];
  const problems: FileProblem[] = [];
  const brokenIds: string[] = [];
  const values = document.toJS() as unknown[];
  values.forEach((value, index) => {
    const lineOf = (path: readonly (string | number)[]): number => lineAt(document, lines, [index, ...path]);
    const parsed = v.safeParse(schema, value);
    if (parsed.success) {
      items.push({ value: parsed.output, file, lineOf });
      return;
    }
    const id = idOf(value);
    if (id !== undefined) brokenIds.push(id);
    for (const { issue, path } of parsed.issues.flatMap((each) => narrowed(each, []))) {
      problems.push({ file, line: lineOf(path), message: `${id ?? `item ${index + 1}`}: ${messageOf(issue, path)}` });
    }
  });
  return { items, problems, brokenIds, readable: true };
}

/** A complaint and the way to what it is about, from the item on. */
interface PlacedIssue {
  readonly issue: v.BaseIssue<unknown>;
  readonly path: readonly (string | number)[];
}

/** Of a union's complaints, those of the alternative that was meant: the one that complains of a field, not of the whole. */
function narrowed(issue: v.BaseIssue<unknown>, above: PlacedIssue['path']): readonly PlacedIssue[] {
  const path = [...above, ...pathOf(issue)];
  const inner = issue.type === 'union' ? (issue.issues ?? []) : [];
  const deeper = inner.filter((each) => pathOf(each).length > 0);
  return deeper.length > 0 ? deeper.flatMap((each) => narrowed(each, path)) : [{ issue, path }];
}

function messageOf(issue: v.BaseIssue<unknown>, path: readonly (string | number)[]): string {
  const field = path.join('.');
  if (issue.type === 'strict_object' && issue.expected === 'never') return `there is no field "${field}"`;
  if (issue.type === 'strict_object' && issue.received === 'undefined') return `the field "${field}" is missing`;
  if (typeof issue.input === 'number' && issue.expected === 'string') {
    return `${field}: ${issue.input} is read as a number; put it in quotes`;
  }
  return `${field === '' ? '' : `${field}: `}${issue.message}`;
}

function pathOf(issue: v.BaseIssue<unknown>): readonly (string | number)[] {
  return (issue.path ?? []).map((step) => {
    const { key } = step;
    return typeof key === 'number' ? key : String(key);
  });
}

function idOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
  return typeof value.id === 'string' ? value.id : undefined;
}

/** The line of the node at `path`, or of the nearest one above it. */
function lineAt(document: Document.Parsed, lines: LineCounter, path: readonly (string | number)[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of path) {
    const next = childOf(node, key);
    if (!next) break;
    offset = next.offset ?? offset;
    node = next.node;
  }
  return lines.linePos(offset).line;
}

/** A field is found at its key, so that a long value does not hide where it begins. */
function childOf(node: unknown, key: string | number): { node: unknown; offset: number | undefined } | undefined {
  if (!isCollection(node)) return undefined;
  if (isMap(node)) {
    const pair = node.items.find((item) => isPair(item) && String(item.key) === String(key));
    return pair && { node: pair.value, offset: offsetOf(pair.key) };
  }
  const item = node.get(key, true);
  return item === undefined ? undefined : { node: item, offset: offsetOf(item) };
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
