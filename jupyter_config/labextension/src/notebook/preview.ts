/** Showing the page of a ticket beside its notebook. */
import {
  ILabShell,
  type JupyterFrontEnd,
  type JupyterFrontEndPlugin
} from '@jupyterlab/application';
import { ICommandPalette, IToolbarWidgetRegistry } from '@jupyterlab/apputils';
import { INotebookTracker, type NotebookPanel } from '@jupyterlab/notebook';
import { ITranslator } from '@jupyterlab/translation';

import { pageIcon } from '../icons';
import type { Live } from '../live';
import { takes } from '../takes';
import { isTicket } from '../ticket';
import { ILive } from '../tokens';
import { translationOf } from '../translation';
import { ticketButton } from './buttons';
import { openedNotebook } from './find';
import type { Pages } from './pages';
import { isAgreed } from './unsaved';

const COMMAND = 'rtkit:preview-page';

export const preview: JupyterFrontEndPlugin<void> = {
  id: 'rtkit:preview',
  description: 'Shows the page of a research ticket beside its notebook.',
  autoStart: true,
  optional: [
    INotebookTracker,
    ITranslator,
    ICommandPalette,
    IToolbarWidgetRegistry,
    ILabShell,
    ILive
  ],
  activate: (
    app: JupyterFrontEnd,
    notebooks: INotebookTracker | null,
    translator: ITranslator | null,
    palette: ICommandPalette | null,
    toolbars: IToolbarWidgetRegistry | null,
    labShell: ILabShell | null,
    live: Live | null
  ) => {
    if (!notebooks) {
      return;
    }
    const trans = translationOf(translator);
    let pages: Promise<Pages> | undefined;
    const open = async () => {
      const { Pages } = await import('./pages');
      return new Pages(app, trans, live, labShell !== null);
    };
    const caption = trans.__('Show the page of this ticket beside the notebook');

    app.commands.addCommand(COMMAND, {
      label: trans.__('Preview page'),
      caption,
      icon: pageIcon,
      describedBy: takes('path'),
      isEnabled: args => !!args.path || isTicket(notebooks.currentWidget),
      execute: async args => {
        const panel = await openedNotebook(app, notebooks, args.path);
        const question = {
          title: trans.__('Preview page'),
          body: trans.__(
            'This notebook differs from its saved file. The page shows the saved file.'
          ),
          save: trans.__('Save and preview'),
          asItIs: trans.__('Preview the saved file')
        };
        if (panel && (await isAgreed(app, panel, question, trans))) {
          pages ??= open();
          await (await pages).show(panel);
        }
      }
    });
    notebooks.currentChanged.connect(() => app.commands.notifyCommandChanged(COMMAND));
    palette?.addItem({ command: COMMAND, category: trans.__('Research') });
    toolbars?.addFactory<NotebookPanel>('Notebook', 'rtkit-preview', panel =>
      ticketButton(panel, { label: trans.__('Preview'), tooltip: caption, icon: pageIcon }, () =>
        app.commands.execute(COMMAND, { path: panel.context.path })
      )
    );
  }
};
