/** Shows an output of rtkit's cells as a card. */
import type { IRenderMime } from '@jupyterlab/rendermime-interfaces';
import type { TranslationBundle } from '@jupyterlab/translation';
import { Widget } from '@lumino/widgets';

import type { Card } from '../logic/cards/card';
import type { Kind } from '../logic/cards/kinds';
import { cardOf } from '../logic/cards/read';
import { drawCard, drawPlain, drawShare } from './draw';
import { evidenceLink, type GoTo } from './link';

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

  async renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    const payload = model.data[this.mimeType];
    const plain = textOf(model.data['text/plain']);
    const card = cardOf(this.kind, payload, plain, this.trans);
    if ('field' in card) {
      const note = this.trans.__('Shown as text: “%1” is not as a card needs it.', card.field);
      this.node.replaceChildren(drawPlain(plain || JSON.stringify(payload, null, 1), note));
    } else if (!this.movedOn(card)) {
      const linkTo = (text: string, name: string) =>
        evidenceLink(text, name, this.trans, this.goTo);
      this.node.replaceChildren(drawCard(card, linkTo));
      this.label = card.kind === 'progress' ? card.label : '';
    }
  }

  /** Whether it was enough to move the bar of the card that stands there. */
  private movedOn(card: Card): boolean {
    const drawn = this.node.firstElementChild;
    if (card.kind !== 'progress' || card.label !== this.label || !(drawn instanceof HTMLElement)) {
      return false;
    }
    drawShare(drawn, card);
    return true;
  }

  private label = '';
}

/** A file has a text as one, or as its lines. */
function textOf(data: unknown): string {
  return Array.isArray(data) ? data.join('') : typeof data === 'string' ? data : '';
}
