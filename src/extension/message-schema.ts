/** The shapes of every request, checked by the receiver: what arrives in a message is unknown data. */
import * as v from 'valibot';
import { isIsoDate } from '#core/corpus/date.ts';
import { ENTITY_KINDS } from '#core/corpus/schema.ts';
import type { BackgroundCalls, ContentCalls } from './messages.ts';

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const AsOf = v.nullable(v.pipe(v.string(), v.check(isIsoDate, 'a date is YYYY, YYYY-MM or YYYY-MM-DD')));
const EntityIds = v.array(v.string());

const MentionSchema = v.object({
  start: Offset,
  end: Offset,
  surface: v.string(),
  entity: v.string(),
  kind: v.picklist(ENTITY_KINDS),
  label: v.string(),
  gloss: v.string(),
  number: v.exactOptional(v.picklist(['singular', 'plural'])),
  via: v.picklist([
    'name',
    'short-name',
    'inflected',
    'adjective',
    'compound',
    'ellipsis',
    'role',
    'metonym',
    'reference',
  ]),
  certainty: v.picklist(['sure', 'probable']),
  doubt: v.exactOptional(v.picklist(['ambiguous', 'context', 'metonym', 'reference', 'role', 'undated'])),
  office: v.exactOptional(v.string()),
  candidates: v.exactOptional(EntityIds),
  parts: v.array(
    v.object({
      start: Offset,
      end: Offset,
      surface: v.string(),
      entity: v.exactOptional(v.string()),
      gloss: v.string(),
    }),
  ),
});

/** A map from the names of calls to what is asked and what is answered. */
export type CallMap<Calls> = { readonly [Name in keyof Calls]: { request: unknown; value: unknown } };

/** A schema for the request of every call in a map. */
export type RequestSchemas<Calls extends CallMap<Calls>> = {
  readonly [Name in keyof Calls]: v.GenericSchema<unknown, Calls[Name]['request']>;
};

export const BACKGROUND_REQUESTS: RequestSchemas<BackgroundCalls> = {
  read: v.object({
    asOf: AsOf,
    flows: v.array(v.object({ id: v.pipe(v.number(), v.integer()), text: v.string() })),
    known: EntityIds,
  }),
  card: v.object({
    entity: v.string(),
    asOf: AsOf,
    mention: v.exactOptional(MentionSchema),
    page: EntityIds,
  }),
  lookUp: v.object({
    text: v.string(),
    offset: Offset,
    mentions: v.array(v.object({ start: Offset, end: Offset })),
  }),
  packStatus: v.null(),
  language: v.object({ text: v.string() }),
};

export const CONTENT_REQUESTS: RequestSchemas<ContentCalls> = {
  ping: v.null(),
  reading: v.null(),
  reveal: v.object({ place: Offset }),
  command: v.object({ command: v.picklist(['next-term', 'previous-term', 'open-card']) }),
};
