/** Time must run forwards, and two truths of one thing must not hold at once. */
import { firstDay, type IsoDate, lastDay, type Period } from './date.ts';
import type { CorpusPlace, CorpusProblem } from './problem.ts';
import type { Claim, Corpus, Entity, Holder, State } from './schema.ts';

/** Ends before beginnings, overlapping terms and states, things begun after the day they were checked. */
export function checkDates(corpus: Corpus): readonly CorpusProblem[] {
  return [
    ...corpus.entities.flatMap((entity, index) => entityDates(entity, index)),
    ...claimDates(corpus.claims),
  ];
}

function entityDates(entity: Entity, index: number): readonly CorpusProblem[] {
  const place = (...path: readonly (string | number)[]): CorpusPlace => ({ list: 'entities', index, path });
  return [
    ...entity.holders.flatMap((holder, at) => order(holder, place('holders', at, 'to'))),
    ...entity.states.flatMap((state, at) => order(state, place('states', at, 'to'))),
    ...entity.relations.flatMap((relation, at) => order(relation, place('relations', at, 'to'))),
    ...(entity.event ? eventOrder(entity.event, place('event', 'to')) : []),
    ...overlaps(entity.holders, 'holders', index, () => 'the office has two holders at once'),
    ...overlaps(entity.states, 'states', index, (state: State) => `the topic "${state.topic}" has two states at once`),
    ...unchecked(entity, place),
  ];
}

function order({ from, to }: Period, at: CorpusPlace): readonly CorpusProblem[] {
  if (from === undefined || to === undefined || firstDay(from) < firstDay(to)) return [];
  return [{ at, message: `it ends (${to}) before or when it begins (${from}); "to" is the first day of what follows` }];
}

/** An event's last day belongs to it, so one day may be both. */
function eventOrder({ from, to }: NonNullable<Entity['event']>, at: CorpusPlace): readonly CorpusProblem[] {
  if (to === undefined || firstDay(from) <= lastDay(to)) return [];
  return [{ at, message: `it ends (${to}) before it begins (${from})` }];
}

function overlaps<T extends Holder | State>(
  items: readonly T[],
  key: 'holders' | 'states',
  index: number,
  message: (item: T) => string,
): readonly CorpusProblem[] {
  const dated = items.map((item, at) => ({ item, at })).toSorted((a, b) => (begin(a.item) < begin(b.item) ? -1 : 1));
  return dated.flatMap(({ item, at }, place) => {
    const earlier = dated.slice(0, place).findLast((other) => topicOf(other.item) === topicOf(item));
    if (!earlier || (earlier.item.to !== undefined && firstDay(earlier.item.to) <= begin(item))) return [];
    const also = { list: 'entities' as const, index, path: [key, earlier.at] };
    return [{ at: { list: 'entities' as const, index, path: [key, at, 'from'] }, message: message(item), also }];
  });
}

function topicOf(item: Holder | State): string {
  return 'topic' in item ? item.topic : '';
}

function begin(period: Period): IsoDate {
  return period.from === undefined ? '' : firstDay(period.from);
}

/** What began after the entry was last checked cannot have been checked; a plan may lie ahead. */
function unchecked(
  entity: Entity,
  place: (...path: readonly (string | number)[]) => CorpusPlace,
): readonly CorpusProblem[] {
  const late = (from: IsoDate | undefined): boolean => from !== undefined && firstDay(from) > entity.checked;
  const message = `it begins after the day this entry was checked (${entity.checked})`;
  return [
    ...entity.holders.flatMap((holder, at) =>
      late(holder.from) && holder.certainty !== 'planned' ? { at: place('holders', at, 'from'), message } : [],
    ),
    ...entity.states.flatMap((state, at) =>
      late(state.from) && state.certainty !== 'planned' ? { at: place('states', at, 'from'), message } : [],
    ),
  ];
}

function claimDates(claims: readonly Claim[]): readonly CorpusProblem[] {
  const dates = new Map(claims.map(({ id, date }) => [id, date]));
  return claims.flatMap((claim, index) => {
    const by = claim.overtaken === undefined ? undefined : dates.get(claim.overtaken);
    if (by === undefined || lastDay(by) >= firstDay(claim.date)) return [];
    const at = { list: 'claims' as const, index, path: ['overtaken'] };
    return [{ at, message: `"${claim.overtaken ?? ''}" (${by}) is older than what it overtakes (${claim.date})` }];
  });
}
