/**
 * Places in a ticket's metadata: `timebox`, `execution.budget`, `goals.0.text`, `hypotheses.H1.expect`.
 *
 * A hypothesis is named by its id, not by its number: so what is typed stays with it where others are moved.
 */
import { isRecord, same, withKey, type Metadata } from './same';

/** What the model leaves out when it writes. */
const DEFAULTS: Readonly<Record<string, unknown>> = { timebox: '2d', status: 'draft' };

export function hypothesesOf(metadata: Metadata): Metadata[] {
  return recordsOf(metadata.hypotheses);
}

export function recordsOf(value: unknown): Metadata[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

export function stringsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}

/** What stands at the place, or the default of what is left out there. */
export function valueAt(metadata: Metadata, place: string): unknown {
  const found = keysTo(metadata, place)?.reduce<unknown>(
    (value, key) => (isRecord(value) || Array.isArray(value) ? Reflect.get(value, key) : undefined),
    metadata
  );
  return found ?? DEFAULTS[place];
}

/** The metadata with another value there; without the key where it is undefined or the default. */
export function withValue(metadata: Metadata, place: string, value: unknown): Metadata {
  const keys = keysTo(metadata, place);
  const kept = same(value, DEFAULTS[place]) ? undefined : value;
  return keys ? (put(metadata, keys, kept) as Metadata) : metadata;
}

export function withValues(metadata: Metadata, values: ReadonlyMap<string, unknown>): Metadata {
  return [...values].reduce((next, [place, value]) => withValue(next, place, value), metadata);
}

/** Whether what the place is part of is still there. */
export function isThere(metadata: Metadata, place: string): boolean {
  return keysTo(metadata, place) !== undefined;
}

/** The place as the schema's path: `$.hypotheses[0].expect`. */
export function pathOf(metadata: Metadata, place: string): string {
  const keys = keysTo(metadata, place) ?? place.split('.');
  return keys.reduce((path, key) => path + (/^\d+$/.test(key) ? `[${key}]` : `.${key}`), '$');
}

function keysTo(metadata: Metadata, place: string): string[] | undefined {
  const keys = place.split('.');
  const [list, name] = keys;
  if (list === 'hypotheses' && name !== undefined) {
    const index = hypothesesOf(metadata).findIndex(one => one.id === name);
    return index < 0 ? undefined : [list, String(index), ...keys.slice(2)];
  }
  if (list === 'goals' && name !== undefined) {
    return Number(name) < recordsOf(metadata.goals).length ? keys : undefined;
  }
  return keys;
}

function put(into: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) {
    return value;
  }
  if (Array.isArray(into)) {
    return into.map((item, index) => (String(index) === key ? put(item, rest, value) : item));
  }
  const record = isRecord(into) ? into : {};
  const inner = put(record[key], rest, value);
  return withKey(record, key, isNothing(inner) ? undefined : inner);
}

function isNothing(value: unknown): boolean {
  return (
    value === undefined ||
    (Array.isArray(value) && value.length === 0) ||
    (isRecord(value) && Object.keys(value).length === 0)
  );
}
