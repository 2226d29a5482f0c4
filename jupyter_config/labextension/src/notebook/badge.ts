/** The badge that counts the hints for a ticket, and opens their list. */
import { ReactWidget } from '@jupyterlab/apputils';
import type { NotebookPanel } from '@jupyterlab/notebook';
import type { TranslationBundle } from '@jupyterlab/translation';
import { createElement } from 'react';

import { getLint } from '../api';
import type { Live } from '../live';
import { faultOf } from '../logic/fault';
import { isTicket, pathOf } from '../ticket';
import type { Fault, LintFault } from '../wire';
import { showOnTickets } from './buttons';
import { Badge } from './hintcount';
import { Settled } from './settled';

export namespace HintsBadge {
  export interface IOptions {
    panel: NotebookPanel;
    live: Live | null;
    trans: TranslationBundle;
    goTo: (fault: LintFault) => void;
  }
}

export class HintsBadge extends ReactWidget {
  constructor(private readonly options: HintsBadge.IOptions) {
    super();
    const { panel, live } = options;
    this.addClass('rtkit-Hints');
    this.look = showOnTickets(panel, this, () => !!this.faults || !!this.refusal);
    this.settled = new Settled(panel, live);
    this.settled.changed.connect(() => void this.ask());
    void panel.context.ready.then(() => this.ask());
  }

  override dispose(): void {
    this.settled.dispose();
    super.dispose();
  }

  render(): JSX.Element | null {
    const { trans } = this.options;
    return createElement(Badge, {
      faults: this.faults ?? [],
      refusal: this.refusal,
      trans,
      onClick: () => void this.showList()
    });
  }

  /** Open the list below the badge, from what is saved now. */
  async showList(): Promise<void> {
    await this.asking;
    const [{ HintList }, { Popover }] = await Promise.all([
      import('./hintlist'),
      import('./popover')
    ]);
    const { trans, goTo } = this.options;
    const control = this.node.querySelector<HTMLElement>('button');
    if (control) {
      Popover.open(control, trans.__('Hints for this ticket'), close =>
        createElement(HintList, {
          faults: this.faults ?? [],
          refusal: this.refusal,
          trans,
          goTo: fault => {
            close();
            goTo(fault);
          }
        })
      );
    }
  }

  private ask(): Promise<void> {
    this.asking = this.askNow();
    return this.asking;
  }

  private async askNow(): Promise<void> {
    const { panel } = this.options;
    if (this.isDisposed || !isTicket(panel)) {
      return;
    }
    const turn = ++this.turn;
    let faults: LintFault[] | undefined;
    let refusal: Fault | undefined;
    try {
      ({ faults } = await getLint(pathOf(panel)));
    } catch (error) {
      refusal = faultOf(error);
    }
    if (turn === this.turn && !this.isDisposed) {
      this.faults = faults;
      this.refusal = refusal;
      this.update();
      this.look();
    }
  }

  private faults: LintFault[] | undefined;
  private refusal: Fault | undefined;
  private asking: Promise<void> = Promise.resolve();
  private turn = 0;
  private readonly settled: Settled;
  private readonly look: () => void;
}
