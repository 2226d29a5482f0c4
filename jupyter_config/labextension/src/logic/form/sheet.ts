/** The form of one notebook: what stands in its metadata, what was typed, and what the server says to both. */
import type { Examination, Fault } from '../../wire';
import type { Words } from '../words';
import { faultOf, Unanswered } from '../fault';
import { stateOf, type FieldState } from './field-state';
import type { Raw } from './fields';
import { Ledger, type Book } from './ledger';
import { pathOf, valueAt, withValue, withValues } from './places';
import { problemIn } from './problems';
import type { Metadata } from './same';
import { Typed } from './typed';

/** The notebook and the server, as a sheet needs them. */
interface Desk extends Book {
  examine(metadata: Metadata): Promise<Examination>;
}

/** Milliseconds without typing before the server is asked, and before it is asked again where it did not answer. */
const PAUSE = 300;
const AGAIN = 5000;

export class Sheet {
  constructor(
    private readonly desk: Desk,
    private readonly words: Words,
    private readonly typed = new Typed(),
    private readonly pause = PAUSE
  ) {
    this.ledger = new Ledger(desk);
  }

  /** What the server said last. */
  examination: Examination | null = null;

  /** Why the server could not say anything. */
  fault: Fault | null = null;

  /** Whether nobody answered the last time. */
  isLost = false;

  /** Something that the person should know of the last act; empty where nothing is. */
  note = '';

  /** Whether somebody looks: else the server is not asked because of what others change. */
  isWatched = true;

  /** Grows with every change, for those who draw the form. */
  version = 0;

  get metadata(): Metadata | undefined {
    return this.ledger.metadata;
  }

  get canUndo(): boolean {
    return this.ledger.canUndo;
  }

  get canRedo(): boolean {
    return this.ledger.canRedo;
  }

  /** The places whose text is kept in the form, for it cannot be written. */
  get kept(): string[] {
    return this.typed.waiting.filter(place => this.field(place).isKept);
  }

  /** Whether the field with the focus holds text that is not written. */
  get isTyping(): boolean {
    return this.typed.waiting.includes(this.focused);
  }

  /** What was typed and is written nowhere, for whoever opens the notebook again. */
  get unwritten(): Typed | null {
    return this.typed.waiting.length > 0 ? this.typed : null;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  field(place: string): FieldState {
    const { examination, isLost, metadata = {}, typed, words } = this;
    return stateOf(place, { examination, isLost, metadata, typed, words });
  }

  type(place: string, raw: Raw): void {
    this.note = '';
    this.focused = place;
    this.turn += 1; // an answer that is on its way is about the text as it was
    this.typed.set(place, raw, valueAt(this.metadata ?? {}, place));
    this.later();
    this.tell();
  }

  enter(place: string): void {
    this.focused = place;
  }

  /** The field was left: what is typed next is another step. */
  leave(place: string): void {
    this.focused = '';
    this.ledger.closeStep();
    if (this.typed.get(place)?.isWritten) {
      this.typed.drop(place);
      this.tell();
    } else if (this.typed.get(place)) {
      void this.settle();
    }
  }

  /** Change the metadata at once: a choice, or a part that is added, removed or moved. */
  change(edit: (metadata: Metadata) => Metadata): void {
    this.note = '';
    this.ledger.change(edit);
    this.later(0);
    this.tell();
  }

  /** Choose a value: written at once. */
  choose(place: string, value: unknown): void {
    this.typed.drop(place);
    this.change(metadata => withValue(metadata, place, value));
  }

  /** Where what was typed belongs once parts were removed. */
  renameTyped(rule: (place: string) => string | undefined): void {
    this.typed.rename(rule);
  }

  undo(): void {
    this.restored(this.ledger.undo());
  }

  redo(): void {
    this.restored(this.ledger.redo());
  }

  /** What was typed counts, though somebody else wrote there meanwhile. */
  keepMine(place: string): void {
    this.typed.rebase(place, this.metadata ?? {});
    void this.settle();
    this.tell();
  }

  /** Forget what was typed: the field shows what stands in the notebook. */
  giveUp(place: string): void {
    this.typed.drop(place);
    void this.settle();
    this.tell();
  }

  /** Take over what the server made of what was sent to it. */
  take(sent: Metadata, answered: Metadata): void {
    this.typed.dropWritten();
    this.ledger.take(sent, answered);
    this.later(0);
    this.tell();
  }

  /** The metadata were changed, here or elsewhere. */
  follow(): void {
    if (this.ledger.isWriting) {
      return;
    }
    // not now: what is heard of is still being written
    queueMicrotask(() => this.ledger.heal());
    if (this.isWatched || this.unwritten) {
      this.later();
    }
    this.tell();
  }

  /** Ask the server after a while, when nothing more is typed. */
  later(pause = this.pause): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.settle(), pause);
  }

  /** Ask the server now, and write what was typed and is right. */
  async settle(): Promise<void> {
    clearTimeout(this.timer);
    const metadata = this.metadata;
    if (!metadata || this.isDisposed) {
      return;
    }
    const turn = ++this.turn;
    const values = this.typed.readable(metadata, this.words);
    const draft = withValues(metadata, values);
    const answer = await this.desk.examine(draft).catch(faultFrom);
    if (turn !== this.turn || this.isDisposed) {
      return;
    }
    this.isLost = 'error' in answer && answer.error instanceof Unanswered;
    if ('error' in answer) {
      this.fault = faultOf(answer.error);
      // An answer that says nothing of the fields does not stop them: what they say is right as far as it is known.
      this.writeTyped(this.isLost ? new Map() : values);
      if (this.isLost) {
        this.later(AGAIN);
      }
    } else {
      [this.fault, this.examination] = [null, answer];
      this.writeTyped(
        new Map([...values].filter(([place]) => !problemIn(answer, pathOf(draft, place))))
      );
    }
    this.tell();
  }

  dispose(): void {
    this.isDisposed = true;
    clearTimeout(this.timer);
    this.listeners.clear();
  }

  private writeTyped(values: ReadonlyMap<string, unknown>): void {
    const metadata = this.metadata ?? {};
    const fit = new Map([...values].filter(([place]) => !this.typed.isOvertaken(place, metadata)));
    const [only] = fit.size === 1 ? fit.keys() : [];
    this.ledger.change(now => withValues(now, fit), only === this.focused ? only : '');
    for (const place of fit.keys()) {
      const value = valueAt(this.metadata ?? {}, place);
      this.typed.wrote(place, value, place === this.focused);
    }
  }

  private restored(isDone: boolean): void {
    const { words } = this;
    this.note = isDone ? '' : words.__('That was changed elsewhere since, and stays as it is.');
    this.typed.dropWritten();
    this.later(0);
    this.tell();
  }

  private tell(): void {
    this.version += 1;
    this.listeners.forEach(listener => listener());
  }

  private readonly ledger: Ledger;
  private readonly listeners = new Set<() => void>();
  private focused = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;
  private isDisposed = false;
}

function faultFrom(error: unknown): { error: unknown } {
  return { error };
}
