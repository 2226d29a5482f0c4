/** A measured number on a line, as on the page: its spread, its tolerance, and what it is compared with. */

export interface Mark {
  name: 'baseline' | 'champion';
  at: number;
}

/** Where everything stands on the line, in percent of it; a range is its beginning and its end. */
export interface Gauge {
  at: number;
  marks: Mark[];
  spread?: [number, number];
  allowed?: [number, number];
}

interface Measured {
  value: number;
  marks: { name: Mark['name']; value: number }[];
  spread?: [number, number];
  allowed?: [number, number];
}

const MARGIN = 0.18;
const FLAT = 0.1;

/** The picture of a metric; undefined where its value, or all that it could be compared with, is missing. */
export function gaugeOf(measured: Measured): Gauge | undefined {
  const { value } = measured;
  const marks = measured.marks.filter(mark => Number.isFinite(mark.value));
  const spread = range(measured.spread);
  if (!Number.isFinite(value) || !marks.length) {
    return undefined;
  }
  const points = [value, ...marks.map(mark => mark.value), ...(spread ?? [])];
  const at = scale(Math.min(...points), Math.max(...points));
  const places = (ends?: [number, number]) =>
    ends && ([at(ends[0]), at(ends[1])] as [number, number]);
  const all = [at(value), ...marks.map(mark => at(mark.value))];
  if (!all.every(Number.isFinite)) {
    return undefined; // numbers so far apart that their distance is no float
  }
  return {
    at: at(value),
    marks: marks.map(mark => ({ name: mark.name, at: at(mark.value) })),
    spread: places(spread),
    allowed: places(range(measured.allowed))
  };
}

function scale(low: number, high: number): (value: number) => number {
  const width = high - low || Math.abs(low) * FLAT || 1;
  const from = low - width * MARGIN;
  const reach = width * (1 + 2 * MARGIN);
  const share = (value: number) => Math.min(100, Math.max(0, (100 * (value - from)) / reach));
  return value => Math.round(share(value) * 100) / 100;
}

function range(ends?: [number, number]): [number, number] | undefined {
  return ends && ends.every(Number.isFinite) && ends[0] < ends[1] ? ends : undefined;
}
