/** What a new ticket may follow from: tickets, and next tickets that nobody has started yet. */
import type { NextTicketRow, TicketRow } from '../wire';

/** Something that may have asked: its id, and what it says. */
export interface Asker {
  id: string;
  says: string;
  isNextTicket: boolean;
}

/** The open next tickets first: starting one is what they are for. */
export function askersOf(
  tickets: readonly TicketRow[],
  nextTickets: readonly NextTicketRow[]
): Asker[] {
  const open = nextTickets.filter(next => next.status === 'open' && next.kind === 'research');
  return [
    ...open.map(({ id, title }) => ({ id, says: title, isNextTicket: true })),
    ...tickets.map(({ id, question }) => ({ id, says: question, isNextTicket: false }))
  ];
}

/** The question that somebody asks already, for a form where none is typed yet. */
export function questionOf(askers: readonly Asker[], id: string): string | undefined {
  return askers.find(asker => asker.isNextTicket && asker.id === id.trim())?.says;
}
