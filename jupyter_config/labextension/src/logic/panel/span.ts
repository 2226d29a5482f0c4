/** Which lines of a long list are worth drawing: those in sight, and a few around them. */

export interface Span {
  /** The indices to draw, in order. */
  readonly shown: readonly number[];
  /** The height left free before each of them, and after the last. */
  readonly gaps: readonly number[];
}

/** The distance from the top of each line, and last the height of all. */
export function topsOf(heights: readonly number[]): number[] {
  const tops = [0];
  for (const height of heights) {
    tops.push((tops[tops.length - 1] ?? 0) + height);
  }
  return tops;
}

/** The lines between two distances from the top, and the one that is pinned wherever it is. */
export function spanOf(tops: readonly number[], from: number, to: number, pinned: number): Span {
  const count = tops.length - 1;
  const first = Math.max(0, firstBelow(tops, from) - 1);
  const shown: number[] = [];
  for (let index = first; index < count && (tops[index] ?? 0) < to; index += 1) {
    shown.push(index);
  }
  if (pinned >= 0 && pinned < count && !shown.includes(pinned)) {
    shown.push(pinned);
    shown.sort((a, b) => a - b);
  }
  let end = 0;
  const gaps = shown.map(index => {
    const gap = (tops[index] ?? 0) - end;
    end = tops[index + 1] ?? 0;
    return gap;
  });
  return { shown, gaps: [...gaps, (tops[count] ?? 0) - end] };
}

/** The first index whose line begins below the distance. */
function firstBelow(tops: readonly number[], distance: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle] ?? 0) > distance) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}
