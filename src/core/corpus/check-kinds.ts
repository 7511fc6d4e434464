/** What an entry holds must fit its kind; and dates of events must rest on something. */
import type { CorpusPlace, CorpusProblem } from './problem.ts';
import type { Corpus, Entity } from './schema.ts';

/** Data that belongs to another kind of entity, data that its kind needs, and events without a source. */
export function checkKinds(corpus: Corpus): readonly CorpusProblem[] {
  const spokenOf = new Set(corpus.claims.filter(({ certainty }) => certainty === 'certain').flatMap(({ entities }) => entities));
  return corpus.entities.flatMap((entity, index) => {
    const problem = (path: CorpusPlace['path'], message: string): CorpusProblem => ({
      at: { list: 'entities', index, path },
      message,
    });
    return [
      ...misplaced(entity).map(([key, kind]) => problem([key], `"${key}" belongs to the kind ${kind}, not ${entity.kind}`)),
      ...(entity.kind === 'person' && !entity.person ? [problem([], 'a person needs "person": family and given name')] : []),
      ...(isUnsourcedEvent(entity, spokenOf)
        ? [problem(['event'], 'its dates rest on nothing: give it a "source" or a certain claim about it')]
        : []),
    ];
  });
}

function misplaced(entity: Entity): readonly (readonly [key: string, kind: string])[] {
  return [
    ...(entity.person && entity.kind !== 'person' ? [['person', 'person'] as const] : []),
    ...(entity.event && entity.kind !== 'event' ? [['event', 'event'] as const] : []),
    ...(entity.holders.length > 0 && entity.kind !== 'office' ? [['holders', 'office'] as const] : []),
    ...(entity.role !== undefined && entity.kind !== 'office' ? [['role', 'office'] as const] : []),
    ...(entity.roles.length > 0 && entity.kind !== 'office' ? [['roles', 'office'] as const] : []),
  ];
}

function isUnsourcedEvent(entity: Entity, spokenOf: ReadonlySet<string>): boolean {
  return entity.event !== undefined && entity.event.source === undefined && entity.states.length === 0 && !spokenOf.has(entity.id);
}
