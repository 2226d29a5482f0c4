import assert from 'node:assert/strict';
import { test } from 'node:test';

import { knownOf, nextId, type PlainCell } from '../src/logic/notebook/known';

const cell = (source: string, more: Partial<PlainCell> = {}): PlainCell => ({
  type: 'code',
  source,
  tags: [],
  data: [],
  ...more
});

const shown = (kind: string, payload: object) => ({
  [`application/vnd.rtkit.${kind}.v1+json`]: payload
});

test('names come from the code and from what was shown', () => {
  const known = knownOf([
    cell('import rtkit as toolkit\n'),
    cell(`toolkit.evidence('fig-roc', figure); toolkit.measure("eer", 0.1)`),
    cell('for name in names: toolkit.measure(name, 1)', {
      data: [shown('metric', { name: 'auc', value: 1 }), shown('evidence', { name: 'tab-all' })]
    })
  ]);
  assert.deepEqual(known.evidence, ['fig-roc', 'tab-all']);
  assert.deepEqual(known.metrics, ['eer', 'auc']);
  assert.equal(known.alias, 'toolkit');
});

test('ids go on after the last, wherever it stands', () => {
  const known = knownOf([
    cell('rt.finding("one", id="F2")'),
    cell('- F3: three\n- **N4**: four', { type: 'markdown', tags: ['rtkit-findings'] }),
    cell('- F9: no form', { type: 'markdown' }),
    cell('loop()', { data: [shown('assumption', { id: 'A7', text: 'so' })] })
  ]);
  assert.equal(nextId('F', known), 'F4');
  assert.equal(nextId('N', known), 'N5');
  assert.equal(nextId('A', known), 'A8');
  assert.equal(nextId('D', known), 'D1');
});

test('what its position numbers counts too, and what ran counts once', () => {
  const payload = { statement: 'one' };
  const known = knownOf([
    cell('rt.finding("one")\nrt.finding("two")', {
      data: [shown('finding', payload), shown('finding', payload)]
    })
  ]);
  assert.equal(nextId('F', known), 'F3');
});

test('rtkit is imported where nothing above does, by the name that the notebook has for it', () => {
  const name = (cells: PlainCell[], above?: number) => {
    const { alias, mustImport } = knownOf(cells, above);
    return [alias, mustImport];
  };
  assert.deepEqual(name([cell('import rtkit_other\nprint(1)')]), ['rt', true]);
  assert.deepEqual(name([cell('    import rtkit')]), ['rtkit', false]);
  const later = [cell('1'), cell('import rtkit as toolkit')];
  assert.deepEqual(name(later, 1), ['toolkit', true]);
  assert.deepEqual(name(later, 2), ['toolkit', false]);
});
