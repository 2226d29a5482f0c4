/** What became of a run, in a few words and a tone; the words say it, the colour only repeats them. */
import type { RunRow } from '../../wire';
import type { Words } from '../words';
import { duration } from './duration';

export type Tone = 'good' | 'changed' | 'waiting' | 'bad' | 'plain';

const TONES: Readonly<Record<string, Tone>> = {
  completed: 'good',
  reproduced: 'good',
  unchanged: 'good',
  drifted: 'waiting',
  overturned: 'bad',
  unrecorded: 'plain',
  skipped: 'plain',
  cancelled: 'plain'
};
const SHORT_CHANGE = 36;

export function isOver(run: RunRow): boolean {
  return run.state === 'ended';
}

/** Anything that has no tone of its own is a run that fell short. */
export function toneOf(run: RunRow): Tone {
  const tone = TONES[run.outcome ?? ''] ?? 'bad';
  return tone === 'good' && run.changes?.length ? 'changed' : tone;
}

/** `completed in 4 s`, `H1 now refuted`, `kernel died`. */
export function outcomeText(run: RunRow, words: Words): string {
  const changes = run.changes ?? [];
  const [first] = changes;
  if (
    run.outcome === 'completed' &&
    changes.length === 1 &&
    first &&
    first.length <= SHORT_CHANGE
  ) {
    return first;
  }
  const time = duration(run.seconds ?? 0, words);
  switch (run.outcome) {
    case 'completed':
      return changes.length
        ? words._n(
            'completed in %2, %1 change',
            'completed in %2, %1 changes',
            changes.length,
            time
          )
        : words.__('completed in %1', time);
    case 'reproduced':
      return words.__('reproduced in %1', time);
    case 'unchanged':
      return words.__('unchanged');
    case 'drifted':
      return words.__('drifted');
    case 'overturned':
      return words.__('overturned');
    case 'unrecorded':
      return words.__('not recorded yet');
    case 'skipped':
      return words.__('skipped');
    case 'failed':
      return words.__('failed after %1', time);
    case 'timed_out':
      return words.__('timed out after %1', time);
    case 'died':
      return words.__('kernel died');
    case 'missing_input':
      return words.__('input missing');
    case 'not_started':
      return words.__('did not start');
    case 'cancelled':
      return words.__('cancelled');
    case 'refused':
      return words.__('refused');
    default:
      return (run.outcome ?? '').replaceAll('_', ' ');
  }
}
