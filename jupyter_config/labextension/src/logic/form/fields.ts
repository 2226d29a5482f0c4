/** How a value of the metadata is typed, and how what was typed is read. */
import { TIMEBOX } from '../../wire';
import type { Words } from '../words';
import { stringsOf } from './places';

/** What stands in a control; guardrails have one for each. */
export type Raw = string | readonly string[];

/** The value to write, undefined to leave the key out; or what is wrong with what was typed. */
type Parsed = { value: unknown } | { fault: string };

interface Kind {
  show(value: unknown): Raw;
  parse(raw: Raw, words: Words): Parsed;
}

const asText = (value: unknown): string =>
  value === undefined || value === null
    ? ''
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

const text: Kind = {
  show: asText,
  parse: raw => ({ value: trimmed(raw) || undefined })
};

/** A text whose key stays where it is empty, for the schema wants it. */
const needed: Kind = { ...text, parse: raw => ({ value: trimmed(raw) }) };

const question: Kind = {
  ...text,
  parse: (raw, words) =>
    trimmed(raw)
      ? { value: trimmed(raw) }
      : { fault: words.__('Write the question that this ticket is to answer.') }
};

const timebox: Kind = {
  ...text,
  parse: (raw, words) => {
    const value = trimmed(raw).replace(/\s/g, '').toLowerCase();
    return !value || TIMEBOX.test(value)
      ? { value: value || undefined }
      : { fault: words.__('Write days or hours: 2d, 1.5d, 4h.') };
  }
};

const seconds: Kind = {
  ...text,
  parse: (raw, words) => {
    const value = trimmed(raw);
    return !value || amountOf(value) > 0
      ? { value: value ? amountOf(value) : undefined }
      : { fault: words.__('Write a number of seconds above 0.') };
  }
};

const tolerance: Kind = {
  ...text,
  parse: (raw, words) => {
    const value = trimmed(raw).replace(/\s/g, '');
    if (!value) {
      return { value: undefined };
    }
    if (amountOf(value) >= 0) {
      return { value: amountOf(value) };
    }
    return /^\d+(\.\d+)?([eE]-?\d+)?%$/.test(value)
      ? { value }
      : { fault: words.__('Write a number such as 0.01, or a share such as 2%.') };
  }
};

const listed = (between: string, split: RegExp): Kind => ({
  show: value => (Array.isArray(value) ? value.map(asText).join(between) : asText(value)),
  parse: raw => ({ value: filled(trimmed(raw).split(split)) })
});

const rows: Kind = {
  show: value => stringsOf(value),
  parse: raw => ({ value: filled(typeof raw === 'string' ? [raw] : raw) })
};

const lines = listed('\n', /\n/);

const KINDS: Readonly<Record<string, Kind>> = {
  question,
  timebox,
  spent: timebox,
  tolerance,
  cell_timeout: seconds,
  budget: seconds,
  claim: needed,
  text: needed,
  related_questions: lines,
  inputs: lines,
  tags: listed(', ', /,/),
  supersedes: listed(', ', /[\s,]+/),
  guardrails: rows
};

export function shown(place: string, value: unknown): Raw {
  return kindOf(place).show(value);
}

export function parsed(place: string, raw: Raw, words: Words): Parsed {
  return kindOf(place).parse(raw, words);
}

function kindOf(place: string): Kind {
  return KINDS[place.slice(place.lastIndexOf('.') + 1)] ?? text;
}

function trimmed(raw: Raw): string {
  return (typeof raw === 'string' ? raw : raw.join('\n')).trim();
}

/** The number, NaN where it is none; infinity is none that JSON knows. */
function amountOf(text: string): number {
  const number = Number(text);
  return Number.isFinite(number) ? number : NaN;
}

function filled(items: readonly string[]): string[] {
  return items.map(item => item.trim()).filter(item => item);
}
