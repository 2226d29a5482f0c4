/** What the statuses of a ticket are called. */
import type { Words } from './words';

export function statusName(status: string, trans: Words): string {
  switch (status) {
    case 'draft':
      return trans.__('Draft');
    case 'active':
      return trans.__('Active');
    case 'review':
      return trans.__('In review');
    case 'answered':
      return trans.__('Answered');
    case 'frozen':
      return trans.__('Frozen');
    case 'superseded':
      return trans.__('Superseded');
    default:
      return status;
  }
}
