/** The page in "Save and Export Notebook As", by a name that a person understands. */
import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ICommandPalette } from '@jupyterlab/apputils';
import { IMainMenu } from '@jupyterlab/mainmenu';
import { ITranslator } from '@jupyterlab/translation';
import type { Menu } from '@lumino/widgets';

import { relabelled, type Entry } from './logic/label';
import { translationOf } from './translation';

const SUBMENU = 'jp-mainmenu-file-notebookexport';

export const exportLabel: JupyterFrontEndPlugin<void> = {
  id: 'rtkit:export-label',
  description: 'Names the page of a research ticket in the menu of exports.',
  autoStart: true,
  optional: [ITranslator, IMainMenu, ICommandPalette],
  activate: (
    _app: JupyterFrontEnd,
    translator: ITranslator | null,
    menu: IMainMenu | null,
    palette: ICommandPalette | null
  ) => {
    const label = translationOf(translator).__('Research ticket page (.html)');
    const submenu = menu?.fileMenu.items.find(item => item.submenu?.id === SUBMENU)?.submenu;
    if (submenu) {
      mend(submenu, label);
      relabel(submenu, label);
    }
    if (palette) {
      relabel(palette, label);
    }
  }
};

/**
 * Give what is added from now on its label. JupyterLab asks the server for the exporters when the first notebook
 * opens, and adds them then; there is no signal to hear of it, and a palette's items cannot be looked at.
 */
function relabel<T extends Entry, R>(target: { addItem(entry: T): R }, label: string): void {
  const add = target.addItem.bind(target);
  target.addItem = entry => add(relabelled(entry, label));
}

/** Relabel what is there already, at its place. */
function mend(menu: Menu, label: string): void {
  menu.items.forEach(({ type, command, args }, index) => {
    const entry = relabelled({ args }, label);
    if (entry.args !== args) {
      menu.removeItemAt(index);
      menu.insertItem(index, { type, command, args: entry.args });
    }
  });
}
