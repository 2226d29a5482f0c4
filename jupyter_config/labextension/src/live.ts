/** The live events: one WebSocket for the whole front end, opened again whenever it was lost. */
import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';

import { eventsUrl, getRuns } from './api';
import { pauseBefore } from './logic/pause';
import { caughtUp, further } from './logic/runs';
import type { Hello, RunChanged, RunRow, TicketsChanged } from './wire';

type Event = Hello | RunChanged | TicketsChanged;

/**
 * What goes on at the server. Runs are kept by id as they were told last.
 *
 * `changed` of a folder also fires when the connection is back, since anything may have happened meanwhile.
 */
export class Live implements IDisposable {
  /** A run was queued, began, went on or ended. */
  get ran(): ISignal<this, RunRow> {
    return this._ran;
  }

  /** Tickets of a watched folder changed on disk; `paths` is empty where it is unknown which. */
  get changed(): ISignal<this, TicketsChanged> {
    return this._changed;
  }

  /** The connection came or went. */
  get connectionChanged(): ISignal<this, boolean> {
    return this._connectionChanged;
  }

  get isConnected(): boolean {
    return this._isConnected;
  }

  get isDisposed(): boolean {
    return this._isDisposed;
  }

  /** Every run that is known, the newest first. */
  get runs(): readonly RunRow[] {
    return [...this._runs.values()].sort((a, b) => (a.asked < b.asked ? 1 : -1));
  }

  /** The newest run or check of the notebook at the path. */
  runOf(path: string): RunRow | undefined {
    return this.runs.find(run => run.path === path);
  }

  /** Take a run in that an answer told, so that nobody waits for its event; unless the event was faster. */
  tell(run: RunRow): void {
    if (further(this._runs.get(run.id), run) === run) {
      this._runs.set(run.id, run);
      this._ran.emit(run);
    }
  }

  /** From now on hear of the tickets in the workspace of the folder. */
  watch(cwd: string): void {
    if (!this.folders.has(cwd)) {
      this.folders.add(cwd);
      this.send(cwd);
    }
    this.connect();
  }

  /** Open the connection where it is not; before anybody asks, nothing is opened. */
  connect(): void {
    if (this.socket || this._isDisposed) {
      return;
    }
    const socket = new WebSocket(eventsUrl());
    this.socket = socket;
    socket.onopen = () => void this.opened(socket);
    socket.onmessage = message => this.heard(JSON.parse(String(message.data)) as Event);
    socket.onclose = () => this.lost();
  }

  dispose(): void {
    if (this._isDisposed) {
      return;
    }
    this._isDisposed = true;
    window.clearTimeout(this.waiting);
    this.socket?.close();
    Signal.clearData(this);
  }

  private async opened(socket: WebSocket): Promise<void> {
    this.tries = 0;
    for (const cwd of this.folders) {
      this.send(cwd);
    }
    try {
      const before = this.runs;
      const told = (await getRuns()).runs;
      const runs = caughtUp(before, this.runs, told);
      this._runs = new Map(runs.map(run => [run.id, run]));
      runs.forEach(run => this._ran.emit(run));
    } catch {
      return; // the connection is lost again, and its end is told
    }
    if (socket !== this.socket) {
      return; // lost while the server answered
    }
    this.setConnected(true);
    for (const cwd of this.folders) {
      this._changed.emit({ type: 'tickets', cwd, paths: [] });
    }
  }

  private heard(event: Event): void {
    if (event.type === 'run') {
      this.tell(event.run);
    } else if (event.type === 'tickets') {
      this._changed.emit(event);
    }
  }

  private lost(): void {
    this.socket = null;
    this.setConnected(false);
    if (!this._isDisposed) {
      this.waiting = window.setTimeout(() => this.connect(), pauseBefore(++this.tries));
    }
  }

  private send(cwd: string): void {
    if (this.socket?.readyState === WebSocket.OPEN) {
      this.socket.send(JSON.stringify({ watch: cwd }));
    }
  }

  private setConnected(isConnected: boolean): void {
    if (isConnected !== this._isConnected) {
      this._isConnected = isConnected;
      this._connectionChanged.emit(isConnected);
    }
  }

  private readonly folders = new Set<string>();
  private socket: WebSocket | null = null;
  private tries = 0;
  private waiting = 0;
  private _runs = new Map<string, RunRow>();
  private _isConnected = false;
  private _isDisposed = false;
  private readonly _ran = new Signal<this, RunRow>(this);
  private readonly _changed = new Signal<this, TicketsChanged>(this);
  private readonly _connectionChanged = new Signal<this, boolean>(this);
}
