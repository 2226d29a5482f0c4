/** The form of one notebook: what stands in its metadata, what was typed, and what the server says to both. */
import type { Examination, Fault } from '../../wire';
import type { Words } from '../draft';
import { faultOf, sentence, Unanswered } from '../fault';
import { parsed, shown, type Raw } from './fields';
import { isThere, pathOf, valueAt, withValue } from './places';
import { merged, same, type Metadata } from './same';
import { Steps } from './steps';
import { Typed } from './typed';

/** The notebook and the server, as a sheet needs them. */
export interface Desk {
  /** The metadata of the ticket; undefined where the notebook is none. */
  read(): Metadata | undefined;
  write(metadata: Metadata): void;
  examine(metadata: Metadata): Promise<Examination>;
}

/** A field as it is shown. */
export interface FieldState {
  raw: Raw;
  /** What is wrong with it, empty where nothing is. */
  fault: string;
  /** Whether what was typed is kept here and not in the notebook. */
  isKept: boolean;
  /** What somebody else wrote there meanwhile. */
  theirs?: Raw;
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
  ) {}

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
    return this.desk.read();
  }

  get canUndo(): boolean {
    return this.steps.canUndo;
  }

  get canRedo(): boolean {
    return this.steps.canRedo;
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
    const metadata = this.metadata ?? {};
    const entry = this.typed.get(place);
    const value = valueAt(metadata, place);
    const reading = entry && parsed(place, entry.raw, this.words);
    const told = this.problemAt(pathOf(metadata, place));
    const fault = reading && 'fault' in reading ? reading.fault : told;
    const isOvertaken = this.typed.isOvertaken(place, metadata);
    return {
      raw: entry?.raw ?? shown(place, value),
      fault,
      isKept: !!entry && !entry.isWritten && (fault !== '' || isOvertaken || this.isLost),
      theirs: isOvertaken ? shown(place, value) : undefined
    };
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
    this.steps.close();
    if (this.typed.get(place)?.isWritten) {
      this.typed.drop(place);
      this.tell();
    } else if (this.typed.get(place)) {
      void this.settle();
    }
  }

  /** Change the metadata at once: a choice, or a part that is added, removed or moved. */
  change(edit: (metadata: Metadata) => Metadata): void {
    const before = this.metadata;
    if (before) {
      this.note = '';
      this.write(before, edit(before));
      this.later(0);
      this.tell();
    }
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
    this.restore(metadata => this.steps.undo(metadata));
  }

  redo(): void {
    this.restore(metadata => this.steps.redo(metadata));
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

  /** The server changed what was sent to it: take that over, but not back what others changed meanwhile. */
  take(sent: Metadata, answered: Metadata): void {
    const next = merged(sent, answered, this.metadata ?? {}) as Metadata;
    this.typed.dropWritten();
    this.put(next);
    // Undoing beyond a seal or a revision would break the one or hide the other.
    this.steps.clear();
    this.later(0);
    this.tell();
  }

  /** The metadata were changed, here or elsewhere. */
  follow(): void {
    if (this.isWriting) {
      return;
    }
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
    const values = this.readable(metadata);
    const draft = drafted(metadata, values);
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
        new Map([...values].filter(([place]) => !this.problemAt(pathOf(draft, place))))
      );
    }
    this.tell();
  }

  dispose(): void {
    this.isDisposed = true;
    clearTimeout(this.timer);
    this.listeners.clear();
  }

  /** What is wrong at just this path. */
  problemsOf(path: string): string {
    const problems = this.examination?.problems.filter(problem => problem.path === path) ?? [];
    return problems.map(problem => sentence(problem.message)).join(' ');
  }

  /** What is wrong at a path or in a part of it, also a criterion that cannot be read. */
  problemAt(path: string): string {
    const { problems = [], criteria = [] } = this.examination ?? {};
    const isPart = (other: string) =>
      other === path || other.startsWith(`${path}[`) || other.startsWith(`${path}.`);
    const told = problems.filter(problem => isPart(problem.path)).map(one => one.message);
    const misread = criteria.filter(one => isPart(one.place) && one.message);
    return [...new Set([...told, ...misread.map(one => one.message ?? '')])]
      .map(sentence)
      .join(' ');
  }

  /** The values of what was typed and is not written, where they can be read and nobody was faster. */
  private readable(metadata: Metadata): Map<string, unknown> {
    const values = new Map<string, unknown>();
    for (const place of this.typed.waiting) {
      const reading = parsed(place, this.typed.get(place)?.raw ?? '', this.words);
      if ('value' in reading && isThere(metadata, place)) {
        values.set(place, reading.value);
      }
    }
    return values;
  }

  private writeTyped(values: ReadonlyMap<string, unknown>): void {
    const before = this.metadata;
    if (!before) {
      return;
    }
    const fit = [...values].filter(([place]) => !this.typed.isOvertaken(place, before));
    const place = fit.length === 1 ? fit[0]?.[0] : undefined;
    this.write(before, drafted(before, new Map(fit)), place === this.focused ? place : '');
    for (const [place, value] of fit) {
      this.typed.wrote(place, valueAt(this.metadata ?? {}, place) ?? value, place === this.focused);
    }
  }

  private write(before: Metadata, after: Metadata, place = ''): void {
    if (!same(before, after)) {
      this.steps.push(before, after, place);
      this.put(after);
    }
  }

  private put(metadata: Metadata): void {
    this.isWriting = true;
    try {
      this.desk.write(metadata);
    } finally {
      this.isWriting = false;
    }
  }

  private restore(step: (metadata: Metadata) => Metadata): void {
    const before = this.metadata;
    if (!before) {
      return;
    }
    const after = step(before);
    this.note = same(before, after)
      ? this.words.__('That was changed elsewhere since, and stays as it is.')
      : '';
    this.typed.dropWritten();
    this.put(after);
    this.later(0);
    this.tell();
  }

  private tell(): void {
    this.version += 1;
    this.listeners.forEach(listener => listener());
  }

  private readonly steps = new Steps();
  private readonly listeners = new Set<() => void>();
  private focused = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;
  private isWriting = false;
  private isDisposed = false;
}

function drafted(metadata: Metadata, values: ReadonlyMap<string, unknown>): Metadata {
  return [...values].reduce((draft, [place, value]) => withValue(draft, place, value), metadata);
}

function faultFrom(error: unknown): { error: unknown } {
  return { error };
}
