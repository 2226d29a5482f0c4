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

const choices: Templates = {
  templates: [
    { name: 'question', title: 'Question', description: '', origin: 'rtkit', timebox: '2d' },
    { name: 'spike', title: 'Spike', description: '', origin: 'project', timebox: '4h' }
  ],
  broken: [],
  defaults: { template: 'question', owner: 'ana', timebox: '2d', scopes: [] }
};
const words = { __: (text: string) => text };
const draft = firstDraft(choices, { question: 'Does scaling help?' });

test('the form opens with the defaults of the workspace', () => {
  assert.deepEqual(draft, {
    question: 'Does scaling help?',
    template: 'question',
    owner: 'ana',
    timebox: '2d'
  });
});

test('what is given wins over the defaults', () => {
  assert.deepEqual(firstDraft(choices, { template: 'spike', owner: 'bo' }), {
    question: '',
    template: 'spike',
    owner: 'bo',
    timebox: '4h'
  });
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
  const faults = checkDraft({ ...draft, question: '  ', timebox: 'soon' }, words);
  assert.deepEqual(Object.keys(faults.fields), ['question', 'timebox']);
  assert.equal(firstFaulty(faults), 'question');
});

for (const timebox of ['2d', '1.5 D', '4h', '']) {
  test(`the timebox ${JSON.stringify(timebox)} is left to the server`, () => {
    assert.equal(isFaulty(checkDraft({ ...draft, timebox }, words)), false);
  });
}

test('what the server says of one field stands there with its hint', () => {
  const faults = faultsFrom({
    message: 'a timebox of 9d is over the limit of 3d',
    hint: 'split the question',
    problems: [{ path: '$.timebox', message: 'a timebox of 9d is over the limit of 3d' }]
  });
  assert.deepEqual(faults, {
    fields: { timebox: 'A timebox of 9d is over the limit of 3d. Split the question.' },
    message: '',
    hint: ''
  });
});

test('what the server says of something else stands below the form', () => {
  const faults = faultsFrom({ message: 'the disk is full', hint: 'free some space' });
  assert.deepEqual(faults, { fields: {}, message: 'The disk is full.', hint: 'Free some space.' });
});

test('a problem outside the form is told with its path', () => {
  const faults = faultsFrom({
    message: 'the request is wrong',
    problems: [{ path: '$.cwd', message: 'missing' }]
  });
  assert.equal(faults.message, 'The request is wrong; $.cwd: missing.');
});

test('a ticket is asked for in the folder', () => {
  assert.deepEqual(ticketOf({ ...draft, question: ' Why? ' }, 'research'), {
    question: 'Why?',
    template: 'question',
    owner: 'ana',
    timebox: '2d',
    cwd: 'research'
  });
});
