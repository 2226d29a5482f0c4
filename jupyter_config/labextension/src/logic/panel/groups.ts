/** Tickets in groups: by status in the order of the work, by scope or owner in that of the alphabet. */
import type { TicketList, TicketRow } from '../../wire';

export const GROUPINGS = ['status', 'scope', 'owner'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Group {
  /** What the group has in common; empty where its tickets have no scope or owner. */
  readonly name: string;
  readonly rows: readonly TicketRow[];
}

export function isGrouping(value: unknown): value is Grouping {
  return GROUPINGS.some(grouping => grouping === value);
}

/** The groups that are not empty; what has no name comes last. */
export function groupsOf(
  rows: readonly TicketRow[],
  by: Grouping,
  statuses: TicketList['statuses']
): Group[] {
  const found = new Map<string, TicketRow[]>();
  for (const row of rows) {
    const name = row[by] ?? '';
    const group = found.get(name);
    if (group) {
      group.push(row);
    } else {
      found.set(name, [row]);
    }
  }
  const groups = [...found].map(([name, rows]) => ({ name, rows }));
  return groups.sort(by === 'status' ? byPlace(statuses) : byName);
}

const byPlace = (order: readonly string[]) => (one: Group, other: Group) =>
  order.indexOf(one.name) - order.indexOf(other.name);

function byName(one: Group, other: Group): number {
  if (!one.name || !other.name) {
    return one.name ? -1 : other.name ? 1 : 0;
  }
  return one.name.localeCompare(other.name);
}
