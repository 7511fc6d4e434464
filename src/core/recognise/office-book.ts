/** Offices, their holders and the titles that name them. */
import { holdsOn, type IsoDate } from '#core/corpus/date.ts';
import type { Hit } from './hit.ts';
import type { PageContext } from './page-context.ts';
import type { IndexedEntity } from '#core/pack/index-section.ts';
import type { Pack } from '#core/pack/pack.ts';

/** One tenure of a person. */
export interface Tenure {
  readonly office: IndexedEntity;
  readonly role: string;
  readonly country: string;
  holdsOn(day: IsoDate): boolean;
}

interface OfficeBook {
  readonly byRoleAndCountry: ReadonlyMap<string, IndexedEntity>;
  readonly byPerson: ReadonlyMap<string, readonly Tenure[]>;
}

const BOOKS = new WeakMap<Pack, OfficeBook>();

/** Every tenure of a person. */
export function officesOf(page: PageContext, person: string): readonly Tenure[] {
  return bookOf(page.pack).byPerson.get(person) ?? [];
}

/** The office that fills a role in a country or body. */
export function officeFor(page: PageContext, role: string, country: string): IndexedEntity | undefined {
  return bookOf(page.pack).byRoleAndCountry.get(`${role} ${country}`);
}

/** Did the person ever fill this role, in this country if one is given? */
export function holdsRole(page: PageContext, person: string, role: string, country?: string): boolean {
  return officesOf(page, person).some(
    (tenure) => tenure.role === role && (country === undefined || tenure.country === country),
  );
}

/**
 * The one holder of an office on a day; undefined when there is none or the bounds are too coarse to tell. A tenure that is only
 * reported, or that nobody could verify, names its holder only on a page that names them too.
 */
export function holderOn(page: PageContext, office: IndexedEntity, day: IsoDate): string | undefined {
  const [only, ...others] = office.holders.filter((holder) => holdsOn(holder, day));
  if (!only || others.length > 0) return undefined;
  return only.isCertain || page.named.some(({ entity }) => entity === only.person) ? only.person : undefined;
}

/** A title directly before a word: what it says of the person behind it. */
export interface TitleBefore {
  readonly role: string;
  /** Known when the title itself names it: Nato-Generalsekretär, US-Präsident. */
  readonly country?: string;
}

/** The title that ends directly before `word`, if any. */
export function titleBefore(page: PageContext, flow: number, word: number): TitleBefore | undefined {
  const reading = page.reading(flow);
  if (reading.words[word]?.joint !== 'space') return undefined;
  for (const hit of page.hitsOf(flow).endingAt(word - 1)) {
    const title = titleOf(page, hit);
    if (title) return title;
  }
  return undefined;
}

function titleOf(page: PageContext, hit: Hit): TitleBefore | undefined {
  for (const target of hit.targets) {
    if (target.type === 'title') return { role: page.pack.roleAt(target.owner).id };
    if (target.type !== 'form') continue;
    const entity = page.entityOf(target);
    if (entity.kind === 'office' && entity.role !== undefined && entity.country !== undefined)
      return { role: entity.role, country: entity.country };
  }
  return undefined;
}

function bookOf(pack: Pack): OfficeBook {
  const known = BOOKS.get(pack);
  if (known) return known;
  const book = makeBook(pack);
  BOOKS.set(pack, book);
  return book;
}

function rolesOf({ role, roles }: IndexedEntity): readonly string[] {
  return role === undefined ? [] : [role, ...roles];
}

function makeBook(pack: Pack): OfficeBook {
  const byRoleAndCountry = new Map<string, IndexedEntity>();
  const byPerson = new Map<string, Tenure[]>();
  for (const office of pack.indexedEntities()) {
    const { country } = office;
    if (office.kind !== 'office' || country === undefined) continue;
    for (const role of rolesOf(office)) {
      byRoleAndCountry.set(`${role} ${country}`, office);
      for (const holder of office.holders) {
        const tenures = byPerson.get(holder.person) ?? [];
        tenures.push({ office, role, country, holdsOn: (day) => holdsOn(holder, day) });
        byPerson.set(holder.person, tenures);
      }
    }
  }
  return { byRoleAndCountry, byPerson };
}
