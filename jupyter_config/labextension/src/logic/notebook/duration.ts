/** Lengths of time as people say them. */
import type { Words } from '../words';

/** `4 s`, `1 min 5 s`, `2 h 3 min`. */
export function duration(seconds: number, words: Words): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) {
    return words.__('%1 s', whole);
  }
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? words.__('%1 min %2 s', minutes, whole % 60)
    : words.__('%1 h %2 min', Math.floor(minutes / 60), minutes % 60);
}

/** The same where there is little room: `4 s`, `1:05`, `2:03:05`. */
export function clock(seconds: number, words: Words): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) {
    return duration(whole, words);
  }
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const [first, ...rest] = parts[0] ? parts : parts.slice(1);
  return [first, ...rest.map(part => String(part).padStart(2, '0'))].join(':');
}
