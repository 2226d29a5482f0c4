import assert from 'node:assert/strict';
import { test } from 'node:test';

import { caughtUp, further } from '../src/logic/runs';
import type { RunRow } from '../src/wire';

const run = (id: string, state: RunRow['state']): RunRow => ({
  id,
  kind: 'run',
  ticket: 'RT-0001',
  path: 'research/RT-0001-a.ipynb',
  state,
  asked: '2026-11-20T10:00:00Z'
});

test('a run never goes back, whatever is told late', () => {
  const [running, ended] = [run('a', 'running'), run('a', 'ended')];
  assert.equal(further(ended, running), ended);
  assert.equal(further(running, ended), ended);
  assert.equal(further(undefined, running), running);
  assert.deepEqual(caughtUp([running], [ended], [running]), [ended]);
});

test('a run that began while the server answered is kept', () => {
  const begun = run('b', 'running');
  assert.deepEqual(caughtUp([], [begun], []), [begun]);
});

test('a run that the server started anew does not know has ended with the old one', () => {
  const [going, gone] = [run('a', 'running'), run('b', 'ended')];
  const known = [going, gone];
  assert.deepEqual(caughtUp(known, known, []), [
    { ...going, state: 'ended', outcome: 'cancelled' }
  ]);
});
