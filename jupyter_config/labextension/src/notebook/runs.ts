/** Running and checking a ticket headlessly, from its notebook or by command. */
import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ICommandPalette, IToolbarWidgetRegistry } from '@jupyterlab/apputils';
import { INotebookTracker, type NotebookPanel } from '@jupyterlab/notebook';
import { ITranslator } from '@jupyterlab/translation';
import { checkIcon, runIcon, stopIcon } from '@jupyterlab/ui-components';

import { startCheck, startRun } from '../api';
import type { Live } from '../live';
import { serverPath } from '../logic/folder';
import { takes, TEXT } from '../takes';
import { isTicket } from '../ticket';
import { ILive } from '../tokens';
import { translationOf } from '../translation';
import { ticketButton } from './buttons';
import { Runner } from './runner';
import { RunStatus } from './status';

const RUN = 'rtkit:run-headless';
const CHECK = 'rtkit:check';
const CANCEL = 'rtkit:cancel-run';

export const runs: JupyterFrontEndPlugin<void> = {
  id: 'rtkit:runs',
  description: 'Runs and checks research tickets headlessly.',
  autoStart: true,
  requires: [ILive],
  optional: [INotebookTracker, ITranslator, ICommandPalette, IToolbarWidgetRegistry],
  activate: (
    app: JupyterFrontEnd,
    live: Live,
    notebooks: INotebookTracker | null,
    translator: ITranslator | null,
    palette: ICommandPalette | null,
    toolbars: IToolbarWidgetRegistry | null
  ) => {
    if (!notebooks) {
      return;
    }
    const trans = translationOf(translator);
    const runner = new Runner(app, notebooks, live, trans);
    const current = () => notebooks.currentWidget;
    const meant = (path: unknown) =>
      typeof path === 'string' && path ? path : (current()?.context.path ?? '');
    const canStart = (args: { path?: unknown }) => !!args.path || isTicket(current());
    const runningAt = (path: unknown) => runner.running(serverPath(meant(path)) ?? '');
    const title = trans.__('Run headless');
    const caption = trans.__('Run the saved notebook from top to bottom in a kernel of its own');

    app.commands.addCommand(RUN, {
      label: title,
      caption,
      icon: runIcon,
      describedBy: takes('path'),
      isEnabled: canStart,
      execute: args => runner.start(meant(args.path), startRun, title)
    });
    app.commands.addCommand(CHECK, {
      label: trans.__('Check against the record'),
      caption: trans.__('Run the ticket again and compare its conclusions with the accepted ones'),
      icon: checkIcon,
      describedBy: {
        args: { type: 'object', properties: { path: TEXT, force: { type: 'boolean' } } }
      },
      isEnabled: canStart,
      execute: args =>
        runner.start(
          meant(args.path),
          path => startCheck(path, args.force === true),
          trans.__('Check')
        )
    });
    app.commands.addCommand(CANCEL, {
      label: trans.__('Cancel the headless run'),
      icon: stopIcon,
      describedBy: takes('path'),
      isEnabled: args => runningAt(args.path) !== undefined,
      execute: async args => {
        const run = runningAt(args.path);
        if (run) {
          await runner.cancel(run);
        }
      }
    });
    const changed = () => app.commands.notifyCommandChanged();
    live.ran.connect((_, run) => run.state !== 'running' && changed());
    notebooks.currentChanged.connect(changed);
    for (const command of [RUN, CHECK, CANCEL]) {
      palette?.addItem({ command, category: trans.__('Research') });
    }

    toolbars?.addFactory<NotebookPanel>('Notebook', 'rtkit-run', panel =>
      ticketButton(panel, { label: title, tooltip: caption, icon: runIcon }, () =>
        app.commands.execute(RUN, { path: panel.context.path })
      )
    );
    toolbars?.addFactory<NotebookPanel>('Notebook', 'rtkit-run-status', panel => {
      void panel.context.ready.then(() => isTicket(panel) && live.connect());
      const status = new RunStatus({
        panel,
        live,
        trans,
        onCancel: run => void runner.cancel(run),
        onDetails: (run, control) => runner.showDetails(run, control)
      });
      runner.shownBy(panel, status);
      return status;
    });
  }
};
