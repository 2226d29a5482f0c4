import assert from 'node:assert/strict';
import { test } from 'node:test';

import { faultOf, readFault, Refused, sentence } from '../src/logic/fault';

test('a fault of rtkit is taken as it is', () => {
  const fault = readFault(404, '{"message": "no workspace", "hint": "rtkit init"}');
  assert.deepEqual(fault, { message: 'no workspace', hint: 'rtkit init', problems: [] });
});

test('a page instead of JSON means that the server part is not there', () => {
  const fault = readFault(404, '<!doctype html><title>Jupyter Server</title>');
  assert.match(fault.hint ?? '', /jupyter server extension enable rtkit\.server/);
});

test('JSON without a message is no fault of rtkit', () => {
  assert.match(readFault(502, 'null').message, /502/);
});

test('any error can be told', () => {
  assert.equal(faultOf(new Refused({ message: 'no' })).message, 'no');
  assert.equal(faultOf(new TypeError('oops')).message, 'TypeError: oops');
});

test('a sentence has a capital and one full stop', () => {
  assert.equal(sentence('the disk is full'), 'The disk is full.');
  assert.equal(sentence('Did you mean it?'), 'Did you mean it?');
  assert.equal(sentence(' '), '');
});
