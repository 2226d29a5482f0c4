/** The newest run of a ticket in its notebook's toolbar. */
import { ReactWidget } from '@jupyterlab/apputils';
import type { NotebookPanel } from '@jupyterlab/notebook';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { Message } from '@lumino/messaging';
import React from 'react';

import type { Live } from '../live';
import { isOver } from '../logic/notebook/outcome';
import { Stopwatch } from '../logic/notebook/progress';
import { pathOf } from '../ticket';
import type { RunRow } from '../wire';
import { RunBar } from './bar';
import { showOnTickets } from './buttons';

export namespace RunStatus {
  export interface IOptions {
    panel: NotebookPanel;
    live: Live;
    trans: TranslationBundle;
    onCancel: (run: RunRow) => void;
    onDetails: (run: RunRow, control: HTMLElement) => void;
  }
}

export class RunStatus extends ReactWidget {
  constructor(private readonly options: RunStatus.IOptions) {
    super();
    this.addClass('rtkit-Run');
    const { panel, live } = options;
    this.look = showOnTickets(panel, this, () => this.run !== undefined);
    live.ran.connect(this.onRun, this);
    panel.context.pathChanged.connect(this.refresh, this);
    void panel.context.ready.then(() => this.refresh());
  }

  override dispose(): void {
    window.clearInterval(this.ticking);
    super.dispose();
  }

  render(): JSX.Element | null {
    const { run } = this;
    const { trans, onCancel, onDetails } = this.options;
    return run ? (
      <RunBar
        run={run}
        seconds={this.watch.elapsed(run, Date.now())}
        trans={trans}
        onCancel={() => onCancel(run)}
        onDetails={control => onDetails(run, control)}
      />
    ) : null;
  }

  /** The focus goes on from the button that cancelled to the chip that takes its place. */
  protected override onUpdateRequest(message: Message): void {
    const hadFocus = this.node.contains(document.activeElement);
    super.onUpdateRequest(message);
    void this.renderPromise?.then(() => {
      if (hadFocus && !this.node.contains(document.activeElement)) {
        this.node.querySelector('button')?.focus();
      }
    });
  }

  private onRun(_: Live, run: RunRow): void {
    if (run.path === pathOf(this.options.panel)) {
      this.refresh();
    }
  }

  private refresh(): void {
    if (this.isDisposed) {
      return;
    }
    this.run = this.options.live.runOf(pathOf(this.options.panel));
    const goesOn = this.run !== undefined && !isOver(this.run);
    if (goesOn !== this.ticking > 0) {
      window.clearInterval(this.ticking);
      this.ticking = goesOn ? window.setInterval(() => this.update(), 1000) : 0;
    }
    this.update();
    this.look();
  }

  private run: RunRow | undefined;
  private ticking = 0;
  private readonly look: () => void;
  private readonly watch = new Stopwatch();
}
