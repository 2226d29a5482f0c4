/** Adding a finding, a next ticket, a metric or an assumption to a ticket, by a small form. */
import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ICommandPalette, IToolbarWidgetRegistry } from '@jupyterlab/apputils';
import { INotebookTracker, type NotebookPanel } from '@jupyterlab/notebook';
import { ITranslator, type TranslationBundle } from '@jupyterlab/translation';
import { addIcon, MenuSvg } from '@jupyterlab/ui-components';

import type { Kind } from '../logic/notebook/parts';
import { takes } from '../takes';
import { isTicket } from '../ticket';
import { translationOf } from '../translation';
import { ticketButton } from './buttons';
import { openedNotebook } from './find';

type Addition = readonly [command: string, kind: Kind, label: string, caption: string];

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
    const trans = translationOf(translator);
    const additions = additionsOf(trans);
    for (const [command, kind, label, caption] of additions) {
      app.commands.addCommand(command, {
        label: args => (args.inMenu ? label : caption),
        caption,
        icon: args => (args.inMenu ? undefined : addIcon),
        describedBy: takes('path'),
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
      additions.forEach(([command]) => app.commands.notifyCommandChanged(command))
    );
    toolbars?.addFactory<NotebookPanel>('Notebook', 'rtkit-add', panel => {
      const props = {
        label: trans.__('Add'),
        tooltip: trans.__('Add a finding, a next ticket, a metric or an assumption'),
        icon: addIcon
      };
      return ticketButton(panel, props, button => {
        const menu = new MenuSvg({ commands: app.commands });
        for (const [command, kind] of additions) {
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
    ['rtkit:add-finding', 'finding', trans.__('Finding…'), trans.__('Add finding')],
    ['rtkit:add-next-ticket', 'next-ticket', trans.__('Next ticket…'), trans.__('Add next ticket')],
    ['rtkit:add-metric', 'metric', trans.__('Metric…'), trans.__('Add metric')],
    ['rtkit:add-assumption', 'assumption', trans.__('Assumption…'), trans.__('Add assumption')],
    ['rtkit:add-evidence', 'evidence', trans.__('Evidence…'), trans.__('Show cell as evidence')]
  ];
}
