/** The last check of a ticket, as its chip tells it: a word, a mark and what it means. */
import type { TicketRow } from '../../wire';
import { toneOf, wordOf, type Tone } from '../outcome';
import type { Words } from '../words';

export interface Chip {
  readonly word: string;
  readonly tone: Tone;
}

/** What stands before the word, so that it is never told by colour alone. */
export const MARKS: Readonly<Record<Tone, string>> = {
  held: '●',
  moved: '◆',
  broken: '▲',
  quiet: ''
};

/** Tickets in these are checked; the others are still being worked at. */
const CHECKED = ['review', 'answered', 'frozen'];

/** The chip of a ticket, null where there is nothing to be checked yet. */
export function chipOf(row: TicketRow, words: Words): Chip | null {
  if (!row.last_check) {
    return CHECKED.includes(row.status) ? { word: words.__('never checked'), tone: 'quiet' } : null;
  }
  const { outcome } = row.last_check;
  return { word: wordOf(outcome, words), tone: toneOf(outcome) };
}

/** Whether the ticket is among those that its group's heading warns of. */
export function isBroken(row: TicketRow): boolean {
  return row.last_check !== null && toneOf(row.last_check.outcome) === 'broken';
}
