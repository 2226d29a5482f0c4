/** The card that stands in a node. */
import type { TranslationBundle } from '@jupyterlab/translation';

import type { Card } from '../logic/cards/card';
import type { Kind } from '../logic/cards/kinds';
import { cardOf } from '../logic/cards/read';
import { drawCard, drawPlain, drawShare } from './draw';
import { evidenceLink, type GoTo } from './link';

import '../../style/cards.css';
import '../../style/gauge.css';

export class ShownCard {
  constructor(
    private readonly node: HTMLElement,
    private readonly kind: Kind,
    private readonly trans: TranslationBundle,
    private readonly goTo: GoTo
  ) {}

  /** Draw the payload; where it is not as a card needs it, its text with a note. */
  show(payload: unknown, plain: string): void {
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
