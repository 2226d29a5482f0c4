/** The panel in the side area: React below it is told whenever what it shows has changed. */
import { ReactWidget } from '@jupyterlab/ui-components';
import type { Message } from '@lumino/messaging';
import { createElement, type ReactElement } from 'react';

import { PanelView, type ViewProps } from './view';

export namespace TicketsPanel {
  export interface IOptions {
    /** What is shown now. */
    props: () => ViewProps;
    /** Called when the panel comes into sight and when it leaves it. */
    onWatched: (isWatched: boolean) => void;
  }
}

export class TicketsPanel extends ReactWidget {
  constructor(private readonly options: TicketsPanel.IOptions) {
    super();
    this.addClass('rtkit-Panel');
  }

  /** Put the cursor where a person goes on: into the search. */
  focusSearch(): void {
    this.node.querySelector<HTMLElement>('input[type="search"]')?.focus();
  }

  override render(): ReactElement {
    return createElement(PanelView, this.options.props());
  }

  protected override onAfterShow(message: Message): void {
    super.onAfterShow(message);
    this.options.onWatched(true);
    this.update();
  }

  protected override onAfterAttach(message: Message): void {
    super.onAfterAttach(message);
    if (this.isVisible) {
      this.options.onWatched(true);
    }
  }

  protected override onAfterHide(message: Message): void {
    super.onAfterHide(message);
    this.options.onWatched(false);
  }

  protected override onActivateRequest(message: Message): void {
    super.onActivateRequest(message);
    this.focusSearch();
  }
}
