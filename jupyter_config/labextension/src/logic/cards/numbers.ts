/** Numbers written as Python writes them: what a card says here is what its HTML form says. */

const GROUPED_FROM = 10_000;
const ALL_DIGITS_BELOW = 1e15;
const TINY = 1e-4;

/** Four significant digits: `0.09612`, `12,345`, `1.235e-07`, `not a number`. */
export function showNumber(value: number): string {
  if (Number.isNaN(value)) {
    return 'not a number';
  }
  if (!Number.isFinite(value)) {
    return value > 0 ? 'infinity' : '-infinity';
  }
  const size = Math.abs(value);
  if (GROUPED_FROM <= size && size < ALL_DIGITS_BELOW) {
    return fixed(value, 0);
  }
  if ((size > 0 && size < TINY) || size >= ALL_DIGITS_BELOW) {
    return scientific(value, 4);
  }
  const shown = significant(value, 4);
  return shown.includes('e') ? fixed(value, 0) : shown;
}

/** Python's `,.3f`: that many decimals, thousands with commas. */
export function fixed(value: number, decimals: number): string {
  const [digits, power] = exactly(value);
  const rounded = cut(digits, power + 1 + decimals).padStart(decimals + 1, '0');
  const point = rounded.length - decimals;
  const whole = rounded.slice(0, point).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign(value)}${whole}${decimals ? '.' : ''}${rounded.slice(point)}`;
}

/** Python's `.4g`: that many significant digits, without noughts at the end. */
export function significant(value: number, count: number): string {
  const [, power] = leading(value, count);
  if (power >= -4 && power < count) {
    return trimmed(fixed(value, count - 1 - power).replaceAll(',', ''));
  }
  const [mantissa = '', exponent = ''] = scientific(value, count).split('e');
  return `${trimmed(mantissa)}e${exponent}`;
}

/** How many decimals a number has when it is shown. */
export function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = showNumber(value).split('e');
  return Math.max(0, (mantissa.split('.')[1] ?? '').length - Number(exponent));
}

/** Python's `.3e`, for four digits: the power has two digits at least. */
function scientific(value: number, count: number): string {
  const [digits, power] = leading(value, count);
  const exponent = String(Math.abs(power)).padStart(2, '0');
  return `${sign(value)}${digits.charAt(0)}.${digits.slice(1)}e${power < 0 ? '-' : '+'}${exponent}`;
}

function sign(value: number): string {
  return value < 0 || Object.is(value, -0) ? '-' : '';
}

function trimmed(shown: string): string {
  return shown.includes('.') ? shown.replace(/\.?0+$/, '') : shown;
}

/** The first digits, rounded, and the power of ten of the very first. */
function leading(value: number, count: number): [digits: string, power: number] {
  const [digits, power] = exactly(value);
  const rounded = cut(digits, count);
  return rounded.length > count ? [rounded.slice(0, count), power + 1] : [rounded, power];
}

/** The digits of what the float is; a hundred are enough to see whether it lies exactly at a half. */
function exactly(value: number): [digits: string, power: number] {
  const size = Math.abs(value);
  if (size >= Number.MAX_SAFE_INTEGER) {
    const whole = String(BigInt(size));
    return [whole, whole.length - 1];
  }
  const [mantissa = '', power = '0'] = size.toExponential(100).split('e');
  return [mantissa.replace('.', ''), Number(power)];
}

/** The first `count` digits, rounded, to even at an exact half as in Python; one more where all were nines. */
function cut(digits: string, count: number): string {
  if (count < 0) {
    return '';
  }
  const kept = digits.slice(0, count).padEnd(count, '0');
  const rest = digits.slice(count);
  const isOdd = /[13579]$/.test(kept);
  const isUp = /^50*$/.test(rest) ? isOdd : rest.charAt(0) >= '5';
  return isUp ? String(BigInt(kept || '0') + 1n).padStart(count, '0') : kept;
}
