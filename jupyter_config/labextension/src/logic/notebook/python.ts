/** Python as a person would type it: string literals, and calls that fit on a line or take one for each argument. */

const WIDTH = 88;

const SHORT: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t'
};

/** The text as a literal of Python 3; quotes are chosen so that few have to be escaped. */
export function pyString(text: string): string {
  const quote = text.includes('"') && !text.includes("'") ? "'" : '"';
  let body = '';
  for (const char of text) {
    body += char === quote ? `\\${quote}` : (SHORT[char] ?? visible(char));
  }
  return quote + body + quote;
}

/** A list of texts. */
export function pyList(texts: readonly string[]): string {
  return `[${texts.map(pyString).join(', ')}]`;
}

/** A call with arguments that are Python already. */
export function pyCall(name: string, args: readonly string[]): string {
  const line = `${name}(${args.join(', ')})`;
  return line.length <= WIDTH ? line : `${name}(\n${args.map(arg => `    ${arg},\n`).join('')})`;
}

/** What an editor would not show, or show as a line break, is written by its number. */
function visible(char: string): string {
  const code = char.codePointAt(0) as number;
  if (code < 0x20 || (code >= 0x7f && code < 0xa1)) {
    return `\\x${code.toString(16).padStart(2, '0')}`;
  }
  const isHidden = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]/.test(char);
  return isHidden && code <= 0xffff ? `\\u${code.toString(16).padStart(4, '0')}` : char;
}
