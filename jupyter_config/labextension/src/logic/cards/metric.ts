/** The card of a metric: a number never stands alone, so what it is compared with stands beside it. */
import type { Words } from '../words';
import { card, type Card, type Piece } from './card';
import type { Fields } from './fields';
import { gaugeOf } from './gauge';
import { decimalsOf, fixed, showNumber, significant } from './numbers';
import { termsOf } from './terms';

const COMPARED = ['baseline', 'champion'] as const;
type Direction = 'higher' | 'lower';

export function metricCard(fields: Fields, words: Words): Card {
  const name = fields.text('name');
  const value = fields.number('value');
  const unit = fields.words('unit');
  const board = fields.words('board');
  const direction = fields.has('direction')
    ? fields.choice('direction', ['higher', 'lower'])
    : undefined;
  const marks = COMPARED.flatMap(mark => {
    const compared = fields.maybe(mark);
    return compared === undefined ? [] : [{ name: mark, value: compared }];
  });
  const scatter = scatterOf(fields, words);
  const tolerance = toleranceOf(fields, words, value);
  return card(words, 'metric', name, `${showNumber(value)} ${unit}`.trim(), {
    small: [
      { text: Number.isFinite(value) ? '' : notFinite(words) },
      ...marks.map(mark =>
        comparison(words, termsOf(words)[mark.name], value, mark.value, direction)
      ),
      { text: scatter?.text ?? '' },
      { text: tolerance?.text ?? '' },
      { text: board && words.__('board %1', board) }
    ],
    gauge: gaugeOf({ value, marks, spread: scatter?.ends, allowed: tolerance?.ends })
  });
}

function notFinite(words: Words): string {
  return words.__('not finite: verdicts that need it are inconclusive');
}

/** `baseline 0.11, better by 0.014`. */
function comparison(
  words: Words,
  name: string,
  value: number,
  reference: number,
  direction?: Direction
): Piece {
  const delta = value - reference;
  const text = `${name} ${showNumber(reference)}`;
  if (!Number.isFinite(delta)) {
    return { text };
  }
  if (delta === 0) {
    return { text: `${text}, `, end: words.__('the same') };
  }
  const by = difference(Math.abs(delta), Math.max(decimalsOf(value), decimalsOf(reference)));
  if (direction === undefined) {
    const end = delta > 0 ? words.__('higher by %1', by) : words.__('lower by %1', by);
    return { text: `${text}, `, end };
  }
  return delta > 0 === (direction === 'higher')
    ? { text: `${text}, `, end: words.__('better by %1', by), tone: 'supported' }
    : { text: `${text}, `, end: words.__('worse by %1', by), tone: 'refuted' };
}

/** As many decimals as the numbers that it lies between, unless nothing would be left of it. */
function difference(delta: number, decimals: number): string {
  const shown = fixed(delta, decimals);
  return /[1-9]/.test(shown) ? shown : significant(delta, 2);
}

interface Stretch {
  text: string;
  ends?: [number, number];
}

/** `5 values ± 0.004, 0.09 to 0.1`. */
function scatterOf(fields: Fields, words: Words): Stretch | undefined {
  const spread = fields.part('spread', ['count', 'deviation', 'low', 'high']);
  if (!spread) {
    return undefined;
  }
  const count = spread.count('count');
  const deviation = spread.number('deviation');
  const [low, high] = [spread.number('low'), spread.number('high')];
  const around = Number.isNaN(deviation) ? '' : ` ± ${significant(deviation, 2)}`;
  const text = words.__('%1 values%2, %3 to %4', count, around, showNumber(low), showNumber(high));
  return { text, ends: [low, high] };
}

/** `tolerance 0.005`, `tolerance 2%`, `allowed from 0.09 to 0.11`. */
function toleranceOf(fields: Fields, words: Words, value: number): Stretch | undefined {
  const tolerance = fields.part('tolerance', ['type', 'by', 'low', 'high']);
  const type = tolerance?.choice('type', ['absolute', 'relative', 'range']);
  if (!tolerance) {
    return undefined;
  }
  if (type === 'range') {
    const [low, high] = [tolerance.number('low'), tolerance.number('high')];
    const text = words.__('allowed from %1 to %2', showNumber(low), showNumber(high));
    return { text, ends: [low, high] };
  }
  const by = tolerance.number('by');
  const isRelative = type === 'relative';
  const shown = isRelative ? `${significant(by * 100, 4)}%` : showNumber(by);
  const width = isRelative ? Math.abs(value) * by : by;
  return { text: words.__('tolerance %1', shown), ends: [value - width, value + width] };
}
