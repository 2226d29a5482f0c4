/** What lint says of a ticket, in its notebook's toolbar. */
import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ICommandPalette, IToolbarWidgetRegistry } from '@jupyterlab/apputils';
import { INotebookTracker, type NotebookPanel } from '@jupyterlab/notebook';
import { ITranslator } from '@jupyterlab/translation';

import { ticketIcon } from '../icons';
import type { Live } from '../live';
import { takes } from '../takes';
import { isTicket } from '../ticket';
import { ILive } from '../tokens';
import { translationOf } from '../translation';
import type { LintFault } from '../wire';
import { HintsBadge } from './badge';
import { openedNotebook, showCell } from './find';

const COMMAND = 'rtkit:show-hints';
const FORM = 'rtkit:show-form';

export const hints: JupyterFrontEndPlugin<void> = {
  id: 'rtkit:hints',
  description: 'Says what is not yet as it should be in a research ticket.',
  autoStart: true,
  optional: [INotebookTracker, ITranslator, ICommandPalette, IToolbarWidgetRegistry, ILive],
  activate: (
    app: JupyterFrontEnd,
    notebooks: INotebookTracker | null,
    translator: ITranslator | null,
    palette: ICommandPalette | null,
    toolbars: IToolbarWidgetRegistry | null,
    live: Live | null
  ) => {
    if (!notebooks) {
      return;
    }
    const trans = translationOf(translator);
    const badges = new Map<NotebookPanel, HintsBadge>();

    const goTo = async (panel: NotebookPanel, fault: LintFault) => {
      app.shell.activateById(panel.id);
      if (!(await showCell(panel, fault.cell)) && app.commands.hasCommand(FORM)) {
        await app.commands.execute(FORM, { field: fault.field });
      }
    };
    toolbars?.addFactory<NotebookPanel>('Notebook', 'rtkit-hints', panel => {
      const badge = new HintsBadge({
        panel,
        live,
        trans,
        goTo: fault => void goTo(panel, fault)
      });
      badges.set(panel, badge);
      badge.disposed.connect(() => badges.delete(panel));
      return badge;
    });
    app.commands.addCommand(COMMAND, {
      label: trans.__('Show hints'),
      caption: trans.__('What is not yet as it should be in this ticket'),
      icon: ticketIcon,
      describedBy: takes('path'),
      isEnabled: args => !!args.path || isTicket(notebooks.currentWidget),
      execute: async args => {
        const panel = await openedNotebook(app, notebooks, args.path);
        if (panel) {
          app.shell.activateById(panel.id);
          await badges.get(panel)?.showList();
        }
      }
    });
    notebooks.currentChanged.connect(() => app.commands.notifyCommandChanged(COMMAND));
    palette?.addItem({ command: COMMAND, category: trans.__('Research') });
  }
};
