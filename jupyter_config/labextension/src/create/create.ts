/** Creating a ticket: from the launcher, the File > New menu and the command palette. */
import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ICommandPalette } from '@jupyterlab/apputils';
import { IDefaultFileBrowser } from '@jupyterlab/filebrowser';
import { ILauncher } from '@jupyterlab/launcher';
import { ITranslator, nullTranslator, type TranslationBundle } from '@jupyterlab/translation';

import { createTicket, getTemplates } from '../api';
import { TicketDialog } from './dialog';
import { showFault } from '../fault';
import { ticketIcon } from '../icons';
import { firstDraft, ticketOf, type Draft } from '../logic/draft';
import { faultOf } from '../logic/fault';
import { serverPath } from '../logic/folder';
import type { CreatedTicket } from '../wire';

const COMMAND = 'rtkit:create-ticket';

const TEXT = { type: 'string' } as const;

export const create: JupyterFrontEndPlugin<void> = {
  id: 'rtkit:create',
  description: 'Creates research tickets.',
  autoStart: true,
  optional: [ITranslator, ICommandPalette, IDefaultFileBrowser, ILauncher],
  activate: (
    app: JupyterFrontEnd,
    translator: ITranslator | null,
    palette: ICommandPalette | null,
    browser: IDefaultFileBrowser | null,
    launcher: ILauncher | null
  ) => {
    const trans = (translator ?? nullTranslator).load('rtkit');
    app.commands.addCommand(COMMAND, {
      label: args =>
        args.inPalette ? trans.__('New research ticket…') : trans.__('Research ticket'),
      caption: trans.__('A notebook that answers a question'),
      icon: ticketIcon,
      describedBy: {
        args: {
          type: 'object',
          properties: { cwd: TEXT, question: TEXT, template: TEXT, owner: TEXT, timebox: TEXT }
        }
      },
      execute: args => {
        const { cwd, ...given } = args as Partial<Draft> & { cwd?: string };
        return askAndCreate(app, trans, cwd ?? browser?.model.path ?? '', given);
      }
    });
    palette?.addItem({
      command: COMMAND,
      category: trans.__('Research'),
      args: { inPalette: true }
    });
    launcher?.add({ command: COMMAND, category: trans.__('Research'), rank: 1 });
  }
};

/** Ask what the ticket is to be, create it, and open its notebook; null where the person gave up. */
async function askAndCreate(
  app: JupyterFrontEnd,
  trans: TranslationBundle,
  folder: string,
  given: Partial<Draft>
): Promise<CreatedTicket | null> {
  const cwd = serverPath(folder);
  if (cwd === undefined) {
    const message = trans.__(
      "This folder is not on the server's disk, and research tickets need to be."
    );
    await showFault(trans, {
      message,
      hint: trans.__('Choose another folder in the file browser.')
    });
    return null;
  }
  try {
    const choices = await getTemplates(cwd);
    const dialog = new TicketDialog({
      choices,
      trans,
      draft: firstDraft(choices, given),
      create: async draft => {
        const ticket = await createTicket(ticketOf(draft, cwd));
        void app.commands.execute('docmanager:open', { path: ticket.path, factory: 'Notebook' });
        return ticket;
      }
    });
    return (await dialog.launch()).value;
  } catch (error) {
    await showFault(trans, faultOf(error));
    return null;
  }
}
