/** Asking for a part of a ticket, and writing it into the notebook. */
import type { NotebookPanel } from '@jupyterlab/notebook';
import type { TranslationBundle } from '@jupyterlab/translation';

import type { Kind } from '../logic/notebook/parts';
import { AddDialog } from './adddialog';
import { insertCell, showAsEvidence, surroundings } from './insert';

/** Ask for the part, and write it into the notebook: below the active cell, or for evidence into it. */
export async function askAndInsert(
  panel: NotebookPanel,
  kind: Kind,
  title: string,
  trans: TranslationBundle
): Promise<void> {
  const active = panel.content.activeCellIndex;
  const around = await surroundings(panel, kind === 'evidence' ? active : active + 1);
  const answer = (await new AddDialog({ kind, title, around, trans }).launch()).value;
  if (!answer || panel.isDisposed) {
    return;
  }
  if (kind === 'evidence') {
    showAsEvidence(panel, answer.values, around.known);
  } else {
    insertCell(panel, answer.cell);
  }
}
