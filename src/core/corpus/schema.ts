/**
 * The shape of what is written by hand under `corpus/`. Every file is parsed by these schemas before
 * anything else sees it; the types of the rest of the core are inferred from them.
 */
import * as v from 'valibot';
import { isIsoDate, isIsoDay } from './date.ts';

export const ENTITY_KINDS = [
  'person',
  'office',
  'organisation',
  'alliance',
  'country',
  'region',
  'city',
  'institution',
  'document',
  'programme',
  'event',
  'weapon-system',
  'media',
  'concept',
] as const;

/** How far a form can be trusted when it stands alone (DESIGN.md §2). */
export const POLICIES = ['safe', 'context', 'never-alone'] as const;

/** How sure a statement is: a fact, somebody's report, a plan, or something nobody could check. */
export const CERTAINTIES = ['certain', 'reported', 'planned', 'not-verified'] as const;

export const RELATION_TYPES = [
  'member-of',
  'has-member',
  'part-of',
  'has-part',
  'located-in',
  'capital-of',
  'head-of',
  'leader-of',
  'party-to',
  'signed-by',
  'held-at',
  'attended-by',
  'hosted-by',
  'succeeded-by',
  'preceded-by',
  'renamed-to',
  'about',
  'published-by',
  'partner-of',
  'result-of',
  'related-to',
] as const;

const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is kebab-case'));
const Text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const DateText = v.pipe(v.string(), v.check(isIsoDate, 'a date is YYYY, YYYY-MM or YYYY-MM-DD'));
const DayText = v.pipe(v.string(), v.check(isIsoDay, 'a day is YYYY-MM-DD'));
const Bilingual = v.strictObject({ de: Text, en: Text });
const Wikidata = v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/, 'a Wikidata id is Q and digits'));
const WebAddress = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s]+$/, 'an address starts with https://'));

/**
 * What lets a `context` form count: any one of the conditions is enough, unless `all` asks for every one.
 * `mention`: one of these entities is named on the page by a safe form.
 * `near`: one of these words or phrases (lower case, any listed spelling) stands in the same sentence.
 * `before`: one of these words stands directly before, at most an article or adjective between. `quoted`: the form stands in quotation marks.
 */
export const SupportSchema = v.strictObject({
  mention: v.optional(v.array(Id)),
  near: v.optional(v.array(Text)),
  before: v.optional(v.array(Text)),
  quoted: v.optional(v.boolean()),
  /** Every condition given must hold, `mention` for each of its entities. */
  all: v.optional(v.boolean()),
  /** Where one of these stands in the same sentence, nothing else is enough. Read like `near`. */
  unless: v.optional(v.array(Text)),
});

/**
 * One German spelling. A vertical bar sets apart an adjective's ending ("National|e Sicherheitsstrategie"), so
 * that every ending is understood; `noun` is the paradigm of the last word ("f/-/n": gender/genitive/plural, see
 * `core/german/noun.ts`). Without `noun` a form is a name: genitive -s, or an apostrophe after a sibilant.
 */
export const FormSchema = v.union([
  Text,
  v.strictObject({
    text: Text,
    policy: v.optional(v.picklist(POLICIES), 'safe'),
    noun: v.optional(Text),
    /** The head is the word at this place (0-based); default the last. */
    head: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    /** Short English gloss when this form is used; default the entity's gloss. */
    gloss: v.optional(Text),
    support: v.optional(SupportSchema),
    /** `false`: never part of a closed compound (Natogipfel). Default: true for safe names. */
    compounds: v.optional(v.boolean()),
  }),
]);

export const PersonNameSchema = v.strictObject({
  family: Text,
  given: Text,
  /** Further spellings of the family or the whole name, each "Given Family". */
  variants: v.optional(v.array(Text), []),
  /** Which comes first in the person's own language. */
  order: v.picklist(['given-first', 'family-first']),
  gender: v.picklist(['f', 'm']),
  /** The surname is also a common word or a common surname: it needs the full name or a title on the page. */
  common: v.optional(v.boolean(), false),
});

export const HolderSchema = v.strictObject({
  person: Id,
  from: DateText,
  /** First day of the successor; absent while in office as far as known. */
  to: v.optional(DateText),
  source: Id,
  certainty: v.optional(v.picklist(CERTAINTIES), 'certain'),
});

/** A truth of a period, in one line; entries of one `topic` follow each other in time. */
export const StateSchema = v.strictObject({
  topic: Id,
  from: v.optional(DateText),
  to: v.optional(DateText),
  de: Text,
  en: Text,
  source: Id,
  certainty: v.optional(v.picklist(CERTAINTIES), 'certain'),
});

export const RelationSchema = v.strictObject({
  type: v.picklist(RELATION_TYPES),
  target: Id,
  from: v.optional(DateText),
  to: v.optional(DateText),
  /** What a dated relation rests on; default the nearest claim about both. */
  source: v.optional(Id),
});

/** A correction or remark shown on the card, for example a slip in an article. */
export const NoteSchema = v.strictObject({ de: Text, en: Text, source: v.optional(Id) });

export const EntitySchema = v.strictObject({
  id: Id,
  kind: v.picklist(ENTITY_KINDS),
  /** English name: the headword of the card. */
  name: Text,
  /** Short English gloss; default the name. */
  gloss: v.optional(Text),
  /** Names in their own script, by BCP 47 language: { ja: 岸田文雄 }. */
  native: v.optional(v.record(v.string(), Text), {}),
  wikidata: v.optional(Wikidata),
  /** Title of the English Wikipedia article, where certain. */
  wikipedia: v.optional(Text),
  description: Bilingual,
  person: v.optional(PersonNameSchema),
  /** The country (or body: nato, eu) it belongs to. */
  country: v.optional(Id),
  /** Offices: the role it fills (`corpus/roles.yaml`). */
  role: v.optional(Id),
  /** Further roles it fills: a president who also leads the government. */
  roles: v.optional(v.array(Id), []),
  holders: v.optional(v.array(HolderSchema), []),
  /** Countries and bodies: adjective stem without ending, "japanisch". */
  adjective: v.optional(v.array(Text), []),
  /** Its English adjective: "Japanese". */
  adjectiveGloss: v.optional(Text),
  /** Countries: people, with paradigm: { text: Japaner, noun: m/s/- }. */
  demonyms: v.optional(v.array(v.strictObject({ text: Text, noun: Text, gloss: Text })), []),
  /** Cities: the country whose government the name can stand for. */
  metonym: v.optional(Id),
  /** A name that means one of these, whichever the page is about: Korea → South Korea. */
  standsFor: v.optional(v.array(Id), []),
  /** Nouns that can refer back to it: "das Bündnis", "das Land". */
  references: v.optional(v.array(v.strictObject({ text: Text, noun: Text, gloss: v.optional(Text) })), []),
  event: v.optional(
    v.strictObject({
      from: DateText,
      to: v.optional(DateText),
      place: v.optional(Id),
      /** The series it is one of: an entity id such as nato-summit. */
      series: v.optional(Id),
      /** When its date became public: a card for a day between says that it lies ahead. */
      announced: v.optional(DateText),
      /** It began and has not ended as far as known: a war, a process. */
      ongoing: v.optional(v.boolean()),
      /** What the dates rest on; default the nearest claim about it. */
      source: v.optional(Id),
    }),
  ),
  forms: v.optional(v.array(FormSchema), []),
  states: v.optional(v.array(StateSchema), []),
  relations: v.optional(v.array(RelationSchema), []),
  notes: v.optional(v.array(NoteSchema), []),
  /** The day a person last checked this entry. */
  checked: DayText,
});

export const SourceSchema = v.strictObject({
  id: Id,
  publisher: Text,
  title: Text,
  /** When it was published or, for a standing page, the day it was read. */
  date: DateText,
  kind: v.picklist(['news', 'analysis', 'commentary', 'official', 'reference']),
  address: v.optional(WebAddress),
  language: v.optional(Text, 'en'),
});

export const ClaimSchema = v.strictObject({
  id: Id,
  /** What it is about, the chief entity first. */
  entities: v.pipe(v.array(Id), v.minLength(1)),
  /** The day, month or year it speaks of. */
  date: DateText,
  de: Text,
  en: Text,
  certainty: v.picklist(CERTAINTIES),
  /** Who said it: an entity. */
  by: v.optional(Id),
  source: Id,
  /** What came of it: the claim that overtook this one. */
  overtaken: v.optional(Id),
  checked: v.optional(DayText),
});

/** A generic title that names an office once a country or a person is known. */
export const RoleSchema = v.strictObject({
  id: Id,
  gloss: Text,
  /** German titles with their paradigm: { text: Premierminister, noun: m/s/- , gloss: prime minister }. */
  titles: v.pipe(
    v.array(
      v.strictObject({
        text: Text,
        noun: Text,
        gloss: v.optional(Text),
        /** `false`: so common in other senses that it never refers without a name or country (Sprecher, Chef). */
        alone: v.optional(v.boolean(), true),
      }),
    ),
    v.minLength(1),
  ),
});

/** A wording that looks like an entity and is none: "Quad-Rennen", "Tokio Hotel". */
export const NonEntitySchema = v.strictObject({
  text: Text,
  noun: v.optional(Text),
  why: Text,
});

/** A noun that can be the head of a compound with a known part: Gipfel, Beitritt. */
export const HeadSchema = v.strictObject({ text: Text, noun: Text, gloss: Text });

export type EntityKind = (typeof ENTITY_KINDS)[number];
export type Policy = (typeof POLICIES)[number];
export type Certainty = (typeof CERTAINTIES)[number];
export type RelationType = (typeof RELATION_TYPES)[number];
export type Entity = v.InferOutput<typeof EntitySchema>;
export type Form = v.InferOutput<typeof FormSchema>;
export type Support = v.InferOutput<typeof SupportSchema>;
export type Source = v.InferOutput<typeof SourceSchema>;
export type Claim = v.InferOutput<typeof ClaimSchema>;
export type Role = v.InferOutput<typeof RoleSchema>;
export type NonEntity = v.InferOutput<typeof NonEntitySchema>;
export type Head = v.InferOutput<typeof HeadSchema>;
export type State = v.InferOutput<typeof StateSchema>;
export type Holder = v.InferOutput<typeof HolderSchema>;

/** A whole corpus, checked piece by piece. */
export interface Corpus {
  readonly entities: readonly Entity[];
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  readonly roles: readonly Role[];
  readonly nonEntities: readonly NonEntity[];
  readonly heads: readonly Head[];
}
