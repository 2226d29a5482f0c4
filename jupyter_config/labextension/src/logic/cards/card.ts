/** What a card says, in the words and the order of the HTML form (`rtkit/author/cards.py`). */
import type { Words } from '../words';
import type { Gauge } from './gauge';
import { isPlaceholder, type Kind } from './kinds';

export type Tone = 'plain' | 'supported' | 'refuted' | 'inconclusive' | 'broken' | 'waiting';

/** A piece of the small print, the end of which may have a tone; `names` is the evidence that it means. */
export interface Piece {
  text: string;
  end?: string;
  tone?: Tone;
  names?: string;
}

/** A label, the text, then a paragraph and small print; `share` is how much is done, from 0 to 1. */
export interface Card {
  kind: Kind;
  label: string;
  text: string;
  body: string;
  small: Piece[];
  tone: Tone;
  gauge?: Gauge;
  share?: number;
}

type Parts = Partial<Omit<Card, 'kind' | 'label' | 'text'>>;

/** A card; where a template's placeholder still stands in its text, it waits to be written. */
export function card(
  words: Words,
  kind: Kind,
  label: string,
  text: string,
  parts: Parts = {}
): Card {
  const { small = [], body = '', tone = 'plain', ...rest } = parts;
  const made: Card = {
    kind,
    label,
    text,
    body,
    small: small.filter(piece => piece.text !== ''),
    tone,
    ...rest
  };
  if (!isPlaceholder(text)) {
    return made;
  }
  const waiting: Piece = { text: '', end: words.__('to be written'), tone: 'waiting' };
  return { ...made, small: [waiting, ...made.small], tone: 'waiting' };
}
