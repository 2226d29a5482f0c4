import assert from 'node:assert/strict';
import { test } from 'node:test';

import { askersOf, questionOf } from '../src/logic/askers';
import { firstToWrite } from '../src/logic/opening';
import type { NextTicketRow, TicketRow } from '../src/wire';

const next = (id: string, title: string, more: Partial<NextTicketRow> = {}) =>
  ({ id, title, kind: 'research', status: 'open', ...more }) as NextTicketRow;

const askers = askersOf(
  [{ id: 'RT-0003', question: 'Does it help?' } as TicketRow],
  [
    next('RT-0003#N1', 'Does it hold?'),
    next('RT-0003#N2', 'Done already?', { status: 'started' }),
    next('RT-0003#N3', 'Ship it', { kind: 'production' })
  ]
);

test('a ticket may follow from open next tickets of research, and from tickets', () => {
  assert.deepEqual(
    askers.map(asker => asker.id),
    ['RT-0003#N1', 'RT-0003']
  );
});

test('a next ticket brings its question along, a ticket does not', () => {
  assert.equal(questionOf(askers, ' RT-0003#N1 '), 'Does it hold?');
  assert.equal(questionOf(askers, 'RT-0003'), undefined);
});

test('writing begins at the first placeholder, else at the whiteboard', () => {
  assert.equal(firstToWrite(['# Why?', '## Whiteboard', '[[What?]]']), 2);
  assert.equal(firstToWrite(['# Why?', '## Whiteboard\n\nFilled in.']), 1);
  assert.equal(firstToWrite(['# Why?']), 0);
  assert.equal(firstToWrite([]), 0);
});
