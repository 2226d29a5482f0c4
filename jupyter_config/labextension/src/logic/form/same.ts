/** Metadata as plain JSON: whether two are the same, and what of them two people changed at once. */
export type Metadata = Record<string, unknown>;

export function isRecord(value: unknown): value is Metadata {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether both say the same, in whatever order their keys stand. */
export function same(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => same(item, other[index]));
  }
  if (isRecord(one) && isRecord(other)) {
    return keysOf(one, other).every(key => same(one[key], other[key]));
  }
  return one === other;
}

/**
 * What `mine` changed of `base`, done to `theirs`; where both changed the same, theirs stands.
 *
 * Records are merged key by key, lists of things with an id thing by thing, other lists as a whole.
 */
export function merged(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (same(theirs, base)) {
    return mine;
  }
  if (same(mine, base)) {
    return theirs;
  }
  if (isRecord(base) && isRecord(mine) && isRecord(theirs)) {
    return mergedRecords(base, mine, theirs);
  }
  const [was, own, other] = [withIds(base), withIds(mine), withIds(theirs)];
  return was && own && other ? mergedLists(was, own, other) : theirs;
}

export function keysOf(...records: Metadata[]): string[] {
  return [...new Set(records.flatMap(Object.keys))];
}

/** The record with another value there, or without the key where the value is undefined. */
export function withKey(record: Metadata, key: string, value: unknown): Metadata {
  const entries = Object.entries({ ...record, [key]: value });
  return Object.fromEntries(entries.filter(([name, item]) => name !== key || item !== undefined));
}

function mergedRecords(base: Metadata, mine: Metadata, theirs: Metadata): Metadata {
  const entries = keysOf(theirs, mine).map(
    key => [key, merged(base[key], mine[key], theirs[key])] as const
  );
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

type Things = Map<string, Metadata>;

/** In my order where the others left theirs as it was, else in theirs with what I added at the end. */
function mergedLists(base: Things, mine: Things, theirs: Things): unknown[] {
  const isMyOrder = same([...theirs.keys()], [...base.keys()]);
  const [first, second] = isMyOrder ? [mine, theirs] : [theirs, mine];
  const ids = new Set([...first.keys(), ...second.keys()]);
  return [...ids]
    .map(id => merged(base.get(id), mine.get(id), theirs.get(id)))
    .filter(item => item !== undefined);
}

function withIds(value: unknown): Things | undefined {
  if (!Array.isArray(value)) {
    return value === undefined ? new Map() : undefined;
  }
  const things: Things = new Map();
  for (const item of value) {
    if (!isRecord(item) || typeof item.id !== 'string' || things.has(item.id)) {
      return undefined;
    }
    things.set(item.id, item);
  }
  return things;
}
