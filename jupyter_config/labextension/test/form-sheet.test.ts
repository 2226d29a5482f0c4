import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Refused, Unanswered } from '../src/logic/fault';
import { withHypothesis, withMoved, withoutHypothesis } from '../src/logic/form/parts';
import type { Metadata } from '../src/logic/form/same';
import { Sheet } from '../src/logic/form/sheet';
import type { Examination } from '../src/wire';
import { words } from './words';

const hypotheses = [
  { id: 'H1', claim: 'One', expect: 'a < 1' },
  { id: 'H2', claim: 'Two' }
];
const ticket: Metadata = {
  format: 1,
  id: 'RT-0001',
  question: 'Does it?',
  own: 'kept',
  hypotheses
};

function says(over: Partial<Examination> = {}): Examination {
  const lists = { problems: [], criteria: [], statuses: [], metrics: [], sealed: [] };
  return { ...lists, sealed_on: null, broken_seals: [], burn: '', ...over };
}

/** A notebook with one ticket, a server that answers as told, and the form of it. */
function desk(answer: (draft: Metadata) => Examination | Promise<Examination> = () => says()) {
  const table = { metadata: structuredClone(ticket), drafts: [] as Metadata[], answer };
  const sheet = new Sheet(
    {
      read: () => table.metadata,
      write: metadata => void (table.metadata = metadata),
      examine: async draft => {
        table.drafts.push(draft);
        return table.answer(draft);
      }
    },
    words,
    undefined,
    1
  );
  return { table, sheet };
}

const over = (draft: Metadata) =>
  draft.timebox === '9d'
    ? says({ problems: [{ path: '$.timebox', message: 'a timebox of 9d is over the limit' }] })
    : says();

test('what is typed is written once the server finds nothing wrong with it', async () => {
  const { table, sheet } = desk(over);
  sheet.type('timebox', ' 1 D');
  assert.equal(table.metadata.timebox, undefined);
  await sheet.settle();
  assert.equal(table.metadata.timebox, '1d');
  assert.equal(sheet.field('timebox').raw, ' 1 D', 'as typed while the field has the focus');
  sheet.leave('timebox');
  assert.equal(sheet.field('timebox').raw, '1d');
  assert.equal(table.metadata.own, 'kept');
});

test('what is wrong stays in the form, is said, and is not written', async () => {
  const { table, sheet } = desk(over);
  sheet.type('timebox', '9d');
  await sheet.settle();
  assert.equal(table.metadata.timebox, undefined);
  assert.deepEqual(sheet.field('timebox'), {
    raw: '9d',
    fault: 'A timebox of 9d is over the limit.',
    isKept: true,
    theirs: undefined
  });
  assert.deepEqual(sheet.kept, ['timebox']);
});

test('what cannot even be read is not sent, and does not hold up the rest', async () => {
  const { table, sheet } = desk();
  sheet.type('execution.budget', 'long');
  sheet.type('owner', 'bo');
  await sheet.settle();
  assert.equal(table.drafts[0]?.execution, undefined);
  assert.equal(table.metadata.owner, 'bo');
  assert.equal(sheet.field('execution.budget').fault, 'Write a number of seconds above 0.');
});

test('a criterion that cannot be read is not written', async () => {
  const fault = { place: '$.hypotheses[0].expect', expression: 'a <', message: 'ends too early' };
  const { table, sheet } = desk(() => says({ criteria: [{ ...fault, column: 3 }] }));
  sheet.type('hypotheses.H1.expect', 'a <');
  await sheet.settle();
  assert.deepEqual(table.metadata.hypotheses, hypotheses);
  assert.ok(sheet.field('hypotheses.H1.expect').isKept);
});

test('without an answer nothing is written and nothing is lost; with one, all is', async () => {
  const { table, sheet } = desk(() => {
    throw new Unanswered({ message: 'the Jupyter server does not answer' });
  });
  sheet.type('owner', 'bo');
  await sheet.settle();
  assert.ok(sheet.isLost && sheet.field('owner').isKept);
  table.answer = () => says();
  await sheet.settle();
  assert.ok(!sheet.isLost && !sheet.field('owner').isKept);
  assert.equal(table.metadata.owner, 'bo');
});

test('a server that can say nothing of the ticket does not stop the form', async () => {
  const { table, sheet } = desk(() => {
    throw new Refused({ message: 'no research workspace' });
  });
  sheet.type('owner', 'bo');
  sheet.type('timebox', 'soon');
  await sheet.settle();
  assert.equal(table.metadata.owner, 'bo');
  assert.equal(table.metadata.timebox, undefined);
  assert.equal(sheet.fault?.message, 'no research workspace');
});

test('an answer that comes after more was typed counts for nothing', async () => {
  const waiting: ((answer: Examination) => void)[] = [];
  const { table, sheet } = desk(() => new Promise(resolve => waiting.push(resolve)));
  sheet.type('owner', 'b');
  const first = sheet.settle();
  sheet.type('owner', 'bo');
  waiting[0]?.(says());
  await first;
  assert.equal(table.metadata.owner, undefined);
  const second = sheet.settle();
  waiting[1]?.(says());
  await second;
  assert.equal(table.metadata.owner, 'bo');
});

test('what somebody else changes meanwhile stays, and the same field is asked about', async () => {
  const { table, sheet } = desk();
  sheet.type('owner', 'bo');
  table.metadata = { ...table.metadata, owner: 'ana', why: 'Because.' };
  sheet.follow();
  await sheet.settle();
  assert.equal(table.metadata.owner, 'ana');
  assert.equal(sheet.field('owner').theirs, 'ana');
  assert.equal(sheet.field('why').raw, 'Because.');
  sheet.keepMine('owner');
  await sheet.settle();
  assert.deepEqual([table.metadata.owner, table.metadata.why], ['bo', 'Because.']);
});

test('what is typed stays with its hypothesis where another is moved', async () => {
  const { table, sheet } = desk();
  sheet.type('hypotheses.H2.claim', 'Two, surely');
  sheet.change(metadata => withMoved(metadata, 'H2', -1));
  await sheet.settle();
  assert.deepEqual(table.metadata.hypotheses, [{ id: 'H2', claim: 'Two, surely' }, hypotheses[0]]);
});

test('undo takes back a field at a time, and redo brings it again', async () => {
  const { table, sheet } = desk();
  for (const text of ['b', 'bo']) {
    sheet.type('owner', text);
    await sheet.settle();
  }
  sheet.leave('owner');
  sheet.type('why', 'Because.');
  await sheet.settle();
  sheet.undo();
  assert.deepEqual([table.metadata.owner, table.metadata.why], ['bo', undefined]);
  assert.equal(sheet.field('why').raw, '');
  sheet.undo();
  assert.deepEqual(table.metadata, ticket);
  sheet.redo();
  sheet.redo();
  assert.deepEqual([table.metadata.owner, table.metadata.why], ['bo', 'Because.']);
  assert.ok(!sheet.canRedo);
});

test('undo leaves what others changed since, and says so', async () => {
  const { table, sheet } = desk();
  sheet.choose('scope', 'modeling');
  sheet.change(withHypothesis);
  table.metadata = { ...table.metadata, scope: 'metrics', owner: 'ana' };
  sheet.undo();
  assert.deepEqual(table.metadata.hypotheses, hypotheses);
  assert.equal(sheet.note, '');
  sheet.undo();
  assert.deepEqual([table.metadata.scope, table.metadata.owner], ['metrics', 'ana']);
  assert.match(sheet.note, /changed elsewhere/);
});

test('a removed hypothesis comes back where it stood', () => {
  const { table, sheet } = desk();
  sheet.change(metadata => withoutHypothesis(metadata, 'H1'));
  table.metadata = { ...table.metadata, hypotheses: [{ id: 'H2', claim: 'Two, edited' }] };
  sheet.undo();
  assert.deepEqual(table.metadata.hypotheses, [hypotheses[0], { id: 'H2', claim: 'Two, edited' }]);
});

test('what the server changed is taken over, and cannot be undone past', () => {
  const { table, sheet } = desk();
  sheet.choose('scope', 'modeling');
  const sent = table.metadata;
  table.metadata = { ...sent, owner: 'ana' };
  sheet.take(sent, { ...sent, status: 'active' });
  assert.deepEqual([table.metadata.status, table.metadata.owner], ['active', 'ana']);
  assert.ok(!sheet.canUndo);
});

test('a value that is the default is left out, an emptied one as well', async () => {
  const { table, sheet } = desk();
  for (const [place, raw] of [
    ['timebox', '4h'],
    ['execution.budget', '60'],
    ['tags', 'a, b'],
    ['hypotheses.H1.guardrails', ['b < 1', ' ']]
  ] as const) {
    sheet.type(place, raw);
  }
  await sheet.settle();
  assert.deepEqual(table.metadata.execution, { budget: 60 });
  assert.deepEqual(table.metadata.tags, ['a', 'b']);
  for (const place of ['execution.budget', 'tags', 'hypotheses.H1.guardrails']) {
    sheet.type(place, '');
  }
  sheet.type('timebox', '2d');
  await sheet.settle();
  assert.deepEqual(table.metadata, ticket);
});
