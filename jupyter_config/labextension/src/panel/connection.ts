/** Whether the connection to the server is lost, as people should be told: not while it is only being opened. */
import { Signal, type ISignal } from '@lumino/signaling';

import type { Live } from '../live';

/** How long a connection may be away before it is told, in milliseconds. */
const PATIENCE = 1500;

export class Connection {
  constructor(live: Live | null) {
    live?.connectionChanged.connect((_, isConnected) => {
      window.clearTimeout(this.waiting);
      if (isConnected) {
        this.set(false);
      } else {
        this.waiting = window.setTimeout(() => this.set(true), PATIENCE);
      }
    });
  }

  get changed(): ISignal<this, void> {
    return this._changed;
  }

  get isLost(): boolean {
    return this._isLost;
  }

  private set(isLost: boolean): void {
    if (isLost !== this._isLost) {
      this._isLost = isLost;
      this._changed.emit();
    }
  }

  private waiting = 0;
  private _isLost = false;
  private readonly _changed = new Signal<this, void>(this);
}
