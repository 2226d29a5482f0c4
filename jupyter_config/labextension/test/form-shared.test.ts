import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Ledger } from '../src/logic/form/ledger';
import { withKey, type Metadata } from '../src/logic/form/same';

/** The form in one of the windows that share a notebook, and what others write in between. */
function shared(isShared = true) {
  const book = {
    metadata: { owner: 'ana', hypotheses: [{ id: 'H1', claim: 'One' }] } as Metadata,
    read: () => book.metadata,
    write: (metadata: Metadata) => void (book.metadata = metadata),
    isShared
  };
  const clock = { now: 0 };
  const ledger = new Ledger(book, () => clock.now);
  const type = (key: string, value: unknown) => ledger.change(now => withKey(now, key, value));
  return { book, clock, ledger, type };
}

test('what somebody overwrote who had not heard of it is written once more, beside what they wrote', () => {
  const { book, ledger, type } = shared();
  const before = book.metadata;
  type('timebox', '2d');
  book.metadata = { ...before, why: 'Asked' };
  ledger.heal();
  assert.deepEqual(book.metadata, { ...before, why: 'Asked', timebox: '2d' });
});

test('what both changed at once stays as the other left it', () => {
  const { book, ledger, type } = shared();
  type('owner', 'bo');
  book.metadata = { ...book.metadata, owner: 'cy' };
  ledger.heal();
  assert.equal(book.metadata.owner, 'cy');
});

test('what was changed long ago may be changed back by others', () => {
  const { book, clock, ledger, type } = shared();
  const before = book.metadata;
  type('owner', 'bo');
  clock.now = 10_000;
  book.metadata = before;
  ledger.heal();
  assert.equal(book.metadata.owner, 'ana');
});

test('what was taken back is not written once more', () => {
  const { book, ledger, type } = shared();
  const before = book.metadata;
  type('owner', 'bo');
  ledger.undo();
  ledger.heal();
  assert.deepEqual(book.metadata, before);
});

test('a notebook that is read again from disk keeps what the file says', () => {
  const { book, ledger, type } = shared(false);
  const before = book.metadata;
  type('owner', 'bo');
  book.metadata = before;
  ledger.heal();
  assert.deepEqual(book.metadata, before);
});
