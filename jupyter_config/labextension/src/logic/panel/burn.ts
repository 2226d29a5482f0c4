/** How much of a ticket's timebox is used up, as its thin bar shows it. */
import type { BurnRow } from '../../wire';
import type { Words } from '../words';

export interface Burn {
  /** From 0 to 1: the part of the bar that is filled. */
  readonly share: number;
  readonly isOver: boolean;
  readonly text: string;
}

export function burnOf(burn: BurnRow, words: Words): Burn {
  const { used, planned } = burn;
  const isOver = used > planned;
  const text = words.__('%1 of %2 d', days(used), days(planned));
  return {
    share: planned > 0 ? Math.max(0, Math.min(1, used / planned)) : 1,
    isOver,
    text: isOver ? words.__('%1, over', text) : text
  };
}

/** At most one decimal, and none where it is zero: 2, 1.1, 0.5. */
function days(value: number): string {
  return String(Math.round(value * 10) / 10);
}
