import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isSameContent } from '../src/logic/changes';

const cell = { cell_type: 'code', source: 'a\nb', metadata: { tags: ['parameters'] }, outputs: [] };
const notebook = { cells: [cell], metadata: { rtkit: { id: 'RT-0001' } } };

test('the language that a kernel tells changes nothing', () => {
  const told = {
    ...notebook,
    metadata: { ...notebook.metadata, language_info: { name: 'python' } }
  };
  assert.ok(isSameContent(notebook, told));
});

test('lines and one string are the same text, in whatever order the keys are', () => {
  const other = {
    outputs: [],
    metadata: { trusted: true, tags: ['parameters'] },
    source: ['a\n', 'b'],
    cell_type: 'code'
  };
  assert.ok(isSameContent(notebook, { ...notebook, cells: [other] }));
});

test('an edited cell and an edited ticket are changes', () => {
  assert.ok(!isSameContent(notebook, { ...notebook, cells: [{ ...cell, source: 'a' }] }));
  assert.ok(!isSameContent(notebook, { ...notebook, metadata: { rtkit: { id: 'RT-0002' } } }));
});
