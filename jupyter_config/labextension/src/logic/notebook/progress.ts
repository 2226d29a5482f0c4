/** How far a run has come. */
import type { RunRow } from '../../wire';
import type { Words } from '../words';
import { clock } from './duration';

/** `8 of 13 · 4 s`. */
export function progressText(run: RunRow, seconds: number, words: Words): string {
  if (run.state === 'queued') {
    return words.__('waiting');
  }
  const time = clock(seconds, words);
  return run.cell
    ? words.__('%1 of %2 · %3', run.cell, run.cells ?? 0, time)
    : words.__('starting · %1', time);
}

/** What goes on inside: the first line of the cell that runs, and what it tells of itself. */
export function insideText(run: RunRow, words: Words): string {
  const { progress } = run;
  if (!progress) {
    return run.summary ?? '';
  }
  const of =
    progress.total == null
      ? String(progress.done)
      : words.__('%1 of %2', progress.done, progress.total);
  return [run.summary, `${progress.text} ${of}`.trim()].filter(Boolean).join('\n');
}

/** Cells that are behind it, with the part of the running one that it tells: from 0 to 1. */
export function fraction(run: RunRow): number {
  if (!run.cells || !run.cell) {
    return 0;
  }
  const { done = 0, total = 0 } = run.progress ?? {};
  const inside = total ? Math.min(1, done / total) : 0;
  return Math.min(1, (run.cell - 1 + inside) / run.cells);
}

/** When runs began by this machine's clock: the server's may go wrong by minutes. */
export class Stopwatch {
  /** Seconds since the run began, as far as they were told or seen. */
  elapsed(run: RunRow, now: number): number {
    const told = now - 1000 * (run.seconds ?? 0);
    const begun = Math.min(told, this.begun.get(run.id) ?? told);
    this.begun.set(run.id, begun);
    return (now - begun) / 1000;
  }

  private readonly begun = new Map<string, number>();
}
