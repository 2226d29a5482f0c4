/** Shows an output of rtkit's cells as a card. */
import type { IRenderMime } from '@jupyterlab/rendermime-interfaces';
import type { TranslationBundle } from '@jupyterlab/translation';
import { Widget } from '@lumino/widgets';

import type { Kind } from '../logic/cards/kinds';
import type { GoTo } from './link';
import type { ShownCard } from './shown';

export class CardRenderer extends Widget implements IRenderMime.IRenderer {
  constructor(
    private readonly kind: Kind,
    private readonly mimeType: string,
    private readonly trans: TranslationBundle,
    private readonly goTo: GoTo
  ) {
    super();
    this.addClass('rtkit-CardOutput');
  }

  /** What draws is loaded with the first card, so that JupyterLab's start does not wait for it. */
  async renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    const { ShownCard } = await import('./shown');
    this.shown ??= new ShownCard(this.node, this.kind, this.trans, this.goTo);
    this.shown.show(model.data[this.mimeType], textOf(model.data['text/plain']));
  }

  private shown: ShownCard | null = null;
}

/** A file has a text as one, or as its lines. */
function textOf(data: unknown): string {
  return Array.isArray(data) ? data.join('') : typeof data === 'string' ? data : '';
}
