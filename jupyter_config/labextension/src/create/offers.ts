/** The places that offer a new ticket: a launcher tile, a palette entry and a menu entry for each template. */
import type { ICommandPalette } from '@jupyterlab/apputils';
import type { ILauncher } from '@jupyterlab/launcher';
import type { IMainMenu } from '@jupyterlab/mainmenu';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { CommandRegistry } from '@lumino/commands';
import { DisposableSet } from '@lumino/disposable';
import { Menu } from '@lumino/widgets';

import { ticketIcon } from '../icons';
import type { TemplateList } from './templates';

export interface Places {
  palette: ICommandPalette | null;
  launcher: ILauncher | null;
  menu: IMainMenu | null;
}

/** After the notebooks, before consoles: JupyterLab ranks them 0 and 20. */
const SECTION = 10;

/** Among the entries of File > New. */
const ENTRY = 15;

/** Offer the command with each template, and again whenever there are others; alone where none is known. */
export function offer(
  command: string,
  commands: CommandRegistry,
  list: TemplateList,
  { palette, launcher, menu }: Places,
  trans: TranslationBundle
): void {
  const category = trans.__('Research');
  palette?.addItem({ command, category, args: { inPalette: true } });
  const submenu = new Menu({ commands });
  submenu.title.label = trans.__('Research ticket');
  submenu.title.icon = ticketIcon;
  menu?.fileMenu.newMenu.addItem({ type: 'submenu', submenu, rank: ENTRY });

  let offered = new DisposableSet();
  const again = () => {
    offered.dispose();
    offered = new DisposableSet();
    submenu.clearItems();
    const names = list.templates.map(template => template.name);
    (names.length ? names : [undefined]).forEach((template, rank) => {
      const args: Record<string, string> = template === undefined ? {} : { template };
      submenu.addItem({ command, args: { ...args, inMenu: true } });
      if (launcher) {
        offered.add(launcher.add({ command, args, category, rank, categoryRank: SECTION }));
      }
      if (palette && template !== undefined) {
        offered.add(palette.addItem({ command, category, args: { ...args, inPalette: true } }));
      }
    });
  };
  again();
  list.changed.connect(again);
}
