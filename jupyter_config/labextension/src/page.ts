/** A ticket's page in a frame of its own. */
import { IFrame } from '@jupyterlab/apputils';
import type { TranslationBundle } from '@jupyterlab/translation';
import { Panel, Widget } from '@lumino/widgets';

import { faultNode } from './fault';
import { faultOf } from './logic/fault';
import { framed } from './logic/framed';

export class PageWidget extends Panel {
  constructor(
    private readonly trans: TranslationBundle,
    label: string
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

  /** Show what `get` gives, or what it says against it. */
  async load(get: () => Promise<string>): Promise<void> {
    this.say(this.trans.__('Making the page…'));
    try {
      const html = await get();
      if (!this.isDisposed) {
        this.display(html);
      }
    } catch (error) {
      this.frame.hide();
      this.say(faultNode(faultOf(error)));
    }
  }

  private display(html: string): void {
    // Not a blob: in a frame without same-origin its links to its own parts are refused.
    this.iframe.srcdoc = framed(html);
    this.frame.show();
    this.status.hide();
  }

  private say(text: string | Node): void {
    this.status.node.replaceChildren(text);
    this.status.show();
  }

  private readonly status = new Widget();
  // Without `allow-same-origin`: the page's scripts run as nobody and get at neither JupyterLab nor its token.
  private readonly frame = new IFrame({ sandbox: ['allow-scripts'] });
  private readonly iframe = this.frame.node.querySelector('iframe') as HTMLIFrameElement;
}
