/** What became of a run, in a few words and a tone; the words say it, the colour only repeats them. */
import type { RunRow } from '../../wire';
import { toneOf, wordOf, type Tone } from '../outcome';
import type { Words } from '../words';
import { duration } from './duration';

/** `changed` is a run that went well, with other conclusions than the record's. */
export type RunTone = Tone | 'changed';

const SHORT_CHANGE = 36;

export function isOver(run: RunRow): boolean {
  return run.state === 'ended';
}

export function runTone(run: RunRow): RunTone {
  const tone = toneOf(run.outcome ?? '');
  return tone === 'held' && run.changes?.length ? 'changed' : tone;
}

/** `completed in 4 s`, `H1 now refuted`, `kernel died`. */
export function outcomeText(run: RunRow, words: Words): string {
  const time = duration(run.seconds ?? 0, words);
  switch (run.outcome) {
    case 'completed':
      return completedText(run.changes ?? [], time, words);
    case 'reproduced':
      return words.__('reproduced in %1', time);
    case 'unrecorded':
      return words.__('not recorded yet');
    case 'failed':
      return words.__('failed after %1', time);
    case 'timed_out':
      return words.__('timed out after %1', time);
    case 'died':
      return words.__('kernel died');
    case 'not_started':
      return words.__('did not start');
    default:
      return wordOf(run.outcome ?? '', words);
  }
}

/** One change says itself where there is room for it. */
function completedText(changes: readonly string[], time: string, words: Words): string {
  const [first, second] = changes;
  if (first === undefined) {
    return words.__('completed in %1', time);
  }
  return second === undefined && first && first.length <= SHORT_CHANGE
    ? first
    : words._n('completed in %2, %1 change', 'completed in %2, %1 changes', changes.length, time);
}
