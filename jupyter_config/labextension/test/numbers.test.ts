import assert from 'node:assert/strict';
import { test } from 'node:test';

import { decimalsOf, fixed, showNumber, significant } from '../src/logic/cards/numbers';

test('numbers are shown as Python shows them', () => {
  const shown: [number, string][] = [
    [0, '0'],
    [0.09612, '0.09612'],
    [0.9217, '0.9217'],
    [9999.4, '9999'],
    [9999.5, '10,000'],
    [12344.5, '12,344'],
    [12345.5, '12,346'],
    [1234567, '1,234,567'],
    [1.2345e-7, '1.235e-07'],
    [-0.00002, '-2.000e-05'],
    [1e15, '1.000e+15'],
    [5e-324, '4.941e-324'],
    [NaN, 'not a number'],
    [-Infinity, '-infinity']
  ];
  assert.deepEqual(
    shown.map(([value]) => showNumber(value)),
    shown.map(([, text]) => text)
  );
});

test('a half is rounded to even, as in Python', () => {
  assert.deepEqual(
    [0.5, 1.5, 2.5, 0.125].map(value => fixed(value, 0)),
    ['0', '2', '2', '0']
  );
  assert.equal(fixed(0.125, 2), '0.12');
  assert.equal(fixed(1e22, 1), '10,000,000,000,000,000,000,000.0');
  assert.equal(significant(0.00125, 2), '0.0013');
});

test('decimals are counted as they are shown', () => {
  assert.deepEqual([2, 0.096, 1.235e-7, 12345.6].map(decimalsOf), [0, 3, 10, 0]);
});
