/** Adding, removing and moving the parts of a ticket. */
import { hypothesesOf, recordsOf } from './places';
import { isRecord, withKey, type Metadata } from './same';

/** The metadata with one hypothesis more, under the next id that neither is nor was sealed. */
export function withHypothesis(metadata: Metadata): Metadata {
  const hypotheses = hypothesesOf(metadata);
  return { ...metadata, hypotheses: [...hypotheses, { id: nextId(metadata), claim: '' }] };
}

export function withoutHypothesis(metadata: Metadata, id: string): Metadata {
  return withList(
    metadata,
    'hypotheses',
    hypothesesOf(metadata).filter(one => one.id !== id)
  );
}

/** The metadata with the hypothesis one place up (-1) or down (1). */
export function withMoved(metadata: Metadata, id: string, by: -1 | 1): Metadata {
  const hypotheses = hypothesesOf(metadata);
  const from = hypotheses.findIndex(one => one.id === id);
  const [one, other] = [hypotheses[from], hypotheses[from + by]];
  if (!one || !other) {
    return metadata;
  }
  hypotheses[from] = other;
  hypotheses[from + by] = one;
  return { ...metadata, hypotheses };
}

export function withGoal(metadata: Metadata): Metadata {
  return { ...metadata, goals: [...recordsOf(metadata.goals), { text: '' }] };
}

export function withoutGoal(metadata: Metadata, index: number): Metadata {
  return withList(
    metadata,
    'goals',
    recordsOf(metadata.goals).filter((_, at) => at !== index)
  );
}

/** Where what was typed belongs once a goal is gone. */
export function placeWithoutGoal(place: string, index: number): string | undefined {
  const match = /^goals\.(\d+)(.*)$/.exec(place);
  const at = Number(match?.[1]);
  if (!match || at < index) {
    return place;
  }
  return at === index ? undefined : `goals.${at - 1}${match[2]}`;
}

function nextId(metadata: Metadata): string {
  const seal = isRecord(metadata.sealed) ? metadata.sealed : {};
  const taken = [...hypothesesOf(metadata), ...hypothesesOf(seal)].map(one => one.id);
  const revised = recordsOf(seal.revisions).map(one => one.hypothesis);
  const used = new Set([...taken, ...revised]);
  let number = 1;
  while (used.has(`H${number}`)) {
    number += 1;
  }
  return `H${number}`;
}

function withList(metadata: Metadata, key: string, items: Metadata[]): Metadata {
  return withKey(metadata, key, items.length ? items : undefined);
}
