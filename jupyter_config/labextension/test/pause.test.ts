import assert from 'node:assert/strict';
import { test } from 'node:test';

import { pauseBefore } from '../src/logic/pause';

test('pauses grow, but nobody waits longer than five seconds', () => {
  assert.deepEqual([1, 2, 3, 40].map(pauseBefore), [500, 1000, 2000, 5000]);
});
