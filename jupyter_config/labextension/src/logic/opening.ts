/** Where to begin in a new ticket's notebook. */
import { isPlaceholder } from './cards/kinds';

/** The index of the first cell that waits to be written, else of the whiteboard, else of the first. */
export function firstToWrite(sources: readonly string[]): number {
  const waiting = sources.findIndex(isPlaceholder);
  const whiteboard = sources.findIndex(source => /^#+\s+Whiteboard\b/m.test(source));
  return Math.max(0, waiting >= 0 ? waiting : whiteboard);
}
