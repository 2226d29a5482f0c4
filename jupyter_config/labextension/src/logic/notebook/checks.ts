/** What can be told of what was typed into the form of a part of a ticket. */
import type { Words } from '../words';
import { fieldsOf, type Surroundings } from './fields';
import { namesIn, type Kind, type Values } from './parts';

const METRIC = /^[A-Za-z_][A-Za-z0-9_]*$/;
const RESERVED = ['abs', 'and', 'baseline', 'champion', 'max', 'min', 'not', 'or', 'True', 'False'];
const EVIDENCE = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;
const ID = /^[A-Za-z][A-Za-z0-9_-]*$/;

/** What is wrong, by field. */
export function checkValues(
  kind: Kind,
  values: Values,
  around: Surroundings,
  words: Words
): Record<string, string> {
  const { known } = around;
  const faults: Record<string, string> = {};
  const value = (name: string) => (values[name] ?? '').trim();
  for (const field of fieldsOf(kind, around, words)) {
    if (field.required && !value(field.name)) {
      faults[field.name] = words.__('Write something here.');
    }
  }
  if (value('id') && !ID.test(value('id'))) {
    faults.id = words.__('Write a letter, then letters, digits, - or _: F1.');
  } else if (known.ids.has(value('id'))) {
    faults.id = words.__('%1 is in this notebook already.', value('id'));
  }
  const odd = namesIn(value('evidence')).find(name => !EVIDENCE.test(name));
  if (odd !== undefined) {
    faults.evidence = words.__('Write names with commas between them; “%1” is none.', odd);
  }
  const name = value('name');
  if (kind === 'metric' && name && (!METRIC.test(name) || RESERVED.includes(name))) {
    faults.name = words.__('Write letters, digits and _, and none of the words of criteria.');
  } else if (kind === 'metric' && known.metrics.includes(name)) {
    faults.name = words.__('%1 is measured in this notebook already.', name);
  } else if (kind === 'evidence' && name && !EVIDENCE.test(name)) {
    faults.name = words.__('Write letters, digits, - _ or ., such as fig-roc.');
  } else if (kind === 'evidence' && known.evidence.includes(name)) {
    faults.name = words.__('%1 is in this notebook already.', name);
  }
  for (const code of kind === 'metric' ? ['value', 'baseline', 'tolerance'] : []) {
    if (!isBalanced(value(code))) {
      faults[code] = words.__('A bracket or a quotation mark is not closed.');
    }
  }
  if (kind === 'next-ticket' && value('kind') === 'production' && !value('scope')) {
    faults.scope = words.__('A production ticket needs a scope.');
  }
  return faults;
}

/** Whether brackets and quotes close, so that an argument does not run into the next. */
export function isBalanced(code: string): boolean {
  const open: string[] = [];
  const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
  const plain = code.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '');
  for (const char of plain) {
    if (char in closing) {
      open.push(closing[char] as string);
    } else if (')]}'.includes(char) ? open.pop() !== char : `"'#`.includes(char)) {
      return false;
    }
  }
  return open.length === 0;
}
