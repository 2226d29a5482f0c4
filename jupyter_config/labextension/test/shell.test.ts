import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';

import { quoted } from '../src/logic/shell';

test('a shell takes a quoted path for one argument, whatever is in it', () => {
  for (const path of [
    'a.ipynb',
    'my notes/a.ipynb',
    `it's "$HOME" \`id\` \\ *.ipynb`,
    '-x',
    'ü;ls'
  ]) {
    assert.equal(
      execFileSync('sh', ['-c', `printf '%s' ${quoted(path)}`], { encoding: 'utf8' }),
      path
    );
  }
  assert.equal(quoted('research/RT-0001.ipynb'), 'research/RT-0001.ipynb');
});
