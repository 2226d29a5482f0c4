/** What is known of runs, where events and answers overtake each other. */
import type { RunRow } from '../wire';

const STATES: readonly RunRow['state'][] = ['queued', 'running', 'ended'];

/** Of two rows of one run the one that has come further; as far as each other, the one told last. */
export function further(known: RunRow | undefined, told: RunRow): RunRow {
  return known && STATES.indexOf(known.state) > STATES.indexOf(told.state) ? known : told;
}

/**
 * The runs once the server has told all of its own: `before` were known when it was asked, `now` when it answered.
 *
 * One that went on and that the server does not know any more has ended with the server that ran it.
 */
export function caughtUp(
  before: readonly RunRow[],
  now: readonly RunRow[],
  told: readonly RunRow[]
): RunRow[] {
  const known = new Map(now.map(run => [run.id, run]));
  const others = now.filter(run => !told.some(({ id }) => id === run.id));
  const begun = others.filter(run => !before.some(({ id }) => id === run.id));
  const lost = others.filter(run => !begun.includes(run) && run.state !== 'ended');
  return [
    ...told.map(run => further(known.get(run.id), run)),
    ...begun,
    ...lost.map(run => ({ ...run, state: 'ended', outcome: 'cancelled' }) as const)
  ];
}
