import assert from 'node:assert/strict';
import { test } from 'node:test';

import { framed } from '../src/logic/framed';

test('the base comes first in the head, and what is added stands before any policy', () => {
  const html = '<!doctype html><html><head lang="en"><meta http-equiv="Content-Security-Policy">';
  assert.match(
    framed(html),
    /<head lang="en"><base href="about:srcdoc"><script>.*<\/script><meta/s
  );
});

test('a page without a head gets it at the start', () => {
  assert.match(
    framed('<h1>A</h1>'),
    /^<base href="about:srcdoc"><script>.*<\/script><h1>A<\/h1>$/s
  );
});
