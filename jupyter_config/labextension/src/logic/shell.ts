/** Texts for a command that somebody copies into a terminal. */

/** The text as one argument of a POSIX shell: as it is where that is safe, else in single quotes. */
export function quoted(text: string): string {
  return /^[\w@%+=:,./][\w@%+=:,./-]*$/.test(text) ? text : `'${text.replace(/'/g, `'\\''`)}'`;
}
