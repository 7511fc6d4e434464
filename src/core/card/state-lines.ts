/** Truths of a period: what the corpus says by topic, and memberships with dates. */
import { firstDay, type Period } from '#core/corpus/date.ts';
import type { Entity, State } from '#core/corpus/schema.ts';
import type { DatedLine } from './card.ts';
import { hasBegun, hasEnded, type LineContext, makeLine, nearestSource } from './line.ts';
import { germanName, linkTo } from './names.ts';

/** For each topic the line that holds on the day; every line when there is no day. */
export function stateLines(context: LineContext, entity: Entity): readonly DatedLine[] {
  return byTopic(entity.states)
    .filter((state) => context.day === null || holds(state, context))
    .flatMap((state) =>
      makeLine(context, {
        text: { de: state.de, en: state.en },
        period: state,
        certainty: state.certainty,
        source: state.source,
        checked: entity.checked,
      }),
    );
}

/** Dated memberships that have begun by the day: "Member of NATO". */
export function membershipLines(context: LineContext, entity: Entity): readonly DatedLine[] {
  return entity.relations
    .filter(
      (relation) => relation.type === 'member-of' && relation.from !== undefined && hasBegun(relation, context.day),
    )
    .flatMap((relation) => {
      const target = context.pack.entity(relation.target);
      if (!target || relation.from === undefined) return [];
      return makeLine(context, {
        text: {
          en: `Member of ${target.name}`,
          de: `Mitgliedschaft: ${germanName(target)}`,
        },
        period: relation,
        certainty: 'certain',
        source: relation.source ?? nearestSource(context.pack, [entity.id, target.id], relation.from),
        about: linkTo(target),
        checked: entity.checked,
      });
    });
}

function holds(period: Period, context: LineContext): boolean {
  return hasBegun(period, context.day) && !hasEnded(period, context.day);
}

/** Topics in the order they are written, the lines of each in the order of time. */
function byTopic(states: readonly State[]): readonly State[] {
  const topics = [...new Set(states.map((state) => state.topic))];
  return topics.flatMap((topic) =>
    states.filter((state) => state.topic === topic).toSorted((a, b) => (start(a) < start(b) ? -1 : 1)),
  );
}

function start(state: State): string {
  return state.from === undefined ? '' : firstDay(state.from);
}
