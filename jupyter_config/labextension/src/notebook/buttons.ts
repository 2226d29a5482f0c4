/** What stands in the toolbar of a ticket's notebook; other notebooks do not show it. */
import { ToolbarButton } from '@jupyterlab/apputils';
import type { NotebookPanel } from '@jupyterlab/notebook';
import { MessageLoop } from '@lumino/messaging';
import { Widget } from '@lumino/widgets';

import { isTicket } from '../ticket';

/** JupyterLab tells its buttons of one press of Enter by the key and by the click that follows it. */
const ONE_PRESS = 250;

export function ticketButton(
  panel: NotebookPanel,
  props: Omit<ToolbarButton['props'], 'onClick'>,
  onClick: (button: ToolbarButton) => void
): ToolbarButton {
  let pressed = -Infinity;
  const button: ToolbarButton = new ToolbarButton({
    ...props,
    onClick: () => {
      button.pressed = false; // JupyterLab takes its buttons for switches
      const now = performance.now();
      if (now - pressed > ONE_PRESS) {
        onClick(button);
      }
      pressed = now;
    }
  });
  button.addClass('rtkit-ToolbarButton');
  showOnTickets(panel, button);
  return button;
}

/** Show the item while the notebook is a ticket, and where it `may`; gives the function that looks again. */
export function showOnTickets(
  panel: NotebookPanel,
  item: Widget,
  may: () => boolean = () => true
): () => void {
  const look = () => {
    if (!item.isDisposed && item.isHidden === (isTicket(panel) && may())) {
      item.setHidden(!item.isHidden);
      fitToolbar(panel);
    }
  };
  look();
  void panel.context.ready.then(() => {
    if (!item.isDisposed) {
      look();
      panel.content.model?.metadataChanged.connect(look);
      item.disposed.connect(() => panel.content.model?.metadataChanged.disconnect(look));
    }
  });
  return look;
}

/** The toolbar moves what does not fit into its pop-up, but only looks when it gets another size itself. */
function fitToolbar({ toolbar }: NotebookPanel): void {
  if (toolbar.isVisible) {
    const { clientWidth, clientHeight } = toolbar.node;
    MessageLoop.sendMessage(toolbar, new Widget.ResizeMessage(clientWidth, clientHeight));
  }
}
