/** The form's own undo and redo: the undo of notebooks does not cover their metadata. */
import { keysOf, merged, same, withKey, type Metadata } from './same';

interface Step {
  /** The keys that were changed, as they were and as they became. */
  before: Metadata;
  after: Metadata;
  /** The field that was typed into, for as long as it has the focus. */
  place: string;
}

const LIMIT = 200;

export class Steps {
  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Remember a change; what is typed into one field without leaving it is one step. */
  push(before: Metadata, after: Metadata, place = ''): void {
    const keys = keysOf(before, after).filter(key => !same(before[key], after[key]));
    const last = this.done.at(-1);
    this.undone = [];
    if (place && last?.place === place) {
      last.after = pick(after, keysOf(last.after));
      return;
    }
    this.done = [...this.done, { before: pick(before, keys), after: pick(after, keys), place }];
    this.done = this.done.slice(-LIMIT);
  }

  /** What is typed from now on is a step of its own. */
  close(): void {
    const last = this.done.at(-1);
    if (last) {
      last.place = '';
    }
  }

  clear(): void {
    this.done = [];
    this.undone = [];
  }

  /** The metadata with the last step taken back, but for what others changed of it since. */
  undo(current: Metadata): Metadata {
    const step = this.done.pop();
    if (!step) {
      return current;
    }
    this.undone.push({ ...step, place: '' });
    return taken(step.after, step.before, current);
  }

  redo(current: Metadata): Metadata {
    const step = this.undone.pop();
    if (!step) {
      return current;
    }
    this.done.push(step);
    return taken(step.before, step.after, current);
  }

  private done: Step[] = [];
  private undone: Step[] = [];
}

function taken(from: Metadata, to: Metadata, current: Metadata): Metadata {
  return keysOf(from, to).reduce(
    (next, key) => withKey(next, key, merged(from[key], to[key], current[key])),
    current
  );
}

/** The keys with what they say; one that is not there is kept as missing. */
function pick(metadata: Metadata, keys: readonly string[]): Metadata {
  return Object.fromEntries(keys.map(key => [key, metadata[key]]));
}
