/** The panel in the side area: React below it is told whenever what it shows has changed. */
import { ReactWidget } from '@jupyterlab/ui-components';
import { MessageLoop, type Message } from '@lumino/messaging';
import { Widget } from '@lumino/widgets';
import { createElement, type ReactElement } from 'react';

import type { PanelView, ViewProps } from './view';

export namespace TicketsPanel {
  export interface IOptions {
    /** What is shown now. */
    props: () => ViewProps;
    /** Called when the panel comes into sight and when it leaves it. */
    onSeen: (isSeen: boolean) => void;
  }
}

export class TicketsPanel extends ReactWidget {
  constructor(private readonly options: TicketsPanel.IOptions) {
    super();
    this.addClass('rtkit-Panel');
  }

  /** Put the cursor where a person goes on: into the search, or on what can be done instead. */
  focusSearch(): void {
    if (!this.view) {
      void this.load().then(() => this.focusSearch());
      return;
    }
    const search = this.node.querySelector<HTMLElement>('input[type="search"]');
    (search ?? this.node.querySelector('button'))?.focus();
  }

  override render(): ReactElement {
    return this.view ? createElement(this.view, this.options.props()) : createElement('div');
  }

  /** Load what is shown, once; JupyterLab's start does not wait for it. */
  private load(): Promise<void> {
    this.loading ??= import('./view').then(({ PanelView }) => {
      this.view = PanelView;
      MessageLoop.sendMessage(this, Widget.Msg.UpdateRequest);
      return this.renderPromise;
    });
    return this.loading;
  }

  protected override onAfterShow(message: Message): void {
    super.onAfterShow(message);
    void this.load();
    this.options.onSeen(true);
    this.update();
  }

  protected override onAfterAttach(message: Message): void {
    super.onAfterAttach(message);
    if (this.isVisible) {
      void this.load();
      this.options.onSeen(true);
    }
  }

  protected override onAfterHide(message: Message): void {
    super.onAfterHide(message);
    this.options.onSeen(false);
  }

  protected override onActivateRequest(message: Message): void {
    super.onActivateRequest(message);
    this.focusSearch();
  }

  private view: typeof PanelView | null = null;
  private loading: Promise<void> | undefined;
}
