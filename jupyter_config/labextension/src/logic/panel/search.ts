/** Finding tickets and next tickets by the words that a person types. */
import type { BrokenTicket, NextTicketRow, TicketRow } from '../../wire';

/** What is looked for: every word, in any order; an empty list finds everything. */
type Query = readonly string[];

export function queryOf(typed: string): Query {
  return plain(typed).split(/\s+/).filter(Boolean);
}

export function finds(query: Query, text: string): boolean {
  return query.every(word => text.includes(word));
}

/** Everything that a ticket is found by, ready to be searched. */
export function textOfTicket(row: TicketRow): string {
  const { id, question, owner, scope, tags, status, last_check } = row;
  return joined(id, question, owner, scope, ...tags, status, last_check?.outcome);
}

export function textOfNext(row: NextTicketRow): string {
  return joined(row.id, row.title, row.kind, row.scope, row.relates_to, row.ticket);
}

export function textOfBroken(row: BrokenTicket): string {
  return joined(row.path);
}

function joined(...parts: (string | null | undefined)[]): string {
  return plain(parts.filter(Boolean).join('\n'));
}

/** Without capitals and accents: `Müller` is found by `muller`. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
