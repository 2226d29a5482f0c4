/** Showing the page of a ticket beside its notebook. */
import {
  ILabShell,
  type JupyterFrontEnd,
  type JupyterFrontEndPlugin
} from '@jupyterlab/application';
import {
  Dialog,
  ICommandPalette,
  IToolbarWidgetRegistry,
  MainAreaWidget,
  showDialog
} from '@jupyterlab/apputils';
import { INotebookTracker, type NotebookPanel } from '@jupyterlab/notebook';
import { ITranslator, nullTranslator, type TranslationBundle } from '@jupyterlab/translation';
import type { PartialJSONObject } from '@lumino/coreutils';

import { getPage } from './api';
import { pageIcon } from './icons';
import { isSameContent } from './logic/changes';
import { serverPath, shortName } from './logic/folder';
import { PageWidget } from './page';
import { previewButton } from './toolbar';
import { isTicket } from './ticket';

const COMMAND = 'rtkit:preview-page';

export const preview: JupyterFrontEndPlugin<void> = {
  id: 'rtkit:preview',
  description: 'Shows the page of a research ticket beside its notebook.',
  autoStart: true,
  optional: [INotebookTracker, ITranslator, ICommandPalette, IToolbarWidgetRegistry, ILabShell],
  activate: (
    app: JupyterFrontEnd,
    notebooks: INotebookTracker | null,
    translator: ITranslator | null,
    palette: ICommandPalette | null,
    toolbars: IToolbarWidgetRegistry | null,
    labShell: ILabShell | null
  ) => {
    if (!notebooks) {
      return;
    }
    const trans = (translator ?? nullTranslator).load('rtkit');
    const pages = new Pages(app, trans, labShell !== null);
    const meant = (path: unknown) =>
      notebooks.find(panel => panel.context.path === path) ?? notebooks.currentWidget;

    app.commands.addCommand(COMMAND, {
      label: trans.__('Preview page'),
      caption: trans.__('Show the page of this ticket beside the notebook'),
      icon: pageIcon,
      describedBy: { args: { type: 'object', properties: { path: { type: 'string' } } } },
      isEnabled: args => isTicket(meant(args.path)),
      execute: async args => {
        const panel = meant(args.path);
        if (panel && (await isAgreed(app, panel, trans))) {
          await pages.show(panel);
        }
      }
    });
    notebooks.currentChanged.connect(() => app.commands.notifyCommandChanged(COMMAND));
    palette?.addItem({ command: COMMAND, category: trans.__('Research') });
    toolbars?.addFactory<NotebookPanel>('Notebook', 'rtkit-preview', panel =>
      previewButton(panel, trans, () => app.commands.execute(COMMAND, { path: panel.context.path }))
    );
  }
};

/** Whether to go on: the page shows the saved file, so changes that are not saved would be missing from it. */
async function isAgreed(
  app: JupyterFrontEnd,
  panel: NotebookPanel,
  trans: TranslationBundle
): Promise<boolean> {
  if (!(await differsFromFile(app, panel))) {
    return true;
  }
  const save = Dialog.okButton({ label: trans.__('Save and preview'), actions: ['save'] });
  const result = await showDialog({
    title: trans.__('Preview page'),
    body: trans.__('This notebook differs from its saved file. The page shows the saved file.'),
    buttons: [
      Dialog.cancelButton({ label: trans.__('Cancel') }),
      Dialog.createButton({ label: trans.__('Preview the saved file'), accept: true }),
      save
    ]
  });
  if (result.button.actions.includes('save')) {
    await panel.context.save();
  }
  return result.button.accept;
}

async function differsFromFile(app: JupyterFrontEnd, panel: NotebookPanel): Promise<boolean> {
  const { model, path } = panel.context;
  if (!model.dirty) {
    return false;
  }
  try {
    const saved = await app.serviceManager.contents.get(path, { content: true });
    return !isSameContent(saved.content, model.toJSON() as PartialJSONObject);
  } catch {
    return true; // gone, or no notebook any more
  }
}

/** The pages that are open, one for each notebook. */
class Pages {
  constructor(
    private readonly app: JupyterFrontEnd,
    private readonly trans: TranslationBundle,
    private readonly isLab: boolean
  ) {}

  /** Open the page beside the notebook, or bring the open one to the front with fresh content. */
  async show(panel: NotebookPanel): Promise<void> {
    const widget = this.open.get(panel) ?? this.add(panel);
    this.app.shell.activateById(widget.id);
    const path = panel.context.path;
    await widget.content.load(async () => getPage(serverPath(path) ?? path));
  }

  private add(panel: NotebookPanel): MainAreaWidget<PageWidget> {
    const name = shortName(panel.context.path);
    const content = new PageWidget(this.trans, this.trans.__('Page of %1', name));
    const widget = new MainAreaWidget({ content });
    widget.title.label = content.title.label;
    widget.title.icon = pageIcon;
    widget.toolbar.hide();
    this.open.set(panel, widget);
    const forget = () => this.open.delete(panel);
    widget.disposed.connect(forget);
    panel.disposed.connect(forget);
    if (this.isLab) {
      this.app.shell.add(widget, 'main', { mode: 'split-right', ref: panel.id });
    } else {
      this.app.shell.add(widget, 'right'); // Notebook 7 has one widget in its main area
    }
    return widget;
  }

  private readonly open = new Map<NotebookPanel, MainAreaWidget<PageWidget>>();
}
