import assert from 'node:assert/strict';
import { test } from 'node:test';

import { badgeText, countsText, worst } from '../src/logic/notebook/hints';
import { outcomeText, runTone } from '../src/logic/notebook/outcome';
import { indexOfCell } from '../src/logic/notebook/place';
import { fraction, insideText, progressText, Stopwatch } from '../src/logic/notebook/progress';
import { toggled } from '../src/logic/notebook/tags';
import { clock, duration } from '../src/logic/notebook/duration';
import type { LintFault, RunRow } from '../src/wire';
import { words } from './words';

const run: RunRow = {
  id: 'r1',
  kind: 'run',
  ticket: 'RT-0001',
  path: 'research/RT-0001-a.ipynb',
  state: 'running',
  asked: '2026-11-20T10:00:00Z'
};

test('lengths of time are said as people say them', () => {
  assert.deepEqual(
    [0.4, 59.4, 65, 7380].map(seconds => duration(seconds, words)),
    ['0 s', '59 s', '1 min 5 s', '2 h 3 min']
  );
  assert.deepEqual(
    [4, 65, 7385].map(seconds => clock(seconds, words)),
    ['4 s', '1:05', '2:03:05']
  );
});

test('a run tells where it is', () => {
  assert.equal(progressText({ ...run, state: 'queued' }, 0, words), 'waiting');
  assert.equal(progressText(run, 1, words), 'starting · 1 s');
  const inside = { ...run, cell: 8, cells: 13, summary: 'fit()' };
  assert.equal(progressText(inside, 4, words), '8 of 13 · 4 s');
  assert.equal(fraction(inside), 7 / 13);
  const folds = { ...inside, progress: { done: 5, total: 10, text: 'folds' } };
  assert.equal(fraction(folds), 7.5 / 13);
  assert.equal(insideText(folds, words), 'fit()\nfolds 5 of 10');
  assert.equal(insideText({ ...run, progress: { done: 5, total: null, text: '' } }, words), '5');
});

test('time goes on by this clock, from what the server told', () => {
  const watch = new Stopwatch();
  assert.equal(watch.elapsed(run, 1000), 0);
  assert.equal(watch.elapsed(run, 3000), 2);
  assert.equal(watch.elapsed({ ...run, seconds: 5 }, 3000), 5);
  assert.equal(watch.elapsed({ ...run, seconds: 0 }, 4000), 6);
});

test('what became of it is said in words, and the tone follows', () => {
  const ended = (more: Partial<RunRow>): [string, string] => {
    const row: RunRow = { ...run, state: 'ended', seconds: 4.2, ...more };
    return [outcomeText(row, words), runTone(row)];
  };
  assert.deepEqual(ended({ outcome: 'completed' }), ['completed in 4 s', 'held']);
  const one = { outcome: 'completed', changes: ['H1 now refuted'] };
  assert.deepEqual(ended(one), ['H1 now refuted', 'changed']);
  const two = { outcome: 'completed', changes: ['a', 'b'] };
  assert.deepEqual(ended(two), ['completed in 4 s, 2 changes', 'changed']);
  assert.deepEqual(ended({ outcome: 'died' }), ['kernel died', 'broken']);
  assert.deepEqual(ended({ outcome: 'cancelled' }), ['cancelled', 'quiet']);
  assert.deepEqual(ended({ outcome: 'drifted' }), ['drifted', 'moved']);
  assert.deepEqual(ended({ outcome: 'not_foreseen' }), ['not foreseen', 'broken']);
});

test('hints are counted by level, and none is said to be none', () => {
  const fault = (level: LintFault['level']): LintFault => ({
    rule: 'r',
    level,
    message: 'm',
    hint: '',
    cell: '',
    field: '',
    fixable: false
  });
  const faults = [fault('error'), fault('warning'), fault('warning')];
  assert.equal(badgeText(faults, words), '3 hints');
  assert.equal(countsText(faults, words), '1 error, 2 warnings');
  assert.equal(worst(faults), 'error');
  assert.equal(badgeText([], words), 'ready');
  assert.equal(worst([]), undefined);
});

test('a cell is found by its id, or by its position where it has none', () => {
  assert.equal(indexOfCell(['a', 'b', 'c'], 'b'), 1);
  assert.equal(indexOfCell(['a', 'b', 'c'], 'cell-3'), 2);
  assert.equal(indexOfCell(['a', 'cell-1'], 'cell-1'), 1);
  assert.equal(indexOfCell(['a'], 'gone'), -1);
  assert.equal(indexOfCell(['a'], 'cell-9'), -1);
});

test('a tag goes on and off, and leaves the others alone', () => {
  assert.deepEqual(toggled(undefined, 'rtkit-notes'), ['rtkit-notes']);
  assert.deepEqual(toggled(['x', 'rtkit-notes'], 'rtkit-notes'), ['x']);
});
