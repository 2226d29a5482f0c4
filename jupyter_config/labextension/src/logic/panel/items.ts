/** The lines of the tree in the order that they are shown: headings of groups, and what lies in the open ones. */
import type { BrokenTicket, TicketRow } from '../../wire';
import { isBroken } from './check';
import type { Group } from './groups';

interface Placed {
  /** Stays the same from one refresh to the next. */
  readonly key: string;
  /** The place among its siblings, from 1, and how many these are. */
  readonly place: number;
  readonly of: number;
}

export interface GroupItem extends Placed {
  readonly kind: 'group';
  readonly name: string;
  readonly count: number;
  /** How many of its tickets are broken. */
  readonly warnings: number;
  readonly isOpen: boolean;
}

export interface TicketItem extends Placed {
  readonly kind: 'ticket';
  readonly row: TicketRow;
}

export interface BrokenItem extends Placed {
  readonly kind: 'broken';
  readonly broken: BrokenTicket;
}

export type Item = GroupItem | TicketItem | BrokenItem;

/** The key of the group of notebooks that cannot be read. */
export const BROKEN = 'broken:';

export const groupKey = (by: string, name: string): string => `${by}:${name}`;

/** Every line; while somebody searches all groups are open. */
export function itemsOf(
  groups: readonly Group[],
  by: string,
  broken: readonly BrokenTicket[],
  isOpen: (key: string) => boolean
): Item[] {
  const of = groups.length + (broken.length ? 1 : 0);
  const items: Item[] = [];
  groups.forEach(({ name, rows }, index) => {
    const key = groupKey(by, name);
    const heading = { name, count: rows.length, warnings: rows.filter(isBroken).length };
    items.push({ kind: 'group', key, ...heading, isOpen: isOpen(key), place: index + 1, of });
    if (isOpen(key)) {
      rows.forEach((row, at) =>
        items.push({ kind: 'ticket', key: row.path, row, place: at + 1, of: rows.length })
      );
    }
  });
  if (broken.length) {
    const heading = { name: '', count: broken.length, warnings: broken.length };
    const open = isOpen(BROKEN);
    items.push({ kind: 'group', key: BROKEN, ...heading, isOpen: open, place: of, of });
    if (open) {
      broken.forEach((one, at) =>
        items.push({
          kind: 'broken',
          key: `${BROKEN}${one.path}`,
          broken: one,
          place: at + 1,
          of: broken.length
        })
      );
    }
  }
  return items;
}
