/** The last check of a ticket, as its chip tells it: a word, a mark and what it means. */
import type { TicketRow } from '../../wire';
import type { Words } from '../words';

/** `broken` is what somebody has to look at now; `moved` what should be looked at. */
export type Tone = 'held' | 'moved' | 'broken' | 'quiet';

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

const QUIET = ['skipped', 'unrecorded', 'cancelled'];

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

export function toneOf(outcome: string): Tone {
  if (['reproduced', 'unchanged', 'completed'].includes(outcome)) {
    return 'held';
  }
  if (outcome === 'drifted') {
    return 'moved';
  }
  return QUIET.includes(outcome) ? 'quiet' : 'broken';
}

export function wordOf(outcome: string, words: Words): string {
  switch (outcome) {
    case 'reproduced':
      return words.__('reproduced');
    case 'unchanged':
      return words.__('unchanged');
    case 'completed':
      return words.__('completed');
    case 'drifted':
      return words.__('drifted');
    case 'overturned':
      return words.__('overturned');
    case 'failed':
      return words.__('failed');
    case 'timed_out':
      return words.__('timed out');
    case 'died':
      return words.__('died');
    case 'missing_input':
      return words.__('input missing');
    case 'not_started':
      return words.__('not started');
    case 'cancelled':
      return words.__('cancelled');
    case 'refused':
      return words.__('refused');
    case 'unrecorded':
      return words.__('no record');
    case 'skipped':
      return words.__('skipped');
    default:
      return outcome.replace(/_/g, ' '); // a newer server's word
  }
}
