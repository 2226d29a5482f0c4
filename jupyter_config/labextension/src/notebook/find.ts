/** Finding notebooks and cells. */
import type { JupyterFrontEnd } from '@jupyterlab/application';
import type { INotebookTracker, NotebookPanel } from '@jupyterlab/notebook';

import { serverPath } from '../logic/folder';
import { indexOfCell } from '../logic/notebook/place';
import { pathOf } from '../ticket';

/** The open notebook of the path, however its drive is called. */
export function openNotebook(notebooks: INotebookTracker, path: string): NotebookPanel | undefined {
  const wanted = serverPath(path) ?? path;
  return notebooks.find(panel => pathOf(panel) === wanted);
}

/** The open notebook that a command's argument names; without one the current notebook. */
function meantNotebook(notebooks: INotebookTracker, path: unknown): NotebookPanel | null {
  return typeof path === 'string' && path
    ? (openNotebook(notebooks, path) ?? null)
    : notebooks.currentWidget;
}

/** The same, opened where it is not open yet; null where there is none, or it cannot be opened. */
export async function openedNotebook(
  app: JupyterFrontEnd,
  notebooks: INotebookTracker,
  path: unknown
): Promise<NotebookPanel | null> {
  if (typeof path === 'string' && path && !openNotebook(notebooks, path)) {
    await app.commands.execute('docmanager:open', { path, factory: 'Notebook' });
  }
  const panel = meantNotebook(notebooks, path);
  await panel?.context.ready;
  return panel;
}

/** Make the cell the active one and bring it into view; false where it is not there any more. */
export async function showCell(panel: NotebookPanel, id: string): Promise<boolean> {
  const { content } = panel;
  const index = indexOfCell(
    content.widgets.map(cell => cell.model.id),
    id
  );
  const cell = content.widgets[index];
  if (!cell) {
    return false;
  }
  content.activeCellIndex = index;
  content.mode = 'command';
  await content.scrollToCell(cell, 'center');
  content.activate();
  return true;
}
