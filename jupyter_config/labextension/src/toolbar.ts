/** The button in the toolbar of a ticket's notebook; other notebooks do not show it. */
import { ToolbarButton } from '@jupyterlab/apputils';
import type { NotebookPanel } from '@jupyterlab/notebook';
import type { TranslationBundle } from '@jupyterlab/translation';

import { pageIcon } from './icons';
import { isTicket } from './ticket';

export function previewButton(
  panel: NotebookPanel,
  trans: TranslationBundle,
  onClick: () => void
): ToolbarButton {
  const button = new ToolbarButton({
    label: trans.__('Preview page'),
    tooltip: trans.__('Show the page of this ticket beside the notebook'),
    icon: pageIcon,
    onClick: () => {
      button.pressed = false; // JupyterLab takes its buttons for switches
      onClick();
    }
  });
  button.addClass('rtkit-PreviewButton');
  const show = () => button.setHidden(!isTicket(panel));
  show();
  void panel.context.ready.then(() => {
    if (!button.isDisposed) {
      show();
      panel.content.model?.metadataChanged.connect(show);
    }
  });
  return button;
}
