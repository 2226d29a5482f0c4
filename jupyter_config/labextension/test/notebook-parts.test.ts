import assert from 'node:assert/strict';
import { test } from 'node:test';

import { callOf, cellOf, itemOf, withEvidence } from '../src/logic/notebook/parts';

const rt = { alias: 'rt', mustImport: false };
const finding = {
  statement: 'Whitening lowers the EER to {eer:.1%}.',
  id: 'F1',
  evidence: 'fig-roc, eer,',
  confidence: '',
  hypothesis: 'H1',
  holds: 'eer < 0.1'
};

test('a finding is written as a call, and what was left empty is left out', () => {
  assert.equal(
    callOf('finding', finding, rt),
    [
      'rt.finding(',
      '    "Whitening lowers the EER to {eer:.1%}.",',
      '    id="F1",',
      '    evidence=["fig-roc", "eer"],',
      '    hypothesis="H1",',
      '    holds="eer < 0.1",',
      ')'
    ].join('\n')
  );
});

test('a notebook that does not import rtkit yet does so in the new cell', () => {
  assert.equal(
    callOf('assumption', { text: 'The labels are right.', id: 'A1' }, { ...rt, mustImport: true }),
    'import rtkit as rt\n\nrt.assume("The labels are right.", id="A1")'
  );
  assert.equal(
    callOf('assumption', { text: 'So.' }, { ...rt, alias: 'toolkit' }),
    'toolkit.assume("So.")'
  );
});

test('values and baselines are Python, a tolerance in percent is text', () => {
  const metric = { name: 'eer', value: 'errors.mean()', baseline: 'rt.accepted("RT-0002")["eer"]' };
  assert.equal(
    callOf('metric', { ...metric, direction: 'lower', tolerance: '2%', unit: '' }, rt),
    'rt.measure(\n    "eer",\n    errors.mean(),\n    baseline=rt.accepted("RT-0002")["eer"],\n' +
      '    direction="lower",\n    tolerance="2%",\n)'
  );
  const range = { name: 'eer', value: '0.1', tolerance: '(0.09, 0.11)' };
  assert.equal(callOf('metric', range, rt), 'rt.measure("eer", 0.1, tolerance=(0.09, 0.11))');
});

test('the same finding in Markdown is an item with its fields below it', () => {
  assert.deepEqual(cellOf('finding', { ...finding, statement: 'Two\nlines.' }, true, rt), {
    type: 'markdown',
    source:
      '- F1: Two lines.\n  - evidence: fig-roc, eer,\n  - hypothesis: H1\n  - holds: eer < 0.1',
    tags: ['rtkit-findings']
  });
  const next = { title: 'Why?', id: 'N1', kind: 'production', relates_to: 'PROJ-1' };
  assert.equal(
    itemOf('next-ticket', next),
    '- N1: Why?\n  - kind: production\n  - relates to: PROJ-1'
  );
});

test('a metric has no Markdown form', () => {
  assert.equal(cellOf('metric', { name: 'eer', value: '1' }, true, rt).type, 'code');
});

test('a cell becomes evidence at its top, below its magic, so that its last line is still shown', () => {
  const named = { name: 'tab-eer', caption: '' };
  assert.equal(withEvidence('table', named, rt), 'rt.evidence("tab-eer")\ntable');
  assert.equal(withEvidence('%%time\ntable', named, rt), '%%time\nrt.evidence("tab-eer")\ntable');
});
