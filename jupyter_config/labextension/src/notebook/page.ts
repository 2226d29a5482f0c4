/** A ticket's page in a frame of its own. */
import { IFrame } from '@jupyterlab/apputils';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { Message } from '@lumino/messaging';
import { Panel, Widget } from '@lumino/widgets';

import { faultNode } from '../fault';
import { faultOf } from '../logic/fault';
import { framed } from '../logic/framed';

export class PageWidget extends Panel {
  constructor(
    private readonly trans: TranslationBundle,
    label: string,
    private readonly get: () => Promise<string>
  ) {
    super();
    this.addClass('rtkit-Page');
    this.title.label = label;
    this.status.addClass('rtkit-Page-status');
    this.status.node.setAttribute('role', 'status');
    this.iframe.title = label;
    this.addWidget(this.status);
    this.addWidget(this.frame);
    this.frame.hide();
  }

  /** Make the page anew, and say so meanwhile. */
  async load(): Promise<void> {
    this.say(this.trans.__('Making the page…'));
    await this.renew();
  }

  /** The page may be another: make it anew, quietly, as soon as somebody looks. */
  refresh(): void {
    this.isStale = !this.isVisible;
    if (this.isVisible) {
      void this.renew();
    }
  }

  protected override onAfterShow(message: Message): void {
    super.onAfterShow(message);
    if (this.isStale) {
      this.refresh();
    }
  }

  /** Show the page, or what is said against it; of several that are under way, the last counts. */
  private async renew(): Promise<void> {
    const turn = ++this.turn;
    this.isStale = false;
    let html: string;
    try {
      html = await this.get();
    } catch (error) {
      if (turn === this.turn && !this.isDisposed) {
        this.frame.hide();
        this.say(faultNode(faultOf(error)));
      }
      return;
    }
    if (turn === this.turn && !this.isDisposed) {
      this.display(html);
    }
  }

  private display(html: string): void {
    if (html !== this.shown) {
      this.shown = html;
      // Not a blob: in a frame without same-origin its links to its own parts are refused.
      this.iframe.srcdoc = framed(html);
    }
    this.frame.show();
    this.status.hide();
  }

  private say(text: string | Node): void {
    this.status.node.replaceChildren(text);
    this.status.show();
  }

  private turn = 0;
  private isStale = false;
  private shown = '';
  private readonly status = new Widget();
  // Without `allow-same-origin`: the page's scripts run as nobody and get at neither JupyterLab nor its token.
  private readonly frame = new IFrame({ sandbox: ['allow-scripts'] });
  private readonly iframe = this.frame.node.querySelector('iframe') as HTMLIFrameElement;
}
