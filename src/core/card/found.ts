/** How a card was reached: the mention the reader pointed at, with what it refers to as links. */
import type { Pack } from '#core/pack/pack.ts';
import type { Mention, MentionPart } from '#core/recognise/mention.ts';
import type { CardFound, CardPart } from './card.ts';
import { compact } from './compact.ts';
import { entityLink } from './names.ts';

/** The mention as its card shows it; ids that the pack does not know are left out. */
export function foundBy(pack: Pack, mention: Mention): CardFound {
  const { surface, gloss, via, certainty, doubt, office, candidates, parts } = mention;
  return compact({
    surface,
    gloss,
    via,
    certainty,
    doubt,
    office: office === undefined ? undefined : entityLink(pack, office),
    candidates: (candidates ?? []).flatMap((id) => entityLink(pack, id) ?? []),
    parts: parts.map((part) => shownPart(pack, part)),
  });
}

function shownPart(pack: Pack, { surface, gloss, entity }: MentionPart): CardPart {
  return compact({ surface, gloss, entity: entity === undefined ? undefined : entityLink(pack, entity) });
}
