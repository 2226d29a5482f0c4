import assert from 'node:assert/strict';
import { test } from 'node:test';

import { toneOf } from '../src/logic/outcome';
import { burnOf } from '../src/logic/panel/burn';
import { chipOf } from '../src/logic/panel/check';
import { groupsOf } from '../src/logic/panel/groups';
import { BROKEN, itemsOf, type Item } from '../src/logic/panel/items';
import { stepOf } from '../src/logic/panel/keys';
import { markdownLink } from '../src/logic/panel/link';
import { placesOf } from '../src/logic/panel/places';
import { runningOf } from '../src/logic/panel/running';
import { kept } from '../src/logic/panel/same';
import { finds, queryOf, textOfBroken, textOfTicket } from '../src/logic/panel/search';
import { spanOf, topsOf } from '../src/logic/panel/span';
import type { RunRow, TicketRow } from '../src/wire';
import { words } from './words';

const ticket = (change: Partial<TicketRow> = {}): TicketRow => ({
  id: 'RT-0008',
  path: 'research/RT-0008-a.ipynb',
  question: 'Does calibration change the order?',
  status: 'active',
  scope: 'modeling',
  owner: 'Ana Müller',
  template: 'question',
  timebox: '2d',
  asked_by: null,
  tags: ['wine'],
  created: null,
  burn: null,
  last_check: null,
  sealed: false,
  ...change
});
const checked = (outcome: string) => ticket({ last_check: { outcome, on: '', words: '' } });

test('a ticket is found by words of any of its fields, in any order, without accents or capitals', () => {
  const text = textOfTicket(ticket());
  for (const typed of ['', 'rt-0008', 'order CALIB', 'muller wine', '  modeling  0008 ']) {
    assert.ok(finds(queryOf(typed), text), typed);
  }
  assert.ok(!finds(queryOf('calibration digits'), text));
  const broken = { path: 'research/Über.ipynb', message: '', hint: '' };
  assert.ok(finds(queryOf('über'), textOfBroken(broken)));
});

test('groups by status are in the order of the work, by scope in that of the alphabet, nameless last', () => {
  const rows = [
    ticket({ status: 'answered', scope: null }),
    ticket({ scope: 'metrics' }),
    ticket({ status: 'draft', scope: 'ETL' })
  ];
  const names = (by: 'status' | 'scope') =>
    groupsOf(rows, by, ['draft', 'active', 'review', 'answered']).map(group => group.name);
  assert.deepEqual(names('status'), ['draft', 'active', 'answered']);
  assert.deepEqual(names('scope'), ['ETL', 'metrics', '']);
});

test('red is what is broken; what drifted is not, and what was never checked is quiet', () => {
  assert.equal(toneOf('reproduced'), 'held');
  assert.equal(toneOf('drifted'), 'moved');
  assert.deepEqual(
    ['overturned', 'failed', 'timed_out', 'died'].map(toneOf),
    Array(4).fill('broken')
  );
  assert.equal(chipOf(checked('timed_out'), words)?.word, 'timed out');
  assert.deepEqual(chipOf(ticket({ status: 'answered' }), words), {
    word: 'never checked',
    tone: 'quiet'
  });
  assert.equal(chipOf(ticket({ status: 'draft' }), words), null);
});

test('the timebox says its days, and that it is over', () => {
  const burn = (used: number) => burnOf({ used, planned: 2, running: true, words: '' }, words);
  assert.deepEqual(burn(1.1), { share: 0.55, isOver: false, text: '1.1 of 2 d' });
  assert.deepEqual(burn(2.64), { share: 1, isOver: true, text: '2.6 of 2 d, over' });
});

test('a run says where it is, and for a while how it ended', () => {
  const run: RunRow = {
    ...{ id: '1', kind: 'run', ticket: 'RT-0008', path: 'a.ipynb', asked: '' },
    state: 'running',
    cell: 8,
    cells: 13
  };
  assert.equal(runningOf(run, words).text, 'running 8 of 13');
  assert.equal(runningOf({ ...run, kind: 'check', cell: 0 }, words).text, 'checking');
  assert.equal(runningOf({ ...run, state: 'queued' }, words).text, 'queued');
  assert.equal(runningOf({ ...run, cancelling: true }, words).text, 'cancelling');
  const died = runningOf({ ...run, state: 'ended', outcome: 'died' }, words);
  assert.deepEqual([died.text, died.tone], ['ran: died', 'broken']);
});

const rows = [ticket(), ticket({ path: 'b.ipynb' }), checked('overturned')];
const groups = groupsOf(rows, 'status', ['active']);
const broken = [{ path: 'c.ipynb', message: 'is cut off', hint: '' }];
const all = (isOpen = true): Item[] => itemsOf(groups, 'status', broken, () => isOpen);

test('the lines are headings, with what lies in the open ones; broken notebooks come last', () => {
  const kinds = ['group', 'ticket', 'ticket', 'ticket', 'group', 'broken'];
  assert.deepEqual(
    all().map(item => item.kind),
    kinds
  );
  assert.deepEqual(
    all(false).map(item => item.key),
    ['status:active', BROKEN]
  );
  const [heading] = all();
  assert.ok(heading?.kind === 'group' && heading.count === 3 && heading.warnings === 1);
});

test('arrows move, open and close as in any tree, and stay inside', () => {
  const step = (key: string, at: number, items = all()) => stepOf(key, items, at, 8);
  assert.deepEqual(step('ArrowDown', 0), { kind: 'move', to: 1 });
  assert.deepEqual(step('ArrowUp', 0), { kind: 'move', to: 0 });
  assert.deepEqual(step('End', 0), { kind: 'move', to: 5 });
  assert.deepEqual(step('PageDown', 0), { kind: 'move', to: 5 });
  assert.deepEqual(step('ArrowLeft', 2), { kind: 'move', to: 0 });
  assert.deepEqual(step('ArrowLeft', 0), { kind: 'toggle', key: 'status:active' });
  assert.deepEqual(step('ArrowRight', 0, all(false)), { kind: 'toggle', key: 'status:active' });
  assert.deepEqual(step('ArrowRight', 0), { kind: 'move', to: 1 });
  assert.equal(step('ArrowRight', 1), null);
  assert.equal(step('x', 1), null);
});

test('of a thousand lines those in sight are drawn, and the pinned one with the gaps between', () => {
  const tops = topsOf(Array<number>(1000).fill(50));
  const { shown, gaps } = spanOf(tops, 5000, 5200, 10);
  assert.deepEqual(shown, [10, 100, 101, 102, 103]);
  const drawn = shown.length * 50;
  assert.equal(
    gaps.reduce((sum, gap) => sum + gap, drawn),
    50_000
  );
  assert.deepEqual(gaps.slice(0, 3), [500, 89 * 50, 0]);
});

test('no lines at all are drawn as none', () => {
  assert.deepEqual(spanOf(topsOf([]), -400, 1200, 0), { shown: [], gaps: [0] });
});

test('a link is one line of Markdown whatever the question holds', () => {
  const row = {
    id: 'RT-0001',
    question: 'Is a[0]\n<b>*bold*</b>?',
    path: 'my project/RT (1).ipynb'
  };
  const text = 'RT-0001: Is a\\[0\\] \\<b\\>\\*bold\\*\\</b\\>?';
  assert.equal(markdownLink(row), `[${text}](my%20project/RT%20%281%29.ipynb)`);
});

test('rows that did not change stay the very same, so that nothing is drawn anew', () => {
  const before = [ticket(), ticket({ path: 'b.ipynb' })];
  const key = (row: TicketRow) => row.path;
  assert.equal(kept(before, structuredClone(before), key), before);
  const after = kept(before, [ticket({ owner: 'bo' }), ticket({ path: 'b.ipynb' })], key);
  assert.deepEqual([after[0]?.owner, after[1] === before[1]], ['bo', true]);
});

test("the workspace is the file browser's, else the notebook's, else the server's", () => {
  assert.deepEqual(placesOf('a/b', 'RTC:c/d.ipynb'), ['a/b', 'c', '']);
  assert.deepEqual(placesOf('S3:bucket', undefined), ['']);
  assert.deepEqual(placesOf('', 'd.ipynb'), ['']);
});
