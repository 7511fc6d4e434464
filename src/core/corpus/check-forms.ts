/** One spelling, one meaning: unless a policy says what decides. And every noun must be declinable. */
import { parseNounParadigm } from '#core/german/noun.ts';
import { foldWord } from '#core/text/fold.ts';
import { splitWords } from '#core/text/words.ts';
import type { CorpusPlace, CorpusProblem } from './problem.ts';
import type { Corpus, Entity } from './schema.ts';

type Path = CorpusPlace['path'];

interface Spelling {
  readonly text: string;
  readonly path: Path;
}

interface Paradigm {
  readonly code: string;
  readonly path: Path;
}

/** Spellings that two entities claim as safe, and paradigms that cannot be read. */
export function checkForms(corpus: Corpus): readonly CorpusProblem[] {
  return [...collisions(corpus.entities), ...paradigms(corpus)];
}

function collisions(entities: readonly Entity[]): readonly CorpusProblem[] {
  const owners = new Map<string, CorpusPlace>();
  return entities.flatMap((entity, index) =>
    safeSpellings(entity).flatMap(({ text, path }) => {
      const key = keyOf(text);
      const at: CorpusPlace = { list: 'entities', index, path };
      const owner = owners.get(key);
      if (!owner) owners.set(key, at);
      if (!owner || owner.index === index) return [];
      const other = entities[owner.index]?.id ?? '';
      return [{ at, message: `"${text}" is also a safe form of "${other}": give one of them a policy`, also: owner }];
    }),
  );
}

/** Every spelling under which the entity is found without any support. */
function safeSpellings(entity: Entity): readonly Spelling[] {
  const { person } = entity;
  const names = person ? [`${person.given} ${person.family}`, ...person.variants] : [];
  return [
    ...entity.forms.flatMap((form, at): Spelling[] => {
      if (typeof form === 'string') return [{ text: plain(form), path: ['forms', at] }];
      return form.policy === 'safe' ? [{ text: plain(form.text), path: ['forms', at] }] : [];
    }),
    ...names.map((text): Spelling => ({ text, path: ['person'] })),
    ...entity.adjective.map((text, at): Spelling => ({ text, path: ['adjective', at] })),
    ...entity.demonyms.map(({ text }, at): Spelling => ({ text, path: ['demonyms', at] })),
  ];
}

/** Spellings that the matcher cannot tell apart have one key. */
function keyOf(text: string): string {
  return splitWords(text.normalize('NFC'))
    .map((word) => foldWord(word.text))
    .join(' ');
}

function plain(text: string): string {
  return text.replaceAll('|', '');
}

function paradigms(corpus: Corpus): readonly CorpusProblem[] {
  const check = (list: CorpusPlace['list'], index: number, found: readonly Paradigm[]): readonly CorpusProblem[] =>
    found.flatMap(({ code, path }) => {
      const parsed = parseNounParadigm(code);
      return 'problem' in parsed ? [{ at: { list, index, path }, message: parsed.problem }] : [];
    });
  return [
    ...corpus.entities.flatMap((entity, index) => check('entities', index, entityParadigms(entity))),
    ...corpus.roles.flatMap((role, index) => check('roles', index, nouns(role.titles, 'titles'))),
    ...corpus.heads.flatMap((head, index) => check('heads', index, [{ code: head.noun, path: ['noun'] }])),
    ...corpus.nonEntities.flatMap((item, index) =>
      check('nonEntities', index, item.noun === undefined ? [] : [{ code: item.noun, path: ['noun'] }]),
    ),
  ];
}

function entityParadigms(entity: Entity): readonly Paradigm[] {
  const forms = entity.forms.map((form) => (typeof form === 'string' ? {} : form));
  return [...nouns(forms, 'forms'), ...nouns(entity.demonyms, 'demonyms'), ...nouns(entity.references, 'references')];
}

function nouns(items: readonly { readonly noun?: string | undefined }[], key: string): readonly Paradigm[] {
  return items.flatMap(({ noun }, at) => (noun === undefined ? [] : [{ code: noun, path: [key, at, 'noun'] }]));
}
