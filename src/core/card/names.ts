/** What an entity is called on a card, in either language. */
import { compact } from './compact.ts';
import type { Entity, Source } from '#core/corpus/schema.ts';
import type { Pack } from '#core/pack/pack.ts';
import type { CardSource, EntityLink } from './card.ts';

/** The German headword: the first form, without the bar that marks its ending; of a person without written forms "Given Family". */
export function germanName(entity: Entity): string {
  const [first] = germanForms(entity);
  if (first !== undefined) return first;
  return entity.person ? `${entity.person.given} ${entity.person.family}` : entity.name;
}

/** All German forms as a reader would see them. */
export function germanForms(entity: Entity): readonly string[] {
  return entity.forms.map((form) => (typeof form === 'string' ? form : form.text).replaceAll('|', ''));
}

/**
 * The German title of an office for its holder: the feminine form among the office's forms ("Premierministerin
 * Japans" beside "Premierminister Japans") for a woman, else the chief form.
 */
export function germanTitle(office: Entity, gender: 'f' | 'm' | undefined): string {
  const chief = germanName(office);
  if (gender !== 'f') return chief;
  const [title = '', ...rest] = chief.split(' ');
  const feminine = [`${title}in`, ...rest].join(' ');
  return germanForms(office).find((form) => form === feminine) ?? chief;
}

/** An entity as a link, or undefined when the pack does not know the id. */
export function entityLink(pack: Pack, id: string): EntityLink | undefined {
  const entity = pack.entity(id);
  return entity && linkTo(entity);
}

/** An entity at hand as a link. */
export function linkTo(entity: Entity): EntityLink {
  return { entity: entity.id, label: entity.name, kind: entity.kind };
}

/** A source as the card shows it, or undefined when the pack does not know the id. */
export function cardSource(pack: Pack, id: string): CardSource | undefined {
  const source = pack.source(id);
  return source && shownSource(source);
}

function shownSource({ id, publisher, title, date, kind, address }: Source): CardSource {
  return compact({ id, publisher, title, date, kind, address });
}
