/** The ticket form in the right side bar, and changing a ticket's status. */
import {
  ILayoutRestorer,
  type JupyterFrontEnd,
  type JupyterFrontEndPlugin
} from '@jupyterlab/application';
import { ICommandPalette } from '@jupyterlab/apputils';
import { INotebookTracker } from '@jupyterlab/notebook';
import { ITranslator, type TranslationBundle } from '@jupyterlab/translation';

import { formIcon } from '../icons';
import type { Live } from '../live';
import { openNotebook } from '../notebook/find';
import { takes } from '../takes';
import { isTicket } from '../ticket';
import { ILive } from '../tokens';
import { translationOf } from '../translation';
import { FormPanel } from './panel';
import { Sheets } from './sheets';

const SHOW = 'rtkit:show-form';
const CHANGE_STATUS = 'rtkit:change-status';

export const form: JupyterFrontEndPlugin<void> = {
  id: 'rtkit:form',
  description: 'The form of a research ticket, beside its notebook.',
  autoStart: true,
  optional: [INotebookTracker, ITranslator, ICommandPalette, ILayoutRestorer, ILive],
  activate: (
    app: JupyterFrontEnd,
    notebooks: INotebookTracker | null,
    translator: ITranslator | null,
    palette: ICommandPalette | null,
    restorer: ILayoutRestorer | null,
    live: Live | null
  ) => {
    if (!notebooks) {
      return;
    }
    const trans = translationOf(translator);
    const sheets = new Sheets(trans);
    const panel = new FormPanel({
      sheets,
      trans,
      onWatch: folder => live?.watch(folder),
      onStatus: async (notebook, status) => {
        const { changeOpenStatus } = await import('./status');
        await changeOpenStatus(notebook, sheets.of(notebook).sheet, status, trans);
      },
      onRevise: async (notebook, hypothesis) => {
        const { reviseHypothesis } = await import('./revise');
        await reviseHypothesis(notebook, sheets.of(notebook).sheet, hypothesis, trans);
      }
    });
    app.shell.add(panel, 'right', { rank: 600 });
    restorer?.add(panel, panel.id);

    app.commands.addCommand(SHOW, {
      label: trans.__('Show the ticket form'),
      caption: trans.__('Question, criteria and status of this ticket, to be changed'),
      icon: formIcon,
      describedBy: takes('field'),
      isEnabled: () => notebooks.currentWidget !== null,
      execute: args => {
        app.shell.activateById(panel.id);
        panel.focusField(typeof args.field === 'string' ? args.field : undefined);
      }
    });

    const follow = () => {
      panel.follow(notebooks.currentWidget);
      app.commands.notifyCommandChanged(SHOW);
    };
    notebooks.currentChanged.connect(follow);
    follow();
    if (live) {
      keepAsking(live, sheets);
    }

    addStatusCommand(app, notebooks, sheets, trans);
    palette?.addItem({ command: SHOW, category: trans.__('Research') });
  }
};

function addStatusCommand(
  app: JupyterFrontEnd,
  notebooks: INotebookTracker,
  sheets: Sheets,
  trans: TranslationBundle
): void {
  app.commands.addCommand(CHANGE_STATUS, {
    label: args =>
      typeof args.status === 'string'
        ? trans.__('Change status to %1', args.status)
        : trans.__('Change status'),
    caption: trans.__('Move this ticket on'),
    describedBy: takes('path', 'status'),
    isEnabled: args => typeof args.path === 'string' || isTicket(notebooks.currentWidget),
    execute: async args => {
      const wanted = typeof args.path === 'string' ? args.path : undefined;
      const open = wanted ? openNotebook(notebooks, wanted) : notebooks.currentWidget;
      if (typeof args.status !== 'string') {
        await app.commands.execute(SHOW, { field: '$.status' });
      } else if (open) {
        const { changeOpenStatus } = await import('./status');
        await changeOpenStatus(open, sheets.of(open).sheet, args.status, trans);
      } else if (wanted) {
        const { changeStatusOf } = await import('./status');
        await changeStatusOf(wanted, args.status, trans);
      }
    }
  });
}

/** Look again when the connection is back, and when results of a ticket changed. */
function keepAsking(live: Live, sheets: Sheets): void {
  live.changed.connect(() => sheets.all.forEach(({ sheet }) => sheet.follow()));
  live.connectionChanged.connect((_, isConnected) => {
    sheets.all.forEach(({ sheet }) => (isConnected ? sheet.follow() : undefined));
  });
}
