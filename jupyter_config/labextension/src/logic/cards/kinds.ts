/** The kinds of outputs that rtkit's cells have, and what their MIME types are called. */
import { CARD_FIELDS, CARD_PREFIX, CARD_VERSION } from '../../wire';

export type Kind = keyof typeof CARD_FIELDS;

export const KINDS = Object.keys(CARD_FIELDS) as Kind[];

/** `application/vnd.rtkit.<kind>.v1+json`, of the only version that is known here. */
export function mimeType(kind: Kind): string {
  return `${CARD_PREFIX}${kind}.v${CARD_VERSION}+json`;
}

/** The kind of one of these MIME types; undefined for any other, a later version's included. */
export function kindOf(mime: string): Kind | undefined {
  return KINDS.find(kind => mimeType(kind) === mime);
}

/** Whether a template's `[[...]]` still stands in the text, waiting to be replaced. */
export function isPlaceholder(text: string): boolean {
  return /\[\[[^[\]]+\]\](?!\()/.test(text);
}
