/** What is sealed of a ticket, as its metadata say. */
import { hypothesesOf } from './places';
import { isRecord, same, withKey, type Metadata } from './same';

const SEALED_FIELDS = ['claim', 'metric', 'expect', 'guardrails'] as const;

/** How a hypothesis stands to the seal: `free` where nothing is sealed yet. */
export type Standing = 'free' | 'sealed' | 'changed' | 'added';

/** When the criteria were sealed; undefined where they are not. */
export function sealedOn(metadata: Metadata): Date | undefined {
  const seal = metadata.sealed;
  return isRecord(seal) && typeof seal.on === 'string' ? new Date(seal.on) : undefined;
}

export function standingOf(metadata: Metadata, id: string): Standing {
  if (!isRecord(metadata.sealed)) {
    return 'free';
  }
  const before = sealedOf(metadata).find(one => one.id === id);
  const now = hypothesesOf(metadata).find(one => one.id === id);
  if (!before) {
    return 'added';
  }
  return SEALED_FIELDS.every(name => same(before[name] ?? '', now?.[name] ?? ''))
    ? 'sealed'
    : 'changed';
}

/** The sealed hypotheses that are no longer there. */
export function missingOf(metadata: Metadata): string[] {
  const present = new Set(hypothesesOf(metadata).map(one => one.id));
  return sealedOf(metadata)
    .map(one => String(one.id))
    .filter(id => !present.has(id));
}

/** The metadata with the claim and criteria of a hypothesis as they were sealed. */
export function withSealed(metadata: Metadata, id: string): Metadata {
  const before = sealedOf(metadata).find(one => one.id === id);
  const back = (now: Metadata) =>
    SEALED_FIELDS.reduce((next, name) => withKey(next, name, before?.[name]), now);
  const hypotheses = hypothesesOf(metadata).map(one => (before && one.id === id ? back(one) : one));
  return { ...metadata, hypotheses };
}

/** The day in words: `18 Nov`, with the year where it is another one. */
export function dayOf(date: Date, now: Date, locale?: string): string {
  if (Number.isNaN(date.getTime())) {
    return '';
  }
  const year = date.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  return date.toLocaleDateString(locale, { day: 'numeric', month: 'short', year });
}

function sealedOf(metadata: Metadata): Metadata[] {
  return isRecord(metadata.sealed) ? hypothesesOf(metadata.sealed) : [];
}
