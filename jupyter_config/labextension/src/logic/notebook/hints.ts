/** What lint says, as a badge and as a list. */
import type { LintFault } from '../../wire';
import type { Words } from '../words';

type Level = LintFault['level'];

const LEVELS: readonly Level[] = ['error', 'warning', 'note'];

/** `2 hints`, or `ready` where there is nothing to say. */
export function badgeText(faults: readonly LintFault[], words: Words): string {
  const n = faults.length;
  return n ? words._n('%1 hint', '%1 hints', n) : words.__('ready');
}

/** `1 error, 2 warnings`. */
export function countsText(faults: readonly LintFault[], words: Words): string {
  const counted = LEVELS.map(level => {
    const n = faults.filter(fault => fault.level === level).length;
    return n ? levelCount(level, n, words) : '';
  });
  return counted.filter(Boolean).join(', ');
}

/** The most serious level; undefined where nothing is wrong. */
export function worst(faults: readonly LintFault[]): Level | undefined {
  return LEVELS.find(level => faults.some(fault => fault.level === level));
}

export function levelWord(level: Level, words: Words): string {
  return { error: words.__('Error'), warning: words.__('Warning'), note: words.__('Note') }[level];
}

function levelCount(level: Level, n: number, words: Words): string {
  switch (level) {
    case 'error':
      return words._n('%1 error', '%1 errors', n);
    case 'warning':
      return words._n('%1 warning', '%1 warnings', n);
    case 'note':
      return words._n('%1 note', '%1 notes', n);
  }
}
