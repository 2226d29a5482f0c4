import assert from 'node:assert/strict';
import { test } from 'node:test';

import { serverPath, shortName } from '../src/logic/folder';

test('a folder of the server is itself', () => {
  assert.equal(serverPath('research/a'), 'research/a');
  assert.equal(serverPath(''), '');
});

test('the drive of real-time collaboration lies on the server', () => {
  assert.equal(serverPath('RTC:research'), 'research');
});

test('any other drive does not', () => {
  assert.equal(serverPath('S3:bucket/research'), undefined);
});

test('a colon inside a folder name makes no drive', () => {
  assert.equal(serverPath('notes/3:4'), 'notes/3:4');
});

test('a ticket is called by its id, another notebook by its name', () => {
  assert.equal(shortName('research/RT-0007-does-it.ipynb'), 'RT-0007');
  assert.equal(shortName('notes.ipynb'), 'notes');
});
