/** Creating a ticket: from the launcher, the File > New menu, the file browser and the command palette. */
import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ICommandPalette } from '@jupyterlab/apputils';
import { IDefaultFileBrowser } from '@jupyterlab/filebrowser';
import { ILauncher } from '@jupyterlab/launcher';
import { IMainMenu } from '@jupyterlab/mainmenu';
import { ITranslator } from '@jupyterlab/translation';

import { ticketIcon } from '../icons';
import type { Draft } from '../logic/draft';
import { sentence } from '../logic/fault';
import { TEXT } from '../takes';
import { translationOf } from '../translation';
import { templateIcon } from './icons';
import { offer } from './offers';
import { TemplateList } from './templates';

const COMMAND = 'rtkit:create-ticket';

export const create: JupyterFrontEndPlugin<void> = {
  id: 'rtkit:create',
  description: 'Creates research tickets.',
  autoStart: true,
  optional: [ITranslator, ICommandPalette, IDefaultFileBrowser, ILauncher, IMainMenu],
  activate: (
    app: JupyterFrontEnd,
    translator: ITranslator | null,
    palette: ICommandPalette | null,
    browser: IDefaultFileBrowser | null,
    launcher: ILauncher | null,
    menu: IMainMenu | null
  ) => {
    const trans = translationOf(translator);
    const list = new TemplateList();
    const here = () => browser?.model.path ?? '';

    app.commands.addCommand(COMMAND, {
      label: args => {
        const title = list.find(args.template)?.title;
        if (args.inPalette || args.inContextMenu) {
          return title
            ? trans.__('New research ticket: %1…', title)
            : trans.__('New research ticket…');
        }
        const name = title ?? trans.__('Research ticket');
        return args.inMenu ? `${name}…` : name;
      },
      caption: args => {
        const template = list.find(args.template);
        return template
          ? sentence(template.description)
          : trans.__('A notebook that answers a question');
      },
      icon: args =>
        args.inPalette
          ? undefined
          : args.template
            ? templateIcon(String(args.template))
            : ticketIcon,
      describedBy: {
        args: {
          type: 'object',
          properties: {
            cwd: { ...TEXT, description: trans.__('The folder whose workspace gets the ticket') },
            question: TEXT,
            template: TEXT,
            scope: TEXT,
            owner: TEXT,
            timebox: { ...TEXT, description: trans.__('Days or hours: 2d, 4h') },
            asked_by: { ...TEXT, description: trans.__('A ticket or next ticket: RT-0003#N1') }
          }
        }
      },
      execute: async args => {
        const { cwd, ...given } = args as Partial<Draft> & { cwd?: string };
        const clicked = args.inContextMenu ? clickedFolder(app, browser) : undefined;
        const { askAndCreate } = await import('./ask');
        const ticket = await askAndCreate(app, trans, cwd ?? clicked ?? here(), given);
        void list.load(here()); // somebody may have written a template meanwhile
        return ticket;
      }
    });
    offer(COMMAND, app.commands, list, { palette, launcher, menu }, trans);
    void app.restored.then(() => {
      void list.load(here());
      browser?.model.pathChanged.connect(() => void list.load(here()));
    });
  }
};

/** The folder that the context menu of the file browser was opened on. */
function clickedFolder(
  app: JupyterFrontEnd,
  browser: IDefaultFileBrowser | null
): string | undefined {
  const item = app.contextMenuHitTest(node => node.classList.contains('jp-DirListing-item'));
  const selected = item?.dataset.isdir === 'true' ? [...(browser?.selectedItems() ?? [])] : [];
  return selected.length === 1 ? selected[0]?.path : undefined;
}
