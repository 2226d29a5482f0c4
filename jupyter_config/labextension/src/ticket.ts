/** The ticket in an open notebook. */
import type { NotebookPanel } from '@jupyterlab/notebook';

/** Whether the notebook says that it is a research ticket. */
export function isTicket(panel: NotebookPanel | null | undefined): boolean {
  return panel?.content.model?.getMetadata('rtkit') !== undefined;
}
