import assert from 'node:assert/strict';
import { test } from 'node:test';

import { completed, completions } from '../src/logic/form/complete';
import { parsed, shown } from '../src/logic/form/fields';
import { placeWithoutGoal, withHypothesis } from '../src/logic/form/parts';
import { pathOf, valueAt, withValue } from '../src/logic/form/places';
import { problemsElsewhere } from '../src/logic/form/problems';
import { merged } from '../src/logic/form/same';
import { dayOf, missingOf, standingOf, withSealed } from '../src/logic/form/seal';
import { words } from './words';

const metadata = {
  goals: [{ text: 'Recall' }],
  hypotheses: [
    { id: 'H2', claim: 'Two' },
    { id: 'H1', claim: 'One', guardrails: ['a < 1'] }
  ]
};

test('a place is the path of lint, but for the id of a hypothesis', () => {
  for (const [place, path] of [
    ['timebox', '$.timebox'],
    ['execution.cell_timeout', '$.execution.cell_timeout'],
    ['goals.0.trade_off', '$.goals[0].trade_off'],
    ['hypotheses.H1.expect', '$.hypotheses[1].expect']
  ] as const) {
    assert.equal(pathOf(metadata, place), path);
  }
});

test('a value is set at its place and nowhere else', () => {
  const next = withValue(metadata, 'hypotheses.H1.expect', 'a < 2');
  assert.equal(valueAt(next, 'hypotheses.H1.expect'), 'a < 2');
  assert.deepEqual(withValue(next, 'hypotheses.H1.expect', undefined), metadata);
  assert.deepEqual(withValue(metadata, 'hypotheses.H7.expect', 'a < 2'), metadata);
  assert.equal(valueAt({}, 'timebox'), '2d');
});

test('what is typed is read as the schema has it', () => {
  for (const [place, raw, value] of [
    ['tolerance', '0.01', 0.01],
    ['tolerance', '2 %', '2%'],
    ['tolerance', '', undefined],
    ['execution.budget', '1e3', 1000],
    ['inputs', ' a.csv\n\nb c.csv ', ['a.csv', 'b c.csv']],
    ['supersedes', 'RT-0001 RT-0002', ['RT-0001', 'RT-0002']],
    ['hypotheses.H1.claim', '', ''],
    ['why', ' <b>bold</b> ', '<b>bold</b>']
  ] as const) {
    assert.deepEqual(parsed(place, raw, words), { value });
  }
  for (const [place, raw] of [
    ['tolerance', 'some'],
    ['tolerance', '-1'],
    ['tolerance', 'Infinity'],
    ['execution.budget', '0'],
    ['execution.budget', '1e999'],
    ['question', ' '],
    ['spent', '2 weeks']
  ] as const) {
    assert.ok('fault' in parsed(place, raw, words), `${place} ${raw}`);
  }
});

test('a value of another kind than expected is shown as it is', () => {
  assert.equal(shown('owner', { a: 1 }), '{"a":1}');
  assert.equal(shown('tags', 'one'), 'one');
  assert.deepEqual(shown('hypotheses.H1.guardrails', 7), []);
});

test('a new hypothesis never gets an id that was sealed or revised', () => {
  const sealed = { on: '', hypotheses: [{ id: 'H3' }], revisions: [{ hypothesis: 'H4' }] };
  const next = withHypothesis({ ...metadata, sealed });
  assert.equal((next.hypotheses as { id: string }[]).at(-1)?.id, 'H5');
});

test('what was typed into a goal moves up with it', () => {
  assert.equal(placeWithoutGoal('goals.2.text', 1), 'goals.1.text');
  assert.equal(placeWithoutGoal('goals.1.text', 1), undefined);
  assert.equal(placeWithoutGoal('goals.0.text', 1), 'goals.0.text');
  assert.equal(placeWithoutGoal('why', 1), 'why');
});

test('two who change different keys both get theirs; of the same, what is there stays', () => {
  const base = { a: 1, b: 1, list: [{ id: 'x', v: 1 }] };
  const mine = { a: 2, b: 1, list: [{ id: 'x', v: 1 }, { id: 'y' }] };
  const theirs = { a: 3, b: 2, list: [{ id: 'x', v: 2 }] };
  assert.deepEqual(merged(base, mine, theirs), {
    a: 3,
    b: 2,
    list: [{ id: 'x', v: 2 }, { id: 'y' }]
  });
});

test('a hypothesis is sealed, changed, added or missing', () => {
  const [first, second] = metadata.hypotheses;
  const sealed = { on: '2026-11-18T10:00:00Z', hypotheses: [second, { id: 'H9', claim: 'Gone' }] };
  const ticket = { ...metadata, sealed };
  assert.equal(standingOf(metadata, 'H1'), 'free');
  assert.equal(standingOf(ticket, 'H1'), 'sealed');
  assert.equal(standingOf(ticket, 'H2'), 'added');
  assert.deepEqual(missingOf(ticket), ['H9']);
  const changed = { ...ticket, hypotheses: [first, { ...second, claim: 'Other' }] };
  assert.equal(standingOf(changed, 'H1'), 'changed');
  assert.deepEqual(withSealed(changed, 'H1'), ticket);
  const methodOnly = { ...ticket, hypotheses: [first, { ...second, method: 'Other' }] };
  assert.equal(standingOf(methodOnly, 'H1'), 'sealed');
});

test('a day is told with its year only where that is another one', () => {
  const now = new Date('2026-11-21T12:00:00Z');
  assert.equal(dayOf(new Date('2026-11-18T12:00:00Z'), now, 'en-GB'), '18 Nov');
  assert.equal(dayOf(new Date('2025-11-18T12:00:00Z'), now, 'en-GB'), '18 Nov 2025');
  assert.equal(dayOf(new Date('never'), now), '');
});

test('the word at the caret is completed with names of metrics', () => {
  const names = ['brier', 'baseline', 'recall'];
  assert.deepEqual(completions('brier <= b', 10, names), {
    start: 9,
    names: ['brier', 'baseline']
  });
  assert.deepEqual(completions('brier <= ', 9, names).names, []);
  assert.deepEqual(completions('brier', 5, names).names, []);
  assert.deepEqual(completed('rec >= 1', 2, 0, 'recall'), { text: 'recall >= 1', caret: 6 });
});

test('what is wrong where no field stands is told with its path', () => {
  const at = (path: string) => ({ path, message: 'no' });
  const paths = ['$', '$.timebox', '$.tags[1]', '$.unknown', '$.hypotheses', '$.hypotheses[0].id'];
  const problems = [...paths, '$.hypotheses[0].expect', '$.goals[0].good', '$.sealed.on'].map(at);
  const lists = { criteria: [], statuses: [], metrics: [], sealed: [], broken_seals: [] };
  assert.deepEqual(problemsElsewhere({ problems, ...lists, sealed_on: null, burn: '' }), [
    'No.',
    '$.unknown: No.',
    '$.hypotheses: No.',
    '$.hypotheses[0].id: No.',
    '$.sealed.on: No.'
  ]);
});
