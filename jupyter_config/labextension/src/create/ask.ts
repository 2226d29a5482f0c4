/** Asking what a ticket is to be, creating it, and opening its notebook. */
import type { JupyterFrontEnd } from '@jupyterlab/application';
import type { TranslationBundle } from '@jupyterlab/translation';

import { createTicket, getNextTickets, getTemplates, getTickets } from '../api';
import { showFault } from '../fault';
import { askersOf, type Asker } from '../logic/askers';
import { firstDraft, ticketOf, type Draft } from '../logic/draft';
import { faultOf } from '../logic/fault';
import { serverPath } from '../logic/folder';
import type { CreatedTicket } from '../wire';
import { TicketDialog } from './dialog';
import { openTicket } from './open';

/** The ticket that was created; null where the person gave up, or nothing can be created. */
export async function askAndCreate(
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
      getAskers: () => getAskers(cwd),
      create: draft => createTicket(ticketOf(draft, choices, cwd))
    });
    const ticket = (await dialog.launch()).value;
    if (ticket) {
      await openTicket(app, ticket.path);
    }
    return ticket;
  } catch (error) {
    await showFault(trans, faultOf(error));
    return null;
  }
}

/** What the ticket may follow from; suggestions only, so that nothing is lost without them. */
async function getAskers(cwd: string): Promise<Asker[]> {
  const [tickets, next] = await Promise.all([
    getTickets(cwd).then(
      answer => answer.tickets,
      () => []
    ),
    getNextTickets(cwd).then(
      answer => answer.next_tickets,
      () => []
    )
  ]);
  return askersOf(tickets, next);
}
