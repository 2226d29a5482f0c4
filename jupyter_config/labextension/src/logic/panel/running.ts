/** What a run or a check does at this moment, in a few words. */
import type { RunRow } from '../../wire';
import { toneOf, wordOf, type Tone } from '../outcome';
import type { Words } from '../words';

export interface Running {
  readonly text: string;
  readonly tone: Tone | 'going';
  /** From 0 to 1 where it is known how far it got. */
  readonly share: number | null;
}

export function runningOf(run: RunRow, words: Words): Running {
  if (run.state === 'ended') {
    const outcome = run.outcome ?? '';
    const text =
      run.kind === 'check'
        ? words.__('checked: %1', wordOf(outcome, words))
        : words.__('ran: %1', wordOf(outcome, words));
    return { text, tone: toneOf(outcome), share: null };
  }
  if (run.cancelling) {
    return { text: words.__('cancelling'), tone: 'going', share: null };
  }
  if (run.state === 'queued') {
    return { text: words.__('queued'), tone: 'going', share: null };
  }
  const { cell = 0, cells = 0 } = run;
  const verb = run.kind === 'check' ? words.__('checking') : words.__('running');
  if (!cells || !cell) {
    return { text: verb, tone: 'going', share: 0 };
  }
  return {
    text: words.__('%1 %2 of %3', verb, cell, cells),
    tone: 'going',
    share: (cell - 1) / cells
  };
}
