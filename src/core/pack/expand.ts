/** From what is written in the corpus to every spelling that the matcher knows. */
import type { Corpus, Entity, Form } from '#core/corpus/schema.ts';
import { declineAdjective } from '#core/german/adjective.ts';
import { declineName } from '#core/german/name.ts';
import { declineNoun, parseNounParadigm, type GrammaticalNumber } from '#core/german/noun.ts';
import { splitWords } from '#core/text/words.ts';
import type { Target } from './target.ts';

/** One spelling, split into words, and where it leads. */
export interface ExpandedForm {
  readonly words: readonly string[];
  readonly target: Target;
}

type Owner = Pick<Target, 'type' | 'owner' | 'detail'>;

interface Spelling {
  readonly text: string;
  readonly number?: GrammaticalNumber;
  readonly inflected: boolean;
}

const ATTRIBUTIVE = ['e', 'en', 'em', 'er', 'es'];

/** Every spelling of a corpus. Paradigms are taken as checked; a wrong one gives the bare form. */
export function expandCorpus(corpus: Corpus): ExpandedForm[] {
  return [
    ...corpus.entities.flatMap((entity, owner) => expandEntity(entity, owner)),
    ...corpus.roles.flatMap((role, owner) =>
      role.titles.flatMap((title, detail) => expandNoun(title.text, title.noun, { type: 'title', owner, detail })),
    ),
    ...corpus.heads.flatMap((head, owner) => expandNoun(head.text, head.noun, { type: 'head', owner, detail: 0 })),
    ...corpus.nonEntities.flatMap((item, owner) =>
      spellingsOf({ text: item.text, policy: 'safe', ...(item.noun !== undefined && { noun: item.noun }) }).map(
        (spelling) => toExpanded(spelling, { type: 'non-entity', owner, detail: 0 }, item.text),
      ),
    ),
  ];
}

/** The forms of an entity in the order in which targets number them: those written, then those made from a person's name. */
export function formsOf(entity: Entity): Exclude<Form, string>[] {
  const written = entity.forms.map((form) =>
    typeof form === 'string' ? { text: form, policy: 'safe' as const } : form,
  );
  const known = new Set(written.map((form) => form.text));
  const names = personNames(entity).filter((name) => !known.has(name));
  return [...written, ...names.map((text) => ({ text, policy: 'safe' as const, compounds: false }))];
}

/** The family names under which a person appears. */
export function familyNames(entity: Entity): string[] {
  if (!entity.person) return [];
  const size = wordCount(entity.person.family);
  const variants = entity.person.variants.map((variant) => variant.split(' ').slice(-size).join(' '));
  return [...new Set([entity.person.family, ...variants])];
}

function personNames(entity: Entity): string[] {
  if (!entity.person) return [];
  const { family, given, variants } = entity.person;
  const size = wordCount(family);
  const bothOrders = (name: string): string[] => {
    const words = name.split(' ');
    return [name, [...words.slice(-size), ...words.slice(0, -size)].join(' ')];
  };
  return [...new Set([`${given} ${family}`, ...variants].flatMap(bothOrders))];
}

function expandEntity(entity: Entity, owner: number): ExpandedForm[] {
  return [
    ...formsOf(entity).flatMap((form, detail) =>
      spellingsOf(form).map((spelling) => toExpanded(spelling, { type: 'form', owner, detail }, form.text, form.head)),
    ),
    ...familyNames(entity).flatMap((family, detail) => expandName(family, { type: 'family', owner, detail })),
    ...entity.adjective.flatMap((stem, detail) =>
      declineAdjective(stem).map((text) =>
        toExpanded({ text, inflected: text !== stem }, { type: 'adjective', owner, detail }, stem),
      ),
    ),
    ...entity.demonyms.flatMap((demonym, detail) =>
      expandNoun(demonym.text, demonym.noun, { type: 'demonym', owner, detail }),
    ),
    ...entity.references.flatMap((reference, detail) =>
      expandNoun(reference.text, reference.noun, { type: 'reference', owner, detail }),
    ),
  ];
}

function expandNoun(text: string, noun: string, owner: Owner): ExpandedForm[] {
  return spellingsOf({ text, noun, policy: 'safe' }).map((spelling) => toExpanded(spelling, owner, text));
}

function expandName(text: string, owner: Owner): ExpandedForm[] {
  return spellingsOf({ text, policy: 'safe' }).map((spelling) => toExpanded(spelling, owner, text));
}

/** A form in all its endings, adjectives in step with each other. */
function spellingsOf(form: Exclude<Form, string>): Spelling[] {
  const words = form.text.split(' ');
  const headAt = form.head ?? words.length - 1;
  const heads = headForms(words[headAt] ?? '', form);
  const endings = form.text.includes('|') ? ATTRIBUTIVE : [''];
  const plain = form.text.replaceAll('|', '');
  return heads.flatMap((head) =>
    endings.map((ending) => {
      const text = words.map((word, at) => (at === headAt ? head.text : withEnding(word, ending))).join(' ');
      return { text, ...(head.number && { number: head.number }), inflected: text !== plain };
    }),
  );
}

function headForms(head: string, form: Exclude<Form, string>): { text: string; number?: GrammaticalNumber }[] {
  if (form.noun === undefined) {
    if (head.includes('|')) return ATTRIBUTIVE.map((ending) => ({ text: withEnding(head, ending) }));
    return [{ text: head }, ...declineName(head).map((text) => ({ text, number: 'singular' as const }))];
  }
  const paradigm = parseNounParadigm(form.noun);
  return 'problem' in paradigm ? [{ text: head }] : declineNoun(head, paradigm);
}

function withEnding(word: string, ending: string): string {
  const bar = word.indexOf('|');
  return bar < 0 ? word : word.slice(0, bar) + ending;
}

function toExpanded(spelling: Spelling, owner: Owner, written: string, head?: number): ExpandedForm {
  const words = splitWords(spelling.text).map((word) => word.text);
  const free = freeWords(written, head);
  let capitals = 0;
  let exact = 0;
  words.forEach((word, index) => {
    if (index >= 16 || free.has(index)) return;
    if (/^\p{Lu}/u.test(word)) capitals |= 1 << index;
    if (/^[\p{Lu}\d]{1,3}$/u.test(word) && /\p{Lu}/u.test(word)) exact |= 1 << index;
  });
  return {
    words,
    target: {
      ...owner,
      inflected: spelling.inflected,
      capitals,
      exact,
      ...(spelling.number && { number: spelling.number }),
    },
  };
}

/** The places of the adjectives with a bar: they may be written small. */
function freeWords(written: string, head: number | undefined): ReadonlySet<number> {
  const free = new Set<number>();
  let at = 0;
  written.split(' ').forEach((word, index) => {
    if (word.includes('|') && index !== head) free.add(at);
    at += splitWords(word.replaceAll('|', '')).length;
  });
  return free;
}

function wordCount(text: string): number {
  return text.split(' ').length;
}
