/** Opening the notebook of a new ticket where its writing begins. */
import type { JupyterFrontEnd } from '@jupyterlab/application';
import { NotebookPanel } from '@jupyterlab/notebook';

import { firstToWrite } from '../logic/opening';

export async function openTicket(app: JupyterFrontEnd, path: string): Promise<void> {
  const panel = await app.commands.execute('docmanager:open', { path, factory: 'Notebook' });
  if (!(panel instanceof NotebookPanel)) {
    return; // Notebook 7 opens another window
  }
  await panel.context.ready;
  const notebook = panel.content;
  const index = firstToWrite(notebook.widgets.map(cell => cell.model.sharedModel.getSource()));
  notebook.activeCellIndex = index;
  await notebook.scrollToItem(index, 'smart');
  app.shell.activateById(panel.id);
  notebook.activate();
}
