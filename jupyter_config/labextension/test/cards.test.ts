import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Card } from '../src/logic/cards/card';
import { isPlaceholder, kindOf, mimeType, type Kind } from '../src/logic/cards/kinds';
import { cardOf } from '../src/logic/cards/read';
import { words } from './words';

const read = (kind: Kind, payload: unknown, plain = '') => cardOf(kind, payload, plain, words);
const small = (kind: Kind, payload: unknown, plain = '') =>
  (read(kind, payload, plain) as Card).small.map(piece => piece.text + (piece.end ?? ''));

test('only the version that is known here has cards', () => {
  assert.equal(mimeType('next-ticket'), 'application/vnd.rtkit.next-ticket.v1+json');
  assert.equal(kindOf('application/vnd.rtkit.next-ticket.v1+json'), 'next-ticket');
  assert.equal(kindOf('application/vnd.rtkit.next-ticket.v2+json'), undefined);
  assert.equal(kindOf('application/json'), undefined);
});

test('a finding names what it rests on', () => {
  const payload = { id: 'F1', statement: 'It fell.', evidence: ['fig'], confidence: 'low' };
  const card = read('finding', payload) as Card;
  assert.equal(card.label, 'F1');
  assert.deepEqual(card.small, [
    { text: 'low confidence' },
    { text: 'evidence fig', names: 'fig' }
  ]);
});

test('a text in which a placeholder stands is still to be written', () => {
  const card = read('next-ticket', { kind: 'production', title: '[[Which?]]' }) as Card;
  assert.equal(card.tone, 'waiting');
  assert.equal(card.small[0]?.end, 'to be written');
  assert.equal(isPlaceholder('see [[1]](https://a.example)'), false);
});

test('a metric is compared by what is better', () => {
  const metric = { name: 'error', value: 0.096, baseline: 0.11, champion: 0.09 };
  assert.deepEqual(small('metric', { ...metric, direction: 'lower' }), [
    'baseline 0.11, better by 0.014',
    'champion 0.09, worse by 0.006'
  ]);
  assert.deepEqual(small('metric', { ...metric, champion: undefined }), [
    'baseline 0.11, lower by 0.014'
  ]);
});

test('a number that is not finite is said in words, and has no picture', () => {
  const card = read('metric', { name: 'error', value: 'NaN', baseline: 1 }) as Card;
  assert.equal(card.text, 'not a number');
  assert.equal(card.gauge, undefined);
  const far = read('metric', { name: 'a', value: 1.7e308, baseline: -1.7e308 }) as Card;
  assert.equal(far.gauge, undefined);
});

test('everything on the line stays on it', () => {
  const metric = {
    name: 'recall',
    value: 0.92,
    baseline: 0.95,
    spread: { count: 3, deviation: 0.01, low: 0.91, high: 0.93 },
    tolerance: { type: 'relative', by: 0.5 }
  };
  const { gauge } = read('metric', metric) as Card;
  assert.deepEqual(gauge?.allowed, [0, 100]);
  assert.ok(gauge && gauge.spread && gauge.spread[0] < gauge.at && gauge.at < gauge.spread[1]);
  assert.deepEqual(small('metric', metric), [
    'baseline 0.95, lower by 0.03',
    '3 values ± 0.01, 0.91 to 0.93',
    'tolerance 50%'
  ]);
});

test('the text form tells whether a cell or what it drew is the evidence', () => {
  assert.deepEqual(small('evidence', { name: 'a', kind: 'output' }, 'a\n    this cell'), [
    'this cell'
  ]);
  assert.deepEqual(small('evidence', { name: 'a', kind: 'table' }, 'a\n    table'), ['table']);
});

test('a payload that is not as it should be is told by its field', () => {
  const wrong: [Kind, unknown, string][] = [
    ['answer', 'text', 'content'],
    ['answer', null, 'content'],
    ['answer', {}, 'text'],
    ['answer', { text: 1 }, 'text'],
    ['answer', { text: 'a', colour: 'red' }, 'colour'],
    ['metric', { name: 'a', value: 'much' }, 'value'],
    ['metric', { name: 'a', value: 1, spread: { count: 0.5 } }, 'spread.count'],
    ['metric', { name: 'a', value: 1, tolerance: 2 }, 'tolerance'],
    ['finding', { statement: 'a', evidence: [1] }, 'evidence'],
    ['decision', { subject: 'a', choice: 'burn' }, 'choice'],
    ['progress', { done: -1 }, 'done']
  ];
  for (const [kind, payload, field] of wrong) {
    assert.deepEqual(read(kind, payload), { field });
  }
});

test('what a payload chooses is shown in the words of the language', () => {
  const german = { ...words, __: (text: string) => (text === 'adopt' ? 'annehmen' : text) };
  const card = cardOf('decision', { subject: 'Trees', choice: 'adopt' }, '', german);
  assert.ok('label' in card && card.label === 'Annehmen');
});
