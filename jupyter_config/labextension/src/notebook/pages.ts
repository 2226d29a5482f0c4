/** The pages that are open, one for each notebook. */
import type { JupyterFrontEnd } from '@jupyterlab/application';
import { MainAreaWidget } from '@jupyterlab/apputils';
import type { NotebookPanel } from '@jupyterlab/notebook';
import type { TranslationBundle } from '@jupyterlab/translation';

import { getPage } from '../api';
import { pageIcon } from '../icons';
import type { Live } from '../live';
import { shortName } from '../logic/folder';
import { pathOf } from '../ticket';
import { PageWidget } from './page';
import { Settled } from './settled';

export class Pages {
  constructor(
    private readonly app: JupyterFrontEnd,
    private readonly trans: TranslationBundle,
    private readonly live: Live | null,
    private readonly isLab: boolean
  ) {}

  /** Open the page beside the notebook, or bring the open one to the front with fresh content. */
  async show(panel: NotebookPanel): Promise<void> {
    const widget = this.open.get(panel) ?? this.add(panel);
    this.app.shell.activateById(widget.id);
    await widget.content.load();
  }

  private add(panel: NotebookPanel): MainAreaWidget<PageWidget> {
    const label = this.trans.__('Page of %1', shortName(panel.context.path));
    const content = new PageWidget(this.trans, label, () => getPage(pathOf(panel)));
    const widget = new MainAreaWidget({ content });
    widget.title.label = label;
    widget.title.icon = pageIcon;
    widget.toolbar.hide();
    const settled = new Settled(panel, this.live);
    settled.changed.connect(() => content.refresh());
    this.open.set(panel, widget);
    const forget = () => {
      settled.dispose();
      this.open.delete(panel);
    };
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
