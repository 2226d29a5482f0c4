/** How a run or a check ended: a word for it, and how much it matters. */
import type { Words } from './words';

/** `broken` is what somebody has to look at now; `moved` what should be looked at. */
export type Tone = 'held' | 'moved' | 'broken' | 'quiet';

const TONES = new Map<string, Tone>([
  ['completed', 'held'],
  ['reproduced', 'held'],
  ['unchanged', 'held'],
  ['drifted', 'moved'],
  ['unrecorded', 'quiet'],
  ['skipped', 'quiet'],
  ['cancelled', 'quiet']
]);

/** Anything that has no tone of its own fell short. */
export function toneOf(outcome: string): Tone {
  return TONES.get(outcome) ?? 'broken';
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
      return outcome.replaceAll('_', ' '); // a newer server's word
  }
}
