/** Finding evidence in a notebook, and going there. */
import { isCodeCellModel, type Cell, type CodeCell } from '@jupyterlab/cells';
import type { INotebookTracker, Notebook } from '@jupyterlab/notebook';

import { mimeType } from '../logic/cards/kinds';
import { stayInView } from './settle';

interface Place {
  cell: number;
  output?: number;
}

const NAMED = [mimeType('evidence'), mimeType('metric')];

/** Goes to the evidence of that name in the notebook that holds the node; false where nothing has it. */
export async function goToEvidence(
  notebooks: INotebookTracker | null,
  node: HTMLElement,
  name: string
): Promise<boolean> {
  const notebook = notebooks?.find(panel => panel.content.node.contains(node))?.content;
  const place = notebook && find(notebook, name);
  if (!notebook || !place) {
    return false;
  }
  const cell = await reach(notebook, place);
  if (!cell) {
    return false;
  }
  notebook.activeCellIndex = place.cell;
  const card = pointAt(cell, place.output);
  stayInView(card, () => {
    if (notebook.isVisible) {
      void reach(notebook, place);
    }
  });
  return true;
}

/** Where the evidence is; the last one of a name counts, and a metric or a cell only where no evidence has it. */
function find(notebook: Notebook, name: string): Place | undefined {
  const cells = [...(notebook.model?.cells ?? [])];
  for (const type of NAMED) {
    for (let cell = cells.length - 1; cell >= 0; cell--) {
      const model = cells[cell];
      if (!model || !isCodeCellModel(model)) {
        continue;
      }
      for (let output = model.outputs.length - 1; output >= 0; output--) {
        const payload = model.outputs.get(output).data[type] as { name?: unknown } | undefined;
        if (payload?.name === name) {
          return { cell, output };
        }
      }
    }
  }
  const cell = cells.findIndex(model => model.id === name);
  return cell < 0 ? undefined : { cell };
}

/** Bring it into view with the picture or table above it. */
async function reach(
  notebook: Notebook,
  { cell: index, output = -1 }: Place
): Promise<Cell | null> {
  await notebook.scrollToItem(index, 'auto');
  const cell = notebook.widgets[index];
  if (!cell) {
    return null;
  }
  await cell.ready;
  outputNode(cell, output - 1)?.scrollIntoView({ block: 'nearest' });
  (outputNode(cell, output) ?? cell.node).scrollIntoView({ block: 'nearest' });
  return cell;
}

/** Point at it, and put the focus there; gives the node that is pointed at. */
function pointAt(cell: Cell, output?: number): HTMLElement {
  const named = outputNode(cell, output) ?? cell.node;
  const card = named.querySelector<HTMLElement>('.rtkit-Card') ?? named;
  card.tabIndex = -1;
  card.focus({ preventScroll: true });
  card.classList.add('rtkit-mod-found');
  card.addEventListener('animationend', () => card.classList.remove('rtkit-mod-found'), {
    once: true
  });
  return card;
}

function outputNode(cell: Cell, output = -1): HTMLElement | undefined {
  return output < 0 ? undefined : (cell as CodeCell).outputArea.widgets[output]?.node;
}
