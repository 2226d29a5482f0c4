/** Tagging cells for rtkit by a click, in the menu of a cell. */
import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ICommandPalette } from '@jupyterlab/apputils';
import type { Cell } from '@jupyterlab/cells';
import { INotebookTracker, type NotebookPanel } from '@jupyterlab/notebook';
import { ITranslator } from '@jupyterlab/translation';

import { fits, tagsOf, toggled } from '../logic/notebook/tags';
import { isTicket } from '../ticket';
import { translationOf } from '../translation';

const COMMAND = 'rtkit:tag-cell';
/** Menus of cells ask for it by selector. */
const IS_TICKET = 'rtkit-mod-ticket';

export const tagging: JupyterFrontEndPlugin<void> = {
  id: 'rtkit:tags',
  description: 'Tags the cells of research tickets.',
  autoStart: true,
  optional: [INotebookTracker, ITranslator, ICommandPalette],
  activate: (
    app: JupyterFrontEnd,
    notebooks: INotebookTracker | null,
    translator: ITranslator | null,
    palette: ICommandPalette | null
  ) => {
    if (!notebooks) {
      return;
    }
    const trans = translationOf(translator);
    const tags = tagsOf(trans);
    const known = (tag: unknown) => tags.find(one => one.tag === tag);
    const activeCell = (): Cell | null =>
      isTicket(notebooks.currentWidget) ? notebooks.activeCell : null;

    app.commands.addCommand(COMMAND, {
      label: args => {
        const label = known(args.tag)?.label ?? String(args.tag);
        return args.inPalette ? trans.__('Tag cell: %1', label) : label;
      },
      caption: trans.__('What rtkit takes this cell for'),
      describedBy: {
        args: {
          type: 'object',
          properties: { tag: { enum: tags.map(({ tag }) => tag) } },
          required: ['tag']
        }
      },
      isToggled: args => tagsIn(activeCell()).includes(args.tag),
      isVisible: args => {
        const [tag, cell] = [known(args.tag), activeCell()];
        return !!tag && !!cell && fits(tag, cell.model.type);
      },
      isEnabled: () => activeCell()?.model.getMetadata('editable') !== false,
      execute: args => {
        const [tag, cell] = [known(args.tag), activeCell()];
        if (tag && cell && fits(tag, cell.model.type)) {
          setTags(cell, toggled(cell.model.getMetadata('tags'), tag.tag));
        }
      }
    });
    for (const { tag } of tags) {
      palette?.addItem({
        command: COMMAND,
        category: trans.__('Research'),
        args: { tag, inPalette: true }
      });
    }
    const changed = () => app.commands.notifyCommandChanged(COMMAND);
    notebooks.activeCellChanged.connect(changed);
    notebooks.currentChanged.connect(changed);
    notebooks.widgetAdded.connect((_, panel) => markTicket(panel));
    notebooks.forEach(markTicket);
  }
};

function tagsIn(cell: Cell | null): unknown[] {
  const tags: unknown = cell?.model.getMetadata('tags');
  return Array.isArray(tags) ? tags : [];
}

function setTags(cell: Cell, tags: unknown[]): void {
  if (tags.length) {
    cell.model.setMetadata('tags', tags);
  } else {
    cell.model.deleteMetadata('tags');
  }
}

function markTicket(panel: NotebookPanel): void {
  const mark = () => panel.toggleClass(IS_TICKET, isTicket(panel));
  void panel.context.ready.then(() => {
    if (!panel.isDisposed) {
      mark();
      panel.content.model?.metadataChanged.connect(mark);
    }
  });
}
