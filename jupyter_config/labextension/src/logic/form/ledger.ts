/** The metadata of a notebook as the form changes them: step by step, each of which can be taken back. */
import { merged, same, type Metadata } from './same';
import { Steps } from './steps';

/** Where the metadata stand. */
export interface Book {
  /** The metadata of the ticket; undefined where the notebook is none. */
  read(): Metadata | undefined;
  write(metadata: Metadata): void;
  /** Whether others may write at the same moment (real-time collaboration). */
  readonly isShared?: boolean;
}

/** Milliseconds that a change may take to reach everybody. */
const ON_THE_WAY = 2000;

interface Change {
  before: Metadata;
  after: Metadata;
  at: number;
}

export class Ledger {
  constructor(
    private readonly book: Book,
    private readonly now: () => number = Date.now
  ) {}

  /** Whether a change that is heard of is the form's own. */
  isWriting = false;

  get metadata(): Metadata | undefined {
    return this.book.read();
  }

  get canUndo(): boolean {
    return this.steps.canUndo;
  }

  get canRedo(): boolean {
    return this.steps.canRedo;
  }

  /** Write a change as a step; `place` is the field with the focus that it was typed into. */
  change(edit: (metadata: Metadata) => Metadata, place = ''): void {
    const before = this.metadata;
    const after = before && edit(before);
    if (before && after && !same(before, after)) {
      this.steps.push(before, after, place);
      this.sent.push({ before, after, at: this.now() });
      this.put(after);
    }
  }

  /** What is changed next is a step of its own. */
  closeStep(): void {
    this.steps.close();
  }

  /** False where others changed since what was to be taken back. */
  undo(): boolean {
    return this.restore(metadata => this.steps.undo(metadata));
  }

  redo(): boolean {
    return this.restore(metadata => this.steps.redo(metadata));
  }

  /** Take over what was made of the metadata elsewhere, but not back what others changed meanwhile. */
  take(sent: Metadata, answered: Metadata): void {
    this.put(merged(sent, answered, this.metadata ?? {}) as Metadata);
    // Undoing beyond a seal or a revision would break the one or hide the other.
    this.steps.clear();
    this.sent = [];
  }

  /**
   * Write once more what somebody else, who had not heard of it yet, has overwritten: a shared notebook holds the
   * metadata of a ticket as one value, and the last one counts. What both changed stays as they left it.
   */
  heal(): void {
    const since = this.now() - ON_THE_WAY;
    this.sent = this.sent.filter(change => change.at >= since);
    const { metadata } = this;
    if (this.book.isShared && metadata) {
      const healed = this.sent.reduce<unknown>(
        (next, { before, after }) => merged(before, after, next),
        metadata
      ) as Metadata;
      if (!same(healed, metadata)) {
        this.put(healed);
      }
    }
  }

  private restore(step: (metadata: Metadata) => Metadata): boolean {
    const before = this.metadata;
    if (!before) {
      return true;
    }
    const after = step(before);
    this.sent = [{ before, after, at: this.now() }];
    this.put(after);
    return !same(before, after);
  }

  private put(metadata: Metadata): void {
    this.isWriting = true;
    try {
      this.book.write(metadata);
    } finally {
      this.isWriting = false;
    }
  }

  private readonly steps = new Steps();
  private sent: Change[] = [];
}
