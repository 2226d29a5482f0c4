/** What the dialog asks for, and what can be wrong with it. */
import { TIMEBOX, type Fault, type NewHypothesis, type NewTicket, type Templates } from '../wire';
import { sentence } from './fault';
import type { Words } from './words';

/** The fields of the form as they were typed. */
export interface Draft {
  question: string;
  template: string;
  scope: string;
  asked_by: string;
  owner: string;
  timebox: string;
  hypotheses: Required<NewHypothesis>[];
}

/** A field by its path: `timebox`, `hypotheses[0].expect`. */
export type Field = string;

/** What is wrong: with single fields, and with the whole. */
export interface Faults {
  fields: Partial<Record<Field, string>>;
  message: string;
  hint: string;
}

export const NO_FAULTS: Faults = { fields: {}, message: '', hint: '' };

export const NO_HYPOTHESIS: Required<NewHypothesis> = { claim: '', expect: '' };

const SINGLE = ['question', 'template', 'scope', 'asked_by', 'owner', 'timebox'] as const;

/** The form as it opens: what is given already, else the defaults of the workspace. */
export function firstDraft(choices: Templates, given: Partial<Draft>): Draft {
  const { defaults, templates } = choices;
  const names = templates.map(template => template.name);
  const wanted = given.template ?? defaults.template;
  const template = names.includes(wanted) ? wanted : (names[0] ?? '');
  const scope = given.scope ?? '';
  return {
    question: given.question ?? '',
    template,
    scope: defaults.scopes.includes(scope) ? scope : '',
    asked_by: given.asked_by ?? '',
    owner: given.owner ?? defaults.owner,
    timebox: given.timebox ?? timeboxOf(choices, template),
    hypotheses: given.hypotheses ?? [NO_HYPOTHESIS]
  };
}

/** The draft with another template; a timebox that was not touched follows the template's. */
export function withTemplate(draft: Draft, template: string, choices: Templates): Draft {
  const untouched = draft.timebox === timeboxOf(choices, draft.template);
  const timebox = untouched ? timeboxOf(choices, template) : draft.timebox;
  return { ...draft, template, timebox };
}

/** Whether the form asks for hypotheses. */
export function asksHypotheses(draft: Draft, choices: Templates): boolean {
  return choices.templates.some(one => one.name === draft.template && one.has_hypotheses);
}

/** What can be told without asking the server. */
export function checkDraft(draft: Draft, choices: Templates, words: Words): Faults {
  const fields: Faults['fields'] = {};
  if (!draft.question.trim()) {
    fields.question = words.__('Write the question that this ticket is to answer.');
  }
  if (draft.asked_by.trim() && !/^(RT-?)?\d+(\s*#\s*\w+)?$/i.test(draft.asked_by.trim())) {
    fields.asked_by = words.__('Write a ticket such as RT-0003, or its next ticket RT-0003#N1.');
  }
  if (draft.timebox.trim() && !TIMEBOX.test(normalTimebox(draft.timebox))) {
    fields.timebox = words.__('Write days or hours: 2d, 1.5d, 4h.');
  }
  for (const { index, claim } of asksHypotheses(draft, choices) ? filled(draft) : []) {
    if (!claim.trim()) {
      fields[`hypotheses[${index}].claim`] = words.__('Write what is claimed.');
    }
  }
  return { ...NO_FAULTS, fields };
}

/** The server's answer, shared out among the fields that it names. */
export function faultsFrom(fault: Fault, draft: Draft): Faults {
  const hint = sentence(fault.hint ?? '');
  const problems = fault.problems ?? [];
  const fields: Faults['fields'] = {};
  for (const { path, message } of problems) {
    const field = fieldAt(path, draft);
    if (!field) {
      const all = problems.map(problem => `${problem.path}: ${problem.message}`);
      return { fields: {}, message: sentence([fault.message, ...all].join('; ')), hint };
    }
    fields[field] = sentence(message);
  }
  if (!problems.length && isAbout(fault.message, draft.asked_by)) {
    return { ...NO_FAULTS, fields: { asked_by: `${sentence(fault.message)} ${hint}`.trim() } };
  }
  const [only] = Object.keys(fields);
  if (only === undefined) {
    return { fields, message: sentence(fault.message), hint };
  }
  if (problems.length === 1) {
    fields[only] = `${fields[only]} ${hint}`.trim();
  }
  return { ...NO_FAULTS, fields };
}

export function isFaulty(faults: Faults): boolean {
  return faults.message !== '' || firstFaulty(faults) !== undefined;
}

/** The uppermost field that is wrong. */
export function firstFaulty(faults: Faults): Field | undefined {
  const wrong = Object.keys(faults.fields).filter(field => faults.fields[field]);
  return SINGLE.find(field => wrong.includes(field)) ?? wrong.sort()[0];
}

/** What is sent to the server for a draft. */
export function ticketOf(draft: Draft, choices: Templates, cwd: string): NewTicket {
  const asked = asksHypotheses(draft, choices) ? filled(draft) : [];
  return {
    ...draft,
    question: draft.question.trim(),
    scope: draft.scope || null,
    asked_by: draft.asked_by.trim() || null,
    hypotheses: asked.map(({ claim, expect }) => ({ claim: claim.trim(), expect: expect.trim() })),
    cwd
  };
}

/** The hypotheses in which something is written, and where in the form they stand. */
function filled(draft: Draft): (Required<NewHypothesis> & { index: number })[] {
  return draft.hypotheses
    .map((hypothesis, index) => ({ ...hypothesis, index }))
    .filter(({ claim, expect }) => claim.trim() || expect.trim());
}

/** The field of the form at a path of the body: of hypotheses, only those that are filled in were sent. */
function fieldAt(path: string, draft: Draft): Field | undefined {
  const [, sent, key] = /^\$\.hypotheses\[(\d+)\]\.(claim|expect)$/.exec(path) ?? [];
  const hypothesis = filled(draft)[Number(sent)];
  return hypothesis
    ? `hypotheses[${hypothesis.index}].${key}`
    : SINGLE.find(name => path === `$.${name}`);
}

/** Whether a message names the ticket that was typed, however its id was written. */
function isAbout(message: string, typed: string): boolean {
  const number = /\d+/.exec(typed)?.[0];
  return number !== undefined && new RegExp(`\\bRT-0*${Number(number)}\\b`, 'i').test(message);
}

function timeboxOf(choices: Templates, name: string): string {
  const template = choices.templates.find(template => template.name === name);
  return template?.timebox ?? choices.defaults.timebox;
}

function normalTimebox(text: string): string {
  return text.replace(/\s/g, '').toLowerCase();
}
