/** Runs and checks as people start, cancel and look at them. */
import type { JupyterFrontEnd } from '@jupyterlab/application';
import { Notification } from '@jupyterlab/apputils';
import type { INotebookTracker, NotebookPanel } from '@jupyterlab/notebook';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { Widget } from '@lumino/widgets';
import { createElement } from 'react';

import { cancelRun } from '../api';
import { showFault } from '../fault';
import type { Live } from '../live';
import { faultOf } from '../logic/fault';
import { serverPath } from '../logic/folder';
import { isOver, outcomeText, runTone, type RunTone } from '../logic/notebook/outcome';
import type { RunRow } from '../wire';
import { openedNotebook, openNotebook, showCell } from './find';
import { isAgreed } from './unsaved';

type Start = (path: string) => Promise<RunRow>;

const TYPES: Readonly<Record<RunTone, Notification.TypeOptions>> = {
  held: 'success',
  changed: 'info',
  moved: 'warning',
  broken: 'error',
  quiet: 'info'
};
const SHOWN_FOR = 10_000;

export class Runner {
  constructor(
    private readonly app: JupyterFrontEnd,
    private readonly notebooks: INotebookTracker,
    private readonly live: Live,
    private readonly trans: TranslationBundle
  ) {
    live.ran.connect(this.onRun, this);
  }

  /** Start what the server is to do with the saved file, and tell what it says against it. */
  async start(path: string, start: Start, title: string): Promise<void> {
    const { app, live, notebooks, trans } = this;
    const below = serverPath(path);
    if (below === undefined) {
      const message = trans.__("this notebook is not on the server's disk");
      await showFault(trans, { message, hint: trans.__('copy it there to run it headlessly') });
      return;
    }
    const panel = openNotebook(notebooks, path);
    const question = {
      title,
      body: trans.__('This notebook differs from its saved file. The saved file is run.'),
      save: trans.__('Save and run'),
      asItIs: trans.__('Run the saved file')
    };
    try {
      if (!panel || (await isAgreed(app, panel, question, trans))) {
        live.connect();
        live.tell(await start(below));
      }
    } catch (error) {
      await showFault(trans, faultOf(error));
    }
  }

  /** The widget shows the runs of the notebook, as long as it is not behind another or in a pop-up. */
  shownBy(panel: NotebookPanel, widget: Widget): void {
    this.shown.set(panel, widget);
    widget.disposed.connect(() => this.shown.delete(panel));
  }

  async cancel(run: RunRow): Promise<void> {
    try {
      this.live.tell(await cancelRun(run.id));
    } catch (error) {
      await showFault(this.trans, faultOf(error));
    }
  }

  /** The run of the notebook that has not ended. */
  running(path: string): RunRow | undefined {
    return this.live.runs.find(run => run.path === path && !isOver(run));
  }

  /** Show in full what became of it. */
  async showDetails(run: RunRow, control: HTMLElement): Promise<void> {
    const { trans } = this;
    const [{ OutcomeDetails }, { Popover }] = await Promise.all([
      import('./outcome'),
      import('./popover')
    ]);
    Popover.open(control, trans.__('What became of the last run'), close => {
      const then = (act: () => unknown) => () => {
        close();
        void act();
      };
      return createElement(OutcomeDetails, {
        run,
        trans,
        actions: {
          showCell: run.cell_id ? then(() => this.showCell(run)) : undefined,
          openCopy: run.notebook
            ? then(() => this.app.commands.execute('docmanager:open', { path: run.notebook }))
            : undefined,
          preview: then(() => this.app.commands.execute('rtkit:preview-page', { path: run.path }))
        }
      });
    });
  }

  private async showCell(run: RunRow): Promise<void> {
    const panel = await this.open(run.path);
    if (panel && !(await showCell(panel, run.cell_id ?? ''))) {
      const message = this.trans.__('the cell is not in the notebook any more');
      await showFault(this.trans, { message });
    }
  }

  private async open(path: string): Promise<NotebookPanel | null> {
    const panel = await openedNotebook(this.app, this.notebooks, path);
    if (panel) {
      this.app.shell.activateById(panel.id);
    }
    return panel;
  }

  /** The end of a run that was seen running is told in a corner, unless its chip can be seen. */
  private onRun(_: Live, run: RunRow): void {
    if (!isOver(run)) {
      this.going.add(run.id);
    } else if (this.going.delete(run.id) && !this.isShown(run.path)) {
      const { trans } = this;
      Notification.emit(
        trans.__('%1: %2', run.ticket, outcomeText(run, trans)),
        TYPES[runTone(run)],
        {
          autoClose: SHOWN_FOR,
          actions: [{ label: trans.__('Open'), callback: () => void this.open(run.path) }]
        }
      );
    }
  }

  private isShown(path: string): boolean {
    const panel = openNotebook(this.notebooks, path);
    const widget = panel && this.shown.get(panel);
    return !!widget?.isVisible && panel?.toolbar.node.contains(widget.node) === true;
  }

  private readonly shown = new Map<NotebookPanel, Widget>();
  private readonly going = new Set<string>();
}
