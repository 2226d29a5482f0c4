/** The routes of rtkit's server part: the only file that knows URLs. */
import { URLExt } from '@jupyterlab/coreutils';
import { ServerConnection } from '@jupyterlab/services';

import { readFault, Refused, Unanswered } from './logic/fault';
import type {
  ChangedTicket,
  CreatedTicket,
  Examination,
  LintReport,
  NewRevision,
  NewTicket,
  NextTicketEnd,
  NextTicketList,
  NextTicketRow,
  RunList,
  RunRow,
  StatusChange,
  Templates,
  TicketDraft,
  TicketList
} from './wire';

const ROUTES = 'rtkit/api/v1';

/** What tickets can be made from in the workspace of a folder. */
export const getTemplates = (cwd: string): Promise<Templates> => get('templates', { cwd });

export const getTickets = (cwd: string): Promise<TicketList> => get('tickets', { cwd });

export const createTicket = (ticket: NewTicket): Promise<CreatedTicket> => post('tickets', ticket);

export const getNextTickets = (cwd: string): Promise<NextTicketList> =>
  get('next-tickets', { cwd });

export const endNextTicket = (end: NextTicketEnd): Promise<NextTicketRow> =>
  post('next-tickets', end);

export const getRuns = (): Promise<RunList> => get('runs', {});

/** Run the ticket whose notebook lies at the path; it goes on after this answers. */
export const startRun = (path: string): Promise<RunRow> => post('runs', { path });

export const startCheck = (path: string, force = false): Promise<RunRow> =>
  post('checks', { path, force });

export async function cancelRun(id: string): Promise<RunRow> {
  const response = await request(`runs/${encodeURIComponent(id)}`, { method: 'DELETE' });
  return response.json();
}

/** The page of the ticket whose notebook lies at the path, as HTML. */
export async function getPage(path: string): Promise<string> {
  const response = await request(`pages${URLExt.objectToQueryString({ path })}`);
  return response.text();
}

export const getLint = (path: string): Promise<LintReport> => get('lint', { path });

/** What is to be said of a ticket's metadata while they are typed; nothing is written. */
export const examine = (draft: TicketDraft): Promise<Examination> => post('examinations', draft);

export const changeStatus = (change: StatusChange): Promise<ChangedTicket> =>
  post('status', change);

export const revise = (revision: NewRevision): Promise<ChangedTicket> =>
  post('revisions', revision);

/** Where the live events come from. */
export function eventsUrl(): string {
  const { wsUrl, token, appendToken } = ServerConnection.makeSettings();
  const url = URLExt.join(wsUrl, ROUTES, 'events');
  return appendToken && token ? `${url}?token=${encodeURIComponent(token)}` : url;
}

async function get<T>(route: string, query: Record<string, string>): Promise<T> {
  const response = await request(`${route}${URLExt.objectToQueryString(query)}`);
  return response.json();
}

async function post<T>(route: string, body: object): Promise<T> {
  const response = await request(route, { method: 'POST', body: JSON.stringify(body) });
  return response.json();
}

async function request(route: string, init: RequestInit = {}): Promise<Response> {
  const settings = ServerConnection.makeSettings();
  const url = URLExt.join(settings.baseUrl, ROUTES, route);
  let response: Response;
  try {
    response = await ServerConnection.makeRequest(url, init, settings);
  } catch {
    throw new Unanswered({
      message: 'the Jupyter server does not answer',
      hint: 'is it still running?'
    });
  }
  if (!response.ok) {
    throw new Refused(readFault(response.status, await response.text()));
  }
  return response;
}
