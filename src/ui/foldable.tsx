/** A list that shows its first items, and the rest when asked. */
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CardUi } from './card-ui.ts';

/** `children` renders one item as an `<li>`; `context` tells a screen reader what “show all” is about. */
export function Foldable<Item>({
  items,
  first,
  ui,
  context,
  class: className,
  children,
}: {
  readonly items: readonly Item[];
  readonly first: number;
  readonly ui: CardUi;
  readonly context: string;
  readonly class: string;
  readonly children: (item: Item) => ComponentChildren;
}): JSX.Element {
  const [unfolded, setUnfolded] = useState(false);
  // One hidden item is not worth a button.
  const folds = items.length > first + 1;
  const shown = folds && !unfolded ? items.slice(0, first) : items;
  return (
    <>
      <ul class={className}>{shown.map((item) => children(item))}</ul>
      {folds && (
        <button type="button" class="fold" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {unfolded ? ui.t('card.showFewer') : ui.t('card.showAll', { count: items.length })}
          <span class="unseen">: {context}</span>
        </button>
      )}
    </>
  );
}
