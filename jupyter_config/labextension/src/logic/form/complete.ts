/** Completing the name of a metric while an expression is typed. */

/** The names that fit the word before the caret, and where that word begins. */
interface Completion {
  start: number;
  names: string[];
}

const MOST = 8;

export function completions(text: string, caret: number, names: readonly string[]): Completion {
  const word = /[A-Za-z_][\w.]*$/.exec(text.slice(0, caret))?.[0] ?? '';
  const start = caret - word.length;
  const wanted = word.toLowerCase();
  const fitting = names.filter(name => name !== word && name.toLowerCase().startsWith(wanted));
  return { start, names: wanted ? fitting.slice(0, MOST) : [] };
}

/** The text with the word at the caret, to its end, replaced by the name; and where the caret is then. */
export function completed(text: string, caret: number, start: number, name: string) {
  const rest = /^[\w.]*/.exec(text.slice(caret))?.[0].length ?? 0;
  return {
    text: text.slice(0, start) + name + text.slice(caret + rest),
    caret: start + name.length
  };
}
