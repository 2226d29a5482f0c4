/** The cells that the forms write: a call of rtkit, or a Markdown list that says the same. */
import type { Known } from './known';
import { pyCall, pyList, pyString } from './python';

export type Kind = 'finding' | 'next-ticket' | 'metric' | 'assumption' | 'evidence';
export type Values = Readonly<Record<string, string>>;

/** A cell to be inserted. */
export interface NewCell {
  type: 'code' | 'markdown';
  source: string;
  tags: string[];
}

interface Part {
  /** The function, and the argument that stands first without its name. */
  call: string;
  main: string;
  /** The tag of the Markdown form; empty where there is none. */
  tag: string;
  arguments: Readonly<Record<string, (value: string) => string>>;
}

const code = (value: string) => value.trim();
const text = (value: string) => pyString(value.trim());
const list = (value: string) => pyList(namesIn(value));

export const PARTS: Readonly<Record<Kind, Part>> = {
  finding: {
    call: 'finding',
    main: 'statement',
    tag: 'rtkit-findings',
    arguments: { id: text, evidence: list, confidence: text, hypothesis: text, holds: text }
  },
  'next-ticket': {
    call: 'next_ticket',
    main: 'title',
    tag: 'rtkit-next',
    arguments: { id: text, kind: text, why: text, scope: text, size: text, relates_to: text }
  },
  metric: {
    call: 'measure',
    main: 'name',
    tag: '',
    arguments: { value: code, baseline: code, direction: text, tolerance: tolerance, unit: text }
  },
  assumption: {
    call: 'assume',
    main: 'text',
    tag: 'rtkit-assumptions',
    arguments: { id: text, holds: text }
  },
  evidence: { call: 'evidence', main: 'name', tag: '', arguments: { caption: text } }
};

/** What rtkit is called where the call will stand. */
export type Name = Pick<Known, 'alias' | 'mustImport'>;

/** The call; what was left empty is left out. */
export function callOf(kind: Kind, values: Values, rtkit: Name): string {
  const { call, main, arguments: fields } = PARTS[kind];
  const args = [text(values[main] ?? '')];
  for (const [name, write] of Object.entries(fields)) {
    const value = values[name] ?? '';
    if (value.trim() && !isDefault(name, value)) {
      args.push(name === 'value' ? write(value) : `${name}=${write(value)}`);
    }
  }
  const { alias, mustImport } = rtkit;
  const line = alias === 'rtkit' ? 'import rtkit' : `import rtkit as ${alias}`;
  return `${mustImport ? `${line}\n\n` : ''}${pyCall(`${alias}.${call}`, args)}`;
}

/** The list item in Markdown. */
export function itemOf(kind: Kind, values: Values): string {
  const { main, arguments: fields } = PARTS[kind];
  const id = oneLine(values.id ?? '');
  const lines = [`- ${id ? `${id}: ` : ''}${oneLine(values[main] ?? '')}`];
  for (const name of Object.keys(fields)) {
    const value = oneLine(values[name] ?? '');
    if (name !== 'id' && value && !isDefault(name, value)) {
      lines.push(`  - ${name.replace('_', ' ')}: ${value}`);
    }
  }
  return lines.join('\n');
}

export function cellOf(kind: Kind, values: Values, inMarkdown: boolean, rtkit: Name): NewCell {
  const { tag } = PARTS[kind];
  return inMarkdown && tag
    ? { type: 'markdown', source: itemOf(kind, values), tags: [tag] }
    : { type: 'code', source: callOf(kind, values, rtkit), tags: [] };
}

/** The code of a cell that is shown as evidence: named at its top, since its last line is what it displays. */
export function withEvidence(source: string, values: Values, rtkit: Name): string {
  const magic = /^\s*%%[^\n]*(?:\n|$)/.exec(source)?.[0] ?? '';
  const call = callOf('evidence', values, rtkit);
  return `${magic}${magic && !magic.endsWith('\n') ? '\n' : ''}${call}\n${source.slice(magic.length)}`;
}

export function namesIn(value: string): string[] {
  return [...new Set(value.split(',').map(name => name.trim()))].filter(Boolean);
}

/** `"2%"` is text, `0.005` and `(0.09, 0.11)` are not. */
function tolerance(value: string): string {
  return value.trim().endsWith('%') ? text(value) : code(value);
}

function isDefault(name: string, value: string): boolean {
  return name === 'kind' && value === 'research';
}

function oneLine(value: string): string {
  return value.split(/\s+/).filter(Boolean).join(' ');
}
