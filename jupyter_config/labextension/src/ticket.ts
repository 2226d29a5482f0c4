/** The ticket in an open notebook. */
import type { NotebookPanel } from '@jupyterlab/notebook';

import { serverPath } from './logic/folder';

/** Whether the notebook says that it is a research ticket. */
export function isTicket(panel: NotebookPanel | null | undefined): boolean {
  return panel?.content.model?.getMetadata('rtkit') !== undefined;
}

/** The notebook's path below the server's folder, also where another drive shows it. */
export function pathOf({ context }: NotebookPanel): string {
  return serverPath(context.path) ?? context.path;
}
