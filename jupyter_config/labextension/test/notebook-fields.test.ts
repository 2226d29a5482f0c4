import assert from 'node:assert/strict';
import { test } from 'node:test';

import { checkValues, isBalanced } from '../src/logic/notebook/checks';
import { fieldsOf, firstValues } from '../src/logic/notebook/fields';
import { knownOf } from '../src/logic/notebook/known';
import { PARTS, type Kind } from '../src/logic/notebook/parts';
import { words } from './words';

const known = knownOf([
  {
    type: 'code',
    source: 'rt.measure("eer", 1); rt.finding("a", id="F1")',
    tags: [],
    data: []
  }
]);
const around = { known, hypotheses: [{ id: 'H1', claim: 'It helps.' }], scopes: ['metrics'] };

test('every field of a form becomes part of the call', () => {
  for (const kind of Object.keys(PARTS) as Kind[]) {
    const { main, arguments: fields } = PARTS[kind];
    const asked = fieldsOf(kind, around, words).map(field => field.name);
    assert.deepEqual([...asked].sort(), [main, ...Object.keys(fields)].sort());
  }
});

test('the form opens with the next id and the only hypothesis', () => {
  assert.deepEqual(firstValues('finding', around), { id: 'F2', hypothesis: 'H1' });
  assert.deepEqual(firstValues('metric', around), {});
});

test('what cannot be is told at its field', () => {
  const faults = (kind: Kind, values: Record<string, string>) =>
    Object.keys(checkValues(kind, values, around, words));
  assert.deepEqual(faults('finding', { statement: ' ', id: 'F1', evidence: 'a b' }), [
    'statement',
    'id',
    'evidence'
  ]);
  assert.deepEqual(faults('metric', { name: 'eer', value: 'mean(x', baseline: '' }), [
    'name',
    'value'
  ]);
  assert.deepEqual(faults('metric', { name: 'max', value: '1' }), ['name']);
  assert.deepEqual(faults('next-ticket', { title: 'T', kind: 'production' }), ['scope']);
  assert.deepEqual(faults('finding', { statement: 'Yes.', id: '', evidence: 'fig-1, eer' }), []);
});

test('an argument is closed before the next begins', () => {
  for (const code of ['', '0.1', 'f(x)[")"]', "{'a': (1, 2)}", String.raw`"a\"("`]) {
    assert.ok(isBalanced(code), code);
  }
  for (const code of ['f(', 'f)', '(]', '"', "it's", '1  # so']) {
    assert.ok(!isBalanced(code), code);
  }
});
