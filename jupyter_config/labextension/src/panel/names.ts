/** What statuses, groups and lines are called. */
import { sentence } from '../logic/fault';
import { fileName } from '../logic/folder';
import { burnOf } from '../logic/panel/burn';
import { chipOf } from '../logic/panel/check';
import type { Grouping } from '../logic/panel/groups';
import { BROKEN, type GroupItem, type Item } from '../logic/panel/items';
import { runningOf } from '../logic/panel/running';
import { statusName } from '../logic/status';
import type { Words } from '../logic/words';
import type { RunRow } from '../wire';

export function groupName(name: string, by: Grouping, trans: Words): string {
  if (by === 'status') {
    return statusName(name, trans);
  }
  return name || (by === 'scope' ? trans.__('No scope') : trans.__('No owner'));
}

export function headingName({ key, name }: GroupItem, by: Grouping, trans: Words): string {
  return key === BROKEN ? trans.__('Cannot be read') : groupName(name, by, trans);
}

/** What a screen reader says of a line: the same as it shows, in one sentence. */
export function lineName(item: Item, by: Grouping, run: RunRow | undefined, trans: Words): string {
  if (item.kind === 'group') {
    const warnings =
      item.warnings && item.key !== BROKEN ? trans.__('%1 broken', item.warnings) : '';
    return listed(`${headingName(item, by, trans)} ${item.count}`, warnings);
  }
  if (item.kind === 'broken') {
    const { path, message, hint } = item.broken;
    const unread = trans.__('%1 cannot be read', fileName(path));
    return listed(unread, sentence(message), sentence(hint));
  }
  const { row } = item;
  return listed(
    row.id,
    row.question,
    run ? runningOf(run, trans).text : chipOf(row, trans)?.word,
    row.burn && burnOf(row.burn, trans).text,
    by === 'status' ? '' : statusName(row.status, trans),
    row.owner
  );
}

function listed(...parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(', ');
}
