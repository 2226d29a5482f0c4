import assert from 'node:assert/strict';
import { test } from 'node:test';

import { pyCall, pyList, pyString } from '../src/logic/notebook/python';

/** Reads a literal as Python does. */
function pyRead(literal: string): string {
  const quote = literal.charAt(0);
  assert.ok(quote === '"' || quote === "'");
  assert.equal(literal.at(-1), quote);
  const body = literal.slice(1, -1);
  assert.ok(
    [...body].every(char => char >= ' '),
    'it stays on its line'
  );
  const bare = body.replace(/\\./gs, '');
  assert.ok(!bare.includes(quote), 'nothing ends it early');
  const names: Record<string, string> = { n: '\n', r: '\r', t: '\t' };
  return body.replace(/\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|(.))/gs, (_, two, four, one) =>
    two || four ? String.fromCharCode(parseInt(two ?? four, 16)) : (names[one] ?? one)
  );
}

const ALPHABET = [
  ...'ab {}:."\'\\nrtxu01',
  '\n',
  '\r',
  '\t',
  '\0',
  '\x7f',
  '\x85',
  'ä',
  '“',
  '\u2028'
];
ALPHABET.push(
  '\u200b',
  '\ufeff',
  '雪',
  '🎿',
  '\ud83d',
  '\udfff',
  '"""',
  "'''",
  '\\"',
  "\\'",
  '#',
  '%'
);

/** Texts that are the same on each run: a small generator of numbers instead of chance. */
function* texts(count: number): Generator<string> {
  let state = 7;
  const next = (below: number) => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
  for (let i = 0; i < count; i++) {
    yield Array.from({ length: next(14) }, () => ALPHABET[next(ALPHABET.length)]).join('');
  }
}

test('any text comes back as it was typed', () => {
  for (const text of texts(5000)) {
    assert.equal(pyRead(pyString(text)), text);
  }
});

test('quotes are the ones that a person would choose', () => {
  assert.equal(pyString('plain'), '"plain"');
  assert.equal(pyString('a "word"'), `'a "word"'`);
  assert.equal(pyString(`it's a "word"`), String.raw`"it's a \"word\""`);
  assert.equal(pyString('naïve 🎿'), '"naïve 🎿"');
  assert.equal(pyList(['fig-roc', 'eer']), '["fig-roc", "eer"]');
});

test('a long call takes a line for each argument', () => {
  assert.equal(pyCall('rt.finding', ['"short"', 'id="F1"']), 'rt.finding("short", id="F1")');
  const long = pyString('word '.repeat(18).trim());
  assert.equal(
    pyCall('rt.finding', [long, 'id="F1"']),
    `rt.finding(\n    ${long},\n    id="F1",\n)`
  );
});
