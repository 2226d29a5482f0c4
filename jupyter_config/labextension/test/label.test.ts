import assert from 'node:assert/strict';
import { test } from 'node:test';

import { relabelled } from '../src/logic/label';

const command = 'notebook:export-to-format';

test("the page's entry gets the label and keeps the rest", () => {
  const entry = { command, args: { format: 'rtkit_demo', label: 'Rtkit_demo', isPalette: true } };
  const args = { format: 'rtkit_demo', label: 'A page', isPalette: true };
  assert.deepEqual(relabelled(entry, 'A page'), { command, args });
  assert.equal(entry.args.label, 'Rtkit_demo');
});

test('any other entry is the very same', () => {
  for (const entry of [{ command, args: { format: 'html', label: 'HTML' } }, { command }]) {
    assert.equal(relabelled(entry, 'A page'), entry);
  }
});
