/** Reading what a notebook says so far, and writing cells into it through its shared model. */
import { MarkdownCell, type ICodeCellModel } from '@jupyterlab/cells';
import type { NotebookPanel } from '@jupyterlab/notebook';

import { getTemplates } from '../api';
import { folderOf } from '../logic/folder';
import type { Surroundings } from '../logic/notebook/fields';
import { knownOf, type PlainCell } from '../logic/notebook/known';
import { withEvidence, type Name, type NewCell, type Values } from '../logic/notebook/parts';
import { pathOf } from '../ticket';
import type { Ticket } from '../wire';

/**
 * What a form offers: names and ids of the notebook, hypotheses of its ticket, scopes of its workspace.
 *
 * What it adds comes behind the first `above` cells.
 */
export async function surroundings(panel: NotebookPanel, above: number): Promise<Surroundings> {
  const ticket: Partial<Ticket> | undefined = panel.content.model?.getMetadata('rtkit');
  const hypotheses = Array.isArray(ticket?.hypotheses) ? ticket.hypotheses : [];
  const scopes = await getTemplates(folderOf(pathOf(panel))).then(
    ({ defaults }) => defaults.scopes,
    () => [] // only a help: the scope can be typed
  );
  return { known: knownOf(plainCells(panel), above), hypotheses, scopes };
}

/** Insert the cell below the active one, which it becomes; it is not run. */
export function insertCell(panel: NotebookPanel, cell: NewCell): void {
  const { content } = panel;
  const model = content.model;
  if (!model) {
    return;
  }
  const index = content.activeCellIndex + 1;
  model.sharedModel.transact(() =>
    model.sharedModel.insertCell(index, {
      cell_type: cell.type,
      source: cell.source,
      metadata: {
        ...(cell.tags.length ? { tags: cell.tags } : {}),
        ...(cell.type === 'code' ? { trusted: true } : {}) // as JupyterLab's own new cells
      }
    })
  );
  content.activeCellIndex = index;
  content.deselectAll();
  content.mode = 'command';
  const { activeCell } = content;
  if (activeCell instanceof MarkdownCell) {
    activeCell.rendered = true;
  }
  if (activeCell) {
    void content.scrollToCell(activeCell, 'auto');
  }
  content.activate();
}

/** Name the active code cell as evidence, at its top. */
export function showAsEvidence(panel: NotebookPanel, values: Values, rtkit: Name): void {
  const cell = panel.content.activeCell?.model;
  if (cell?.type === 'code') {
    const { sharedModel } = cell;
    sharedModel.transact(() =>
      sharedModel.setSource(withEvidence(sharedModel.getSource(), values, rtkit))
    );
    panel.content.activate();
  }
}

function plainCells(panel: NotebookPanel): PlainCell[] {
  return panel.content.widgets.map(({ model }) => {
    const tags: unknown = model.getMetadata('tags');
    return {
      type: model.type,
      source: model.sharedModel.getSource(),
      tags: Array.isArray(tags) ? tags.filter(tag => typeof tag === 'string') : [],
      data: model.type === 'code' ? outputsOf(model as ICodeCellModel) : []
    };
  });
}

function outputsOf({ outputs }: ICodeCellModel): PlainCell['data'] {
  return Array.from({ length: outputs.length }, (_, index) => outputs.get(index).data);
}
