/** Where in the library the reader is, as the part of the address behind the `#`. */
import { ENTITY_KINDS, type EntityKind } from '#core/corpus/schema.ts';

export const TIMELINE_CHOICES = ['events', 'statements', 'both'] as const;

/** What the timeline shows. */
export type TimelineChoice = (typeof TIMELINE_CHOICES)[number];

export interface EntriesRoute {
  readonly page: 'entries';
  readonly query: string;
  /** Only these kinds; all when there are none. */
  readonly kinds: readonly EntityKind[];
}

export interface TimelineRoute {
  readonly page: 'timeline';
  readonly show: TimelineChoice;
  /** Only what concerns this entity. */
  readonly entity: string | null;
  /** Only what leads to an entry of this kind. */
  readonly kind: EntityKind | null;
}

export type LibraryRoute =
  | EntriesRoute
  | { readonly page: 'entry'; readonly entity: string }
  | TimelineRoute
  | { readonly page: 'sources' }
  | { readonly page: 'source'; readonly source: string };

export const ALL_ENTRIES: EntriesRoute = { page: 'entries', query: '', kinds: [] };
export const ALL_EVENTS: TimelineRoute = { page: 'timeline', show: 'events', entity: null, kind: null };

/** `#/entry/nato?…` → where that is; whatever it does not understand leads to all entries. */
export function parseRoute(hash: string): LibraryRoute {
  const [path, search] = splitOnce(hash.replace(/^#?\/?/, ''), '?');
  const [page, rest] = splitOnce(path, '/');
  const asked = new URLSearchParams(search);
  const id = decode(rest);
  if (page === 'entry' && id !== '') return { page, entity: id };
  if (page === 'sources') return id === '' ? { page } : { page: 'source', source: id };
  if (page === 'timeline') return timelineRoute(asked);
  return { page: 'entries', query: asked.get('q') ?? '', kinds: (asked.get('kind') ?? '').split(',').filter(isKind) };
}

/** The part of the address that `parseRoute` reads back to this route. */
export function routeHash(route: LibraryRoute): string {
  switch (route.page) {
    case 'entry':
      return `#/entry/${encodeURIComponent(route.entity)}`;
    case 'source':
      return `#/sources/${encodeURIComponent(route.source)}`;
    case 'sources':
      return '#/sources';
    case 'timeline':
      return `#/timeline${searchOf({
        show: route.show === ALL_EVENTS.show ? '' : route.show,
        entity: route.entity ?? '',
        kind: route.kind ?? '',
      })}`;
    case 'entries':
      return `#/${searchOf({ q: route.query, kind: route.kinds.join(',') })}`;
  }
}

function timelineRoute(asked: URLSearchParams): TimelineRoute {
  const kind = asked.get('kind');
  return {
    page: 'timeline',
    show: TIMELINE_CHOICES.find((choice) => choice === asked.get('show')) ?? ALL_EVENTS.show,
    entity: asked.get('entity'),
    kind: kind !== null && isKind(kind) ? kind : null,
  };
}

function searchOf(fields: Readonly<Record<string, string>>): string {
  const given = Object.entries(fields).filter(([, value]) => value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}

function splitOnce(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** A part of the address; one that was mangled stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isKind(text: string): text is EntityKind {
  return (ENTITY_KINDS as readonly string[]).includes(text);
}
