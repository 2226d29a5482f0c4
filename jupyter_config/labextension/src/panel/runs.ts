/** The newest run or check of each notebook, for as long as the panel has something to say of it. */
import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';

import type { Live } from '../live';
import type { RunRow } from '../wire';

/** How long it is told that a run has ended, in milliseconds. */
const JUST_ENDED = 60_000;

export class LatestRuns implements IDisposable {
  constructor(live: Live | null) {
    live?.runs.forEach(run => this.take(run));
    live?.ran.connect((_, run) => this.hear(run), this);
  }

  get changed(): ISignal<this, void> {
    return this._changed;
  }

  /** A run that was going on has ended: what is known of its ticket is old. */
  get ended(): ISignal<this, RunRow> {
    return this._ended;
  }

  get isDisposed(): boolean {
    return this._isDisposed;
  }

  /** What goes on or has just ended; anything older is told by the ticket itself. */
  of(path: string): RunRow | undefined {
    return this.runs.get(path);
  }

  dispose(): void {
    this._isDisposed = true;
    Signal.clearData(this);
  }

  private hear(run: RunRow): void {
    const before = this.runs.get(run.path);
    const wasGoing = before?.id === run.id && before.state !== 'ended';
    if (run.state !== 'ended') {
      this.take(run);
    } else if (wasGoing) {
      this.runs.set(run.path, run);
      window.setTimeout(() => this.forget(run), JUST_ENDED);
      this._ended.emit(run);
    } else {
      return; // told again after a lost connection
    }
    this._changed.emit();
  }

  private take(run: RunRow): void {
    if (run.state !== 'ended') {
      this.runs.set(run.path, run);
    }
  }

  private forget(run: RunRow): void {
    if (!this._isDisposed && this.runs.get(run.path)?.id === run.id) {
      this.runs.delete(run.path);
      this._changed.emit();
    }
  }

  private readonly runs = new Map<string, RunRow>();
  private _isDisposed = false;
  private readonly _changed = new Signal<this, void>(this);
  private readonly _ended = new Signal<this, RunRow>(this);
}
