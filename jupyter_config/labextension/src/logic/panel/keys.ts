/** Where a key leads in the tree of tickets, as in any tree. */
import type { Item } from './items';

export type Step =
  | { readonly kind: 'move'; readonly to: number }
  | { readonly kind: 'toggle'; readonly key: string };

/** What the key does with the line at the index; null where it does nothing. `page` is a screen in lines. */
export function stepOf(key: string, items: readonly Item[], at: number, page: number): Step | null {
  const last = items.length - 1;
  const move = (to: number): Step => ({ kind: 'move', to: Math.max(0, Math.min(last, to)) });
  const item = items[at];
  switch (key) {
    case 'ArrowDown':
      return move(at + 1);
    case 'ArrowUp':
      return move(at - 1);
    case 'Home':
      return move(0);
    case 'End':
      return move(last);
    case 'PageDown':
      return move(at + page);
    case 'PageUp':
      return move(at - page);
    case 'ArrowRight':
      if (item?.kind !== 'group') {
        return null;
      }
      return item.isOpen ? move(at + 1) : { kind: 'toggle', key: item.key };
    case 'ArrowLeft':
      if (item?.kind === 'group') {
        return item.isOpen ? { kind: 'toggle', key: item.key } : null;
      }
      return move(headingOf(items, at));
    default:
      return null;
  }
}

function headingOf(items: readonly Item[], at: number): number {
  let index = at;
  while (index > 0 && items[index]?.kind !== 'group') {
    index -= 1;
  }
  return index;
}
