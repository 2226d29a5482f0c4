import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  checkDraft,
  faultsFrom,
  firstDraft,
  firstFaulty,
  isFaulty,
  ticketOf,
  withTemplate
} from '../src/logic/draft';
import type { Templates } from '../src/wire';
import { words } from './words';

const choices: Templates = {
  templates: [
    { name: 'question', title: 'Question', description: '', origin: 'rtkit', timebox: '2d' },
    {
      name: 'spike',
      title: 'Spike',
      description: '',
      origin: 'project',
      timebox: '4h',
      has_hypotheses: true
    }
  ],
  broken: [],
  defaults: { template: 'question', owner: 'ana', timebox: '2d', scopes: ['ETL', 'metrics'] }
};
const draft = firstDraft(choices, { question: 'Does scaling help?' });

test('the form opens with the defaults of the workspace', () => {
  assert.deepEqual(draft, {
    question: 'Does scaling help?',
    template: 'question',
    scope: '',
    asked_by: '',
    owner: 'ana',
    timebox: '2d',
    hypotheses: [{ claim: '', expect: '' }]
  });
});

test('what is given wins over the defaults', () => {
  const given = { template: 'spike', owner: 'bo', scope: 'metrics', asked_by: 'RT-0003#N1' };
  const { hypotheses, ...rest } = firstDraft(choices, given);
  assert.deepEqual(rest, { ...given, question: '', timebox: '4h' });
  assert.equal(hypotheses.length, 1);
  assert.equal(firstDraft(choices, { scope: 'unheard of' }).scope, '');
});

test('a default template that is not there gives way to the first one', () => {
  const gone = { ...choices, defaults: { ...choices.defaults, template: 'gone' } };
  assert.equal(firstDraft(gone, {}).template, 'question');
});

test('the timebox follows the template until it is typed', () => {
  assert.equal(withTemplate(draft, 'spike', choices).timebox, '4h');
  assert.equal(withTemplate({ ...draft, timebox: '1d' }, 'spike', choices).timebox, '1d');
});

test('a question of spaces and a timebox in words are told at their fields', () => {
  const faults = checkDraft({ ...draft, question: '  ', timebox: 'soon' }, choices, words);
  assert.deepEqual(Object.keys(faults.fields), ['question', 'timebox']);
  assert.equal(firstFaulty(faults), 'question');
});

for (const timebox of ['2d', '1.5 D', '4h', '']) {
  test(`the timebox ${JSON.stringify(timebox)} is left to the server`, () => {
    assert.equal(isFaulty(checkDraft({ ...draft, timebox }, choices, words)), false);
  });
}

test('what the server says of one field stands there with its hint', () => {
  const faults = faultsFrom(
    {
      message: 'a timebox of 9d is over the limit of 3d',
      hint: 'split the question',
      problems: [{ path: '$.timebox', message: 'a timebox of 9d is over the limit of 3d' }]
    },
    draft
  );
  assert.deepEqual(faults, {
    fields: { timebox: 'A timebox of 9d is over the limit of 3d. Split the question.' },
    message: '',
    hint: ''
  });
});

test('what the server says of something else stands below the form', () => {
  const faults = faultsFrom({ message: 'the disk is full', hint: 'free some space' }, draft);
  assert.deepEqual(faults, { fields: {}, message: 'The disk is full.', hint: 'Free some space.' });
});

test('a problem outside the form is told with its path', () => {
  const faults = faultsFrom(
    {
      message: 'the request is wrong',
      problems: [{ path: '$.cwd', message: 'missing' }]
    },
    draft
  );
  assert.equal(faults.message, 'The request is wrong; $.cwd: missing.');
});

test('a ticket is asked for in the folder', () => {
  assert.deepEqual(ticketOf({ ...draft, question: ' Why? ' }, choices, 'research'), {
    question: 'Why?',
    template: 'question',
    scope: null,
    asked_by: null,
    owner: 'ana',
    timebox: '2d',
    hypotheses: [],
    cwd: 'research'
  });
});

const spike = {
  ...draft,
  template: 'spike',
  hypotheses: [
    { claim: '', expect: ' ' },
    { claim: 'It is fast.', expect: ' seconds < ' }
  ]
};

test('hypotheses in which nothing stands are not sent, and the others keep their place', () => {
  const sent = ticketOf(spike, choices, '').hypotheses;
  assert.deepEqual(sent, [{ claim: 'It is fast.', expect: 'seconds <' }]);
  const fault = {
    message: 'wrong',
    hint: 'write a number',
    problems: [{ path: '$.hypotheses[0].expect', message: 'a value is missing' }]
  };
  const faults = faultsFrom(fault, spike);
  assert.deepEqual(faults.fields, {
    'hypotheses[1].expect': 'A value is missing. Write a number.'
  });
  assert.equal(firstFaulty(faults), 'hypotheses[1].expect');
});

test('hypotheses are left alone where the template has none', () => {
  const question = { ...spike, template: 'question' };
  assert.deepEqual(ticketOf(question, choices, '').hypotheses, []);
  assert.equal(isFaulty(checkDraft(question, choices, words)), false);
});

test('a criterion wants a claim', () => {
  const faults = checkDraft(
    { ...spike, hypotheses: [{ claim: '', expect: 'a < 1' }] },
    choices,
    words
  );
  assert.deepEqual(Object.keys(faults.fields), ['hypotheses[0].claim']);
});

test('what asked for the ticket is named as a ticket or its next ticket', () => {
  for (const asked_by of ['', 'RT-0003', 'rt-3', 'RT-0003#N1', '3 # N1']) {
    assert.equal(isFaulty(checkDraft({ ...draft, asked_by }, choices, words)), false);
  }
  const faults = checkDraft({ ...draft, asked_by: 'my boss' }, choices, words);
  assert.equal(firstFaulty(faults), 'asked_by');
});

test('that there is no such ticket is told where it was named', () => {
  const faults = faultsFrom(
    { message: 'no ticket RT-0099', hint: 'rtkit list' },
    { ...draft, asked_by: 'rt-99#N1' }
  );
  assert.deepEqual(faults.fields, { asked_by: 'No ticket RT-0099. Rtkit list.' });
});
