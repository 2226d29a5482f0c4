/** Hearing that what the server knows of a ticket is another: after a save, a run, or a change on disk. */
import type { DocumentRegistry } from '@jupyterlab/docregistry';
import type { NotebookPanel } from '@jupyterlab/notebook';
import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';

import type { Live } from '../live';
import { folderOf } from '../logic/folder';
import { isOver } from '../logic/notebook/outcome';
import { isTicket, pathOf } from '../ticket';
import type { RunRow, TicketsChanged } from '../wire';

/** A save is told several times over, and a run ends with its files. */
const QUIET = 300;

export class Settled implements IDisposable {
  constructor(
    private readonly panel: NotebookPanel,
    live: Live | null
  ) {
    panel.disposed.connect(this.dispose, this);
    panel.context.saveState.connect(this.onSave, this);
    panel.context.fileChanged.connect(this.tell, this);
    live?.ran.connect(this.onRun, this);
    live?.changed.connect(this.onDisk, this);
    void panel.context.ready.then(() => {
      if (!this.isDisposed && isTicket(panel)) {
        live?.watch(folderOf(pathOf(panel)));
      }
    });
  }

  /** Some moments after the last of several changes. */
  get changed(): ISignal<this, void> {
    return this._changed;
  }

  get isDisposed(): boolean {
    return this._isDisposed;
  }

  dispose(): void {
    if (!this._isDisposed) {
      this._isDisposed = true;
      window.clearTimeout(this.waiting);
      Signal.clearData(this);
    }
  }

  private onSave(_: unknown, state: DocumentRegistry.SaveState): void {
    if (state === 'completed') {
      this.tell();
    }
  }

  private onRun(_: Live, run: RunRow): void {
    if (isOver(run) && run.path === pathOf(this.panel) && !this.ended.has(run.id)) {
      this.ended.add(run.id);
      this.tell();
    }
  }

  private onDisk(_: Live, { paths }: TicketsChanged): void {
    if (!paths.length || paths.includes(pathOf(this.panel))) {
      this.tell();
    }
  }

  private tell(): void {
    window.clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => this._changed.emit(), QUIET);
  }

  private readonly ended = new Set<string>();
  private waiting = 0;
  private _isDisposed = false;
  private readonly _changed = new Signal<this, void>(this);
}
