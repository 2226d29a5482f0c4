/** How a field stands: what is in it, what is wrong with it, and whether it is in the notebook. */
import type { Examination } from '../../wire';
import type { Words } from '../words';
import { parsed, shown, type Raw } from './fields';
import { pathOf, valueAt } from './places';
import { problemIn } from './problems';
import type { Metadata } from './same';
import type { Typed } from './typed';

export interface FieldState {
  raw: Raw;
  /** What is wrong with it, empty where nothing is. */
  fault: string;
  /** Whether what was typed is kept here and not in the notebook. */
  isKept: boolean;
  /** What somebody else wrote there meanwhile. */
  theirs?: Raw;
}

interface Known {
  examination: Examination | null;
  isLost: boolean;
  metadata: Metadata;
  typed: Typed;
  words: Words;
}

export function stateOf(place: string, known: Known): FieldState {
  const { examination, isLost, metadata, typed, words } = known;
  const entry = typed.get(place);
  const value = valueAt(metadata, place);
  const reading = entry && parsed(place, entry.raw, words);
  const told = problemIn(examination, pathOf(metadata, place));
  const fault = reading && 'fault' in reading ? reading.fault : told;
  const isOvertaken = typed.isOvertaken(place, metadata);
  return {
    raw: entry?.raw ?? shown(place, value),
    fault,
    isKept: !!entry && !entry.isWritten && (fault !== '' || isOvertaken || isLost),
    theirs: isOvertaken ? shown(place, value) : undefined
  };
}
