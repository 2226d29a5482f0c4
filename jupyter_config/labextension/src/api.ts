/** The routes of rtkit's server part: the only file that knows URLs. */
import { URLExt } from '@jupyterlab/coreutils';
import { ServerConnection } from '@jupyterlab/services';

import { readFault, Refused } from './logic/fault';
import type { CreatedTicket, NewTicket, Templates } from './wire';

const ROUTES = 'rtkit/api/v1';

/** What tickets can be made from in the workspace of a folder. */
export async function getTemplates(cwd: string): Promise<Templates> {
  const response = await request(`templates${URLExt.objectToQueryString({ cwd })}`);
  return response.json();
}

export async function createTicket(ticket: NewTicket): Promise<CreatedTicket> {
  const response = await request('tickets', { method: 'POST', body: JSON.stringify(ticket) });
  return response.json();
}

/** The page of the ticket whose notebook lies at the path, as HTML. */
export async function getPage(path: string): Promise<string> {
  const response = await request(`pages${URLExt.objectToQueryString({ path })}`);
  return response.text();
}

async function request(route: string, init: RequestInit = {}): Promise<Response> {
  const settings = ServerConnection.makeSettings();
  const url = URLExt.join(settings.baseUrl, ROUTES, route);
  let response: Response;
  try {
    response = await ServerConnection.makeRequest(url, init, settings);
  } catch {
    throw new Refused({
      message: 'the Jupyter server does not answer',
      hint: 'is it still running?'
    });
  }
  if (!response.ok) {
    throw new Refused(readFault(response.status, await response.text()));
  }
  return response;
}
