/** Drawing a card: text goes in as text nodes, never as markup. */
import type { Card, Piece } from '../logic/cards/card';
import type { Gauge } from '../logic/cards/gauge';
import type { Kind } from '../logic/cards/kinds';

/** Makes the way to a piece of evidence. */
type LinkTo = (text: string, name: string) => HTMLElement;

/** Cards whose small print follows their text in the same line. */
const SHORT: readonly Kind[] = ['metric', 'evidence', 'log'];

export function drawCard(card: Card, linkTo: LinkTo): HTMLElement {
  const node = element('div', 'rtkit-Card');
  node.dataset.kind = card.kind;
  node.dataset.tone = card.tone;
  const first = node.appendChild(element('p', ''));
  first.append(element('strong', 'rtkit-Card-label', card.label), ' ');
  first.append(element('span', 'rtkit-Card-text', card.text), ' ');
  if (card.body) {
    node.append(element('p', 'rtkit-Card-body', card.body));
  }
  if (card.small.length) {
    const isShort = SHORT.includes(card.kind) && !card.body;
    const place = isShort ? first : node.appendChild(element('p', 'rtkit-Card-last'));
    place.append(smallPrint(card.small, linkTo));
  }
  if (card.gauge) {
    node.append(drawGauge(card.gauge));
  }
  if (card.share !== undefined) {
    node.append(element('div', 'rtkit-Card-bar'));
    drawShare(node, card);
  }
  return node;
}

/** Say in a card that is drawn already how far it has come now, so that the bar moves on. */
export function drawShare(node: HTMLElement, card: Card): void {
  const bar = node.querySelector<HTMLElement>('.rtkit-Card-bar');
  node.querySelector('.rtkit-Card-text')?.replaceChildren(card.text);
  if (bar && card.share !== undefined) {
    bar.role = 'progressbar';
    bar.ariaLabel = card.label;
    bar.ariaValueText = card.text;
    bar.ariaValueNow = String(Math.round(100 * card.share));
    bar.style.setProperty('--share', `${100 * card.share}%`);
  }
}

/** What could not be drawn: its plain text, and why. */
export function drawPlain(text: string, note: string): HTMLElement {
  const node = element('div', 'rtkit-Card');
  node.dataset.tone = 'plain';
  node.append(element('pre', 'rtkit-Card-plain', text), element('p', 'rtkit-Card-note', note));
  return node;
}

function smallPrint(pieces: Piece[], linkTo: LinkTo): HTMLElement {
  const small = element('small', 'rtkit-Card-small');
  pieces.forEach((piece, index) => {
    if (index) {
      small.append(' · ');
    }
    small.append(piece.names ? linkTo(piece.text, piece.names) : piece.text);
    if (piece.end) {
      const end = small.appendChild(element('span', '', piece.end));
      end.dataset.tone = piece.tone ?? 'plain';
    }
  });
  return small;
}

/** A picture of what the words beside it say, so nothing that is read aloud. */
function drawGauge(gauge: Gauge): HTMLElement {
  const node = element('div', 'rtkit-Gauge');
  node.ariaHidden = 'true';
  const place = (name: string, from: number, to = from) => {
    const part = node.appendChild(element('i', `rtkit-Gauge-${name}`));
    part.style.left = `${from}%`;
    part.style.width = to > from ? `${to - from}%` : '';
  };
  place('track', 0, 100);
  if (gauge.allowed) {
    place('allowed', ...gauge.allowed);
  }
  if (gauge.spread) {
    place('spread', ...gauge.spread);
  }
  gauge.marks.forEach(mark => place(mark.name, mark.at));
  place('value', gauge.at);
  return node;
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = ''
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  node.className = className;
  node.textContent = text;
  return node;
}
