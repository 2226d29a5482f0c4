/** What the dialog asks for, and what can be wrong with it. */
import { TIMEBOX, type Fault, type NewTicket, type Templates } from '../wire';
import { sentence } from './fault';

/** The fields of the form as they were typed. */
export interface Draft {
  question: string;
  template: string;
  owner: string;
  timebox: string;
}

export type Field = keyof Draft;

/** What is wrong: with single fields, and with the whole. */
export interface Faults {
  fields: Partial<Record<Field, string>>;
  message: string;
  hint: string;
}

/** The part of a translation bundle that is needed here. */
export interface Words {
  __(text: string, ...values: unknown[]): string;
}

export const NO_FAULTS: Faults = { fields: {}, message: '', hint: '' };

const FIELDS: readonly Field[] = ['question', 'template', 'owner', 'timebox'];

/** The form as it opens: what is given already, else the defaults of the workspace. */
export function firstDraft(choices: Templates, given: Partial<Draft>): Draft {
  const { defaults, templates } = choices;
  const names = templates.map(template => template.name);
  const wanted = given.template ?? defaults.template;
  const template = names.includes(wanted) ? wanted : (names[0] ?? '');
  return {
    question: given.question ?? '',
    template,
    owner: given.owner ?? defaults.owner,
    timebox: given.timebox ?? timeboxOf(choices, template)
  };
}

/** The draft with another template; a timebox that was not touched follows the template's. */
export function withTemplate(draft: Draft, template: string, choices: Templates): Draft {
  const untouched = draft.timebox === timeboxOf(choices, draft.template);
  const timebox = untouched ? timeboxOf(choices, template) : draft.timebox;
  return { ...draft, template, timebox };
}

/** What can be told without asking the server. */
export function checkDraft(draft: Draft, words: Words): Faults {
  const fields: Faults['fields'] = {};
  if (!draft.question.trim()) {
    fields.question = words.__('Write the question that this ticket is to answer.');
  }
  if (draft.timebox.trim() && !TIMEBOX.test(normalTimebox(draft.timebox))) {
    fields.timebox = words.__('Write days or hours: 2d, 1.5d, 4h.');
  }
  return { ...NO_FAULTS, fields };
}

/** The server's answer, shared out among the fields that it names. */
export function faultsFrom(fault: Fault): Faults {
  const hint = sentence(fault.hint ?? '');
  const problems = fault.problems ?? [];
  const fields: Faults['fields'] = {};
  for (const { path, message } of problems) {
    const field = FIELDS.find(name => path === `$.${name}`);
    if (!field) {
      const all = problems.map(problem => `${problem.path}: ${problem.message}`);
      return { fields: {}, message: sentence([fault.message, ...all].join('; ')), hint };
    }
    fields[field] = sentence(message);
  }
  const [only] = Object.keys(fields) as Field[];
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
  return FIELDS.find(field => faults.fields[field]);
}

/** What is sent to the server for a draft. */
export function ticketOf(draft: Draft, cwd: string): NewTicket {
  return { ...draft, question: draft.question.trim(), cwd };
}

function timeboxOf(choices: Templates, name: string): string {
  const template = choices.templates.find(template => template.name === name);
  return template?.timebox ?? choices.defaults.timebox;
}

function normalTimebox(text: string): string {
  return text.replace(/\s/g, '').toLowerCase();
}
