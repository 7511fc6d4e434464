/** Every id that an entry names must exist, and be of a kind that fits. */
import type { BrokenIds, CorpusList, CorpusProblem } from './problem.ts';
import type { Claim, Corpus, Entity, EntityKind } from './schema.ts';
import { similarNames } from './similar.ts';

type Target = keyof BrokenIds;

interface Reference {
  readonly to: Target;
  readonly id: string | undefined;
  readonly path: readonly (string | number)[];
  /** The kinds of entity that fit; absent for any. */
  readonly kinds?: readonly EntityKind[];
}

/** What a country field may name: DESIGN's "country (or body: nato, eu)". */
const BODIES: readonly EntityKind[] = ['country', 'organisation', 'alliance', 'region'];
const NOUNS: Readonly<Record<Target, string>> = { entities: 'entity', sources: 'source', claims: 'claim', roles: 'role' };

/** References that lead nowhere, to the entry itself, or to something of the wrong kind. */
export function checkReferences(corpus: Corpus, broken: BrokenIds): readonly CorpusProblem[] {
  const known = {
    entities: new Map(corpus.entities.map(({ id, kind }) => [id, kind])),
    sources: new Set(corpus.sources.map(({ id }) => id)),
    claims: new Set(corpus.claims.map(({ id }) => id)),
    roles: new Set(corpus.roles.map(({ id }) => id)),
  };
  const check = (list: CorpusList, index: number, reference: Reference): CorpusProblem | [] => {
    const { to, id, path, kinds } = reference;
    if (id === undefined || broken[to].has(id)) return [];
    const at = { list, index, path };
    if (!known[to].has(id)) return { at, message: `no ${NOUNS[to]} has the id "${id}"${hint(id, known[to].keys())}` };
    const kind = known.entities.get(id);
    if (!kinds || kind === undefined || kinds.includes(kind)) return [];
    return { at, message: `"${id}" is of the kind ${kind}; here belongs: ${kinds.join(', ')}` };
  };
  return [
    ...corpus.entities.flatMap((entity, index) => entityReferences(entity).flatMap((each) => check('entities', index, each))),
    ...corpus.claims.flatMap((claim, index) => claimReferences(claim).flatMap((each) => check('claims', index, each))),
    ...selfReferences(corpus),
    ...overtakingLoops(corpus),
  ];
}

function entityReferences(entity: Entity): readonly Reference[] {
  const { country, role, metonym, event } = entity;
  return [
    { to: 'entities', id: country, path: ['country'], kinds: BODIES },
    { to: 'roles', id: role, path: ['role'] },
    ...each(entity.roles, 'roles', 'roles', []),
    { to: 'entities', id: metonym, path: ['metonym'], kinds: ['institution', 'country', 'organisation', 'alliance'] },
    { to: 'entities', id: event?.place, path: ['event', 'place'] },
    { to: 'entities', id: event?.series, path: ['event', 'series'] },
    { to: 'sources', id: event?.source, path: ['event', 'source'] },
    ...each(entity.standsFor, 'entities', 'standsFor', []),
    ...entity.holders.flatMap((holder, at): Reference[] => [
      { to: 'entities', id: holder.person, path: ['holders', at, 'person'], kinds: ['person'] },
      { to: 'sources', id: holder.source, path: ['holders', at, 'source'] },
    ]),
    ...entity.states.map((state, at): Reference => ({ to: 'sources', id: state.source, path: ['states', at, 'source'] })),
    ...entity.relations.flatMap((relation, at): Reference[] => [
      { to: 'entities', id: relation.target, path: ['relations', at, 'target'] },
      { to: 'sources', id: relation.source, path: ['relations', at, 'source'] },
    ]),
    ...entity.notes.map((note, at): Reference => ({ to: 'sources', id: note.source, path: ['notes', at, 'source'] })),
    ...entity.forms.flatMap((form, at) =>
      typeof form === 'string' ? [] : each(form.support?.mention ?? [], 'entities', 'mention', ['forms', at, 'support']),
    ),
  ];
}

function claimReferences(claim: Claim): readonly Reference[] {
  return [
    ...each(claim.entities, 'entities', 'entities', []),
    { to: 'entities', id: claim.by, path: ['by'] },
    { to: 'sources', id: claim.source, path: ['source'] },
    { to: 'claims', id: claim.overtaken, path: ['overtaken'] },
  ];
}

function each(ids: readonly string[], to: Target, key: string, parent: Reference['path']): readonly Reference[] {
  return ids.map((id, at) => ({ to, id, path: [...parent, key, at] }));
}

function selfReferences(corpus: Corpus): readonly CorpusProblem[] {
  return corpus.entities.flatMap((entity, index) =>
    entity.relations.flatMap((relation, at) =>
      relation.target === entity.id
        ? { at: { list: 'entities' as const, index, path: ['relations', at, 'target'] }, message: 'it is related to itself' }
        : [],
    ),
  );
}

/** A claim that overtakes itself in the end tells no reader what came of it. */
function overtakingLoops(corpus: Corpus): readonly CorpusProblem[] {
  const next = new Map(corpus.claims.map((claim) => [claim.id, claim.overtaken]));
  return corpus.claims.flatMap((claim, index) => {
    const seen = new Set<string>();
    let id: string | undefined = claim.overtaken;
    while (id !== undefined && id !== claim.id && !seen.has(id)) {
      seen.add(id);
      id = next.get(id);
    }
    if (id !== claim.id) return [];
    return { at: { list: 'claims' as const, index, path: ['overtaken'] }, message: 'it is overtaken by itself in the end' };
  });
}

function hint(id: string, ids: Iterable<string>): string {
  const near = similarNames(id, ids);
  return near.length === 0 ? '' : ` (near: ${near.join(', ')})`;
}
