/** The menus of the panel: of one ticket, and of the whole. */
import { MenuSvg } from '@jupyterlab/ui-components';
import { CommandRegistry } from '@lumino/commands';
import type { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import type { Menu } from '@lumino/widgets';

import type { Words } from '../logic/words';
import type { TicketRow } from '../wire';

type Place = HTMLElement | { x: number; y: number };

/** Everything that can be done with a ticket; commands that are not there are left out. */
export function openTicketMenu(
  commands: CommandRegistry,
  row: TicketRow,
  statuses: readonly string[],
  at: Place,
  trans: Words
): void {
  const { path } = row;
  const menu = new MenuSvg({ commands });
  const groups = [
    ['rtkit:open-ticket'],
    ['rtkit:run-headless', 'rtkit:check', 'rtkit:cancel-run', 'rtkit:preview-page'],
    ['rtkit:follow-up', 'rtkit:change-status', 'rtkit:copy-link']
  ];
  for (const group of groups.map(ids => ids.filter(id => commands.hasCommand(id)))) {
    if (group.length && menu.items.length) {
      menu.addItem({ type: 'separator' });
    }
    for (const command of group) {
      const submenu = submenuOf(commands, command, row, statuses, trans);
      menu.addItem(submenu ? { type: 'submenu', submenu } : { command, args: { path } });
    }
  }
  openAt(menu, at);
}

function submenuOf(
  commands: CommandRegistry,
  command: string,
  { path, status }: TicketRow,
  statuses: readonly string[],
  trans: Words
): Menu | null {
  const submenu = (label: string, all: readonly ReadonlyPartialJSONObject[]) => {
    const menu = new MenuSvg({ commands });
    menu.title.label = label;
    all.forEach(args => menu.addItem({ command, args: { path, inMenu: true, ...args } }));
    return menu;
  };
  if (command === 'rtkit:change-status') {
    const others = statuses.filter(one => one !== status).map(one => ({ status: one }));
    return submenu(trans.__('Change status'), others);
  }
  if (command === 'rtkit:copy-link') {
    const all = ['markdown', 'address', 'id'].map(as => ({ as }));
    return submenu(trans.__('Copy link'), all);
  }
  return null;
}

interface PanelMenuOptions {
  onRefresh: () => void;
  onOpenAll: () => void;
  onCloseAll: () => void;
}

export function openPanelMenu(options: PanelMenuOptions, at: Place, trans: Words): void {
  const commands = new CommandRegistry();
  const menu = new MenuSvg({ commands });
  const add = (id: string, label: string, execute: () => void) => {
    commands.addCommand(id, { label, execute });
    menu.addItem({ command: id });
  };
  add('refresh', trans.__('Refresh'), options.onRefresh);
  menu.addItem({ type: 'separator' });
  add('open', trans.__('Open all groups'), options.onOpenAll);
  add('close', trans.__('Close all groups'), options.onCloseAll);
  openAt(menu, at);
}

/** Open the menu; once it is closed the focus is back where it was. */
function openAt(menu: Menu, at: Place): void {
  const before = document.activeElement;
  menu.aboutToClose.connect(() => {
    if (before instanceof HTMLElement && before.isConnected) {
      before.focus({ preventScroll: true });
    }
    // Not at once: the menu runs the chosen command after it is closed.
    window.setTimeout(() => menu.dispose());
  });
  if (at instanceof HTMLElement) {
    const { left, bottom } = at.getBoundingClientRect();
    menu.open(left, bottom);
  } else {
    menu.open(at.x, at.y);
  }
}
