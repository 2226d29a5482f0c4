/** What can be done with tickets from the panel, the palette and other plugins. */
import type { JupyterFrontEnd } from '@jupyterlab/application';
import { Clipboard, Notification, type ICommandPalette } from '@jupyterlab/apputils';
import { PageConfig } from '@jupyterlab/coreutils';
import type { INotebookTracker } from '@jupyterlab/notebook';
import type { TranslationBundle } from '@jupyterlab/translation';
import { linkIcon } from '@jupyterlab/ui-components';

import { showFault } from '../fault';
import { ticketIcon } from '../icons';
import { serverPath } from '../logic/folder';
import { markdownLink } from '../logic/panel/link';
import { takes, TEXT } from '../takes';
import { TIMEBOX, type TicketRow } from '../wire';
import type { PanelModel } from './model';
import type { TicketsPanel } from './widget';

const CREATE = 'rtkit:create-ticket';

interface CommandOptions {
  app: JupyterFrontEnd;
  model: PanelModel;
  panel: TicketsPanel;
  notebooks: INotebookTracker | null;
  palette: ICommandPalette | null;
  trans: TranslationBundle;
}

export function addCommands(options: CommandOptions): void {
  const { app, model, panel, palette, trans } = options;
  const { commands } = app;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');

  commands.addCommand('rtkit:show-tickets', {
    label: args =>
      args.inMenu ? trans.__('Research tickets') : trans.__('Show the tickets panel'),
    caption: trans.__('Show the tickets and their backlog'),
    icon: args => (args.inMenu ? undefined : ticketIcon),
    describedBy: takes(),
    execute: () => app.shell.activateById(panel.id)
  });
  commands.addCommand('rtkit:open-ticket', {
    label: trans.__('Open'),
    caption: trans.__('Open the notebook of a ticket'),
    describedBy: takes('path'),
    isEnabled: args => !!args.path,
    execute: args => openTicket(options, text(args.path))
  });
  commands.addCommand('rtkit:follow-up', {
    label: trans.__('Follow up…'),
    caption: trans.__('Make a ticket that follows from this one'),
    describedBy: takes('path', 'id'),
    isEnabled: args => commands.hasCommand(CREATE) && (!!args.id || !!ticketMeant(options, args)),
    execute: args => {
      const asked_by = text(args.id) || ticketMeant(options, args)?.id;
      return asked_by && commands.execute(CREATE, { cwd: model.folder, asked_by });
    }
  });
  commands.addCommand('rtkit:start-next-ticket', {
    label: trans.__('Start next ticket…'),
    caption: trans.__('Make the ticket that another one asks for'),
    describedBy: takes('id', 'title', 'scope', 'size'),
    isEnabled: args => commands.hasCommand(CREATE) && !!args.id,
    execute: args => {
      const size = text(args.size);
      return commands.execute(CREATE, {
        cwd: model.folder,
        asked_by: text(args.id),
        question: text(args.title),
        ...(args.scope ? { scope: text(args.scope) } : {}),
        ...(TIMEBOX.test(size) ? { timebox: size } : {})
      });
    }
  });
  commands.addCommand('rtkit:copy-link', {
    label: args => (args.inMenu ? linkLabel(args.as, trans) : trans.__('Copy link to the ticket')),
    caption: trans.__('Copy a link to the ticket, to be pasted elsewhere'),
    icon: args => (args.inMenu ? undefined : linkIcon),
    describedBy: {
      args: {
        type: 'object',
        properties: { path: TEXT, as: { ...TEXT, enum: ['markdown', 'address', 'id'] } }
      }
    },
    isEnabled: args => !!ticketMeant(options, args),
    execute: args => {
      const row = ticketMeant(options, args);
      if (row) {
        const link = linkOf(row, args.as);
        Clipboard.copyToSystem(link);
        Notification.success(trans.__('Copied: %1', link), { autoClose: 3000 });
      }
    }
  });
  const category = trans.__('Research');
  for (const command of ['rtkit:show-tickets', 'rtkit:follow-up', 'rtkit:copy-link']) {
    palette?.addItem({ command, category });
  }
}

function linkLabel(as: unknown, trans: TranslationBundle): string {
  switch (as) {
    case 'address':
      return trans.__('Address in JupyterLab');
    case 'id':
      return trans.__('Only the id');
    default:
      return trans.__('Markdown');
  }
}

function linkOf(row: Pick<TicketRow, 'id' | 'question' | 'path'>, as: unknown): string {
  if (as === 'id') {
    return row.id;
  }
  if (as === 'address') {
    const workspace = PageConfig.defaultWorkspace;
    return PageConfig.getUrl({ toShare: true, workspace, treePath: row.path });
  }
  return markdownLink(row);
}

/** The ticket at the path, else that of the notebook in front. */
function ticketMeant(
  { model, notebooks }: CommandOptions,
  args: { path?: unknown }
): Pick<TicketRow, 'id' | 'question' | 'path'> | undefined {
  const panel = notebooks?.currentWidget;
  const path = typeof args.path === 'string' ? args.path : panel && serverPath(panel.context.path);
  const known = path === undefined || path === null ? undefined : model.ticketAt(path);
  if (known || !panel || serverPath(panel.context.path) !== path) {
    return known;
  }
  const own = panel.content.model?.getMetadata('rtkit') as Partial<TicketRow> | undefined;
  return own?.id && path ? { id: own.id, question: own.question ?? '', path } : undefined;
}

/** Open the notebook; a file that is none, because it is broken, as text. */
async function openTicket({ app, model, trans }: CommandOptions, path: string): Promise<void> {
  let factory = 'Notebook';
  if (model.isBroken(path)) {
    try {
      await app.serviceManager.contents.get(path, { type: 'notebook', content: true });
    } catch {
      factory = 'Editor';
    }
  }
  try {
    await app.commands.execute('docmanager:open', { path, factory });
  } catch (error) {
    await showFault(trans, { message: trans.__('%1 cannot be opened', path), hint: String(error) });
  }
}
