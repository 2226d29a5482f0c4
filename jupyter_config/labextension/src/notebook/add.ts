/** Adding a finding, a next ticket, a metric or an assumption to a ticket, by a small form. */
import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ICommandPalette, IToolbarWidgetRegistry } from '@jupyterlab/apputils';
import { INotebookTracker, type NotebookPanel } from '@jupyterlab/notebook';
import { ITranslator, nullTranslator, type TranslationBundle } from '@jupyterlab/translation';
import { addIcon, MenuSvg } from '@jupyterlab/ui-components';

import type { Kind } from '../logic/notebook/parts';
import { isTicket } from '../ticket';
import { ticketButton } from './buttons';
import { openedNotebook } from './find';

interface Addition {
  command: string;
  kind: Kind;
  label: string;
  caption: string;
}

export const add: JupyterFrontEndPlugin<void> = {
  id: 'rtkit:add',
  description: 'Adds findings, next tickets, metrics and assumptions to research tickets.',
  autoStart: true,
  optional: [INotebookTracker, ITranslator, ICommandPalette, IToolbarWidgetRegistry],
  activate: (
    app: JupyterFrontEnd,
    notebooks: INotebookTracker | null,
    translator: ITranslator | null,
    palette: ICommandPalette | null,
    toolbars: IToolbarWidgetRegistry | null
  ) => {
    if (!notebooks) {
      return;
    }
    const trans = (translator ?? nullTranslator).load('rtkit');
    const additions = additionsOf(trans);
    for (const { command, kind, label, caption } of additions) {
      app.commands.addCommand(command, {
        label: args => (args.inMenu ? label : caption),
        caption,
        icon: args => (args.inMenu ? undefined : addIcon),
        describedBy: { args: { type: 'object', properties: { path: { type: 'string' } } } },
        isEnabled: args => !!args.path || isTicket(notebooks.currentWidget),
        isVisible: () => kind !== 'evidence' || notebooks.activeCell?.model.type === 'code',
        execute: async args => {
          const panel = await openedNotebook(app, notebooks, args.path);
          if (panel) {
            const { askAndInsert } = await import('./ask');
            await askAndInsert(panel, kind, caption, trans);
          }
        }
      });
      palette?.addItem({ command, category: trans.__('Research') });
    }
    notebooks.currentChanged.connect(() =>
      additions.forEach(({ command }) => app.commands.notifyCommandChanged(command))
    );
    toolbars?.addFactory<NotebookPanel>('Notebook', 'rtkit-add', panel => {
      const props = {
        label: trans.__('Add'),
        tooltip: trans.__('Add a finding, a next ticket, a metric or an assumption'),
        icon: addIcon
      };
      return ticketButton(panel, props, button => {
        const menu = new MenuSvg({ commands: app.commands });
        for (const { command, kind } of additions) {
          if (kind !== 'evidence') {
            menu.addItem({ command, args: { path: panel.context.path, inMenu: true } });
          }
        }
        menu.aboutToClose.connect(() => window.setTimeout(() => menu.dispose()));
        const { left, bottom } = button.node.getBoundingClientRect();
        menu.open(left, bottom);
      });
    });
  }
};

function additionsOf(trans: TranslationBundle): Addition[] {
  return [
    {
      command: 'rtkit:add-finding',
      kind: 'finding',
      label: trans.__('Finding…'),
      caption: trans.__('Add finding')
    },
    {
      command: 'rtkit:add-next-ticket',
      kind: 'next-ticket',
      label: trans.__('Next ticket…'),
      caption: trans.__('Add next ticket')
    },
    {
      command: 'rtkit:add-metric',
      kind: 'metric',
      label: trans.__('Metric…'),
      caption: trans.__('Add metric')
    },
    {
      command: 'rtkit:add-assumption',
      kind: 'assumption',
      label: trans.__('Assumption…'),
      caption: trans.__('Add assumption')
    },
    {
      command: 'rtkit:add-evidence',
      kind: 'evidence',
      label: trans.__('Evidence…'),
      caption: trans.__('Show cell as evidence')
    }
  ];
}
