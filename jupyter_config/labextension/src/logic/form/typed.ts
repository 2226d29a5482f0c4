/** What was typed into the fields of one notebook, until it is written and the field was left. */
import type { Words } from '../words';
import { parsed, type Raw } from './fields';
import { same, type Metadata } from './same';
import { isThere, valueAt } from './places';

export interface Entry {
  raw: Raw;
  /** What stood at the place when typing began, or was written there last. */
  base: unknown;
  isWritten: boolean;
}

export class Typed {
  get(place: string): Entry | undefined {
    return this.entries.get(place);
  }

  /** The places whose text is not written yet. */
  get waiting(): string[] {
    return [...this.entries].filter(([, entry]) => !entry.isWritten).map(([place]) => place);
  }

  set(place: string, raw: Raw, value: unknown): void {
    const known = this.entries.get(place);
    this.entries.set(place, { raw, base: known ? known.base : value, isWritten: false });
  }

  /** The text of the place was written; it stays as typed until the field is left. */
  wrote(place: string, value: unknown, isFocused: boolean): void {
    const entry = this.entries.get(place);
    if (entry && isFocused) {
      this.entries.set(place, { ...entry, base: value, isWritten: true });
    } else {
      this.entries.delete(place);
    }
  }

  drop(place: string): void {
    this.entries.delete(place);
  }

  /** Forget the text that is written already: the fields show what stands in the notebook. */
  dropWritten(): void {
    for (const [place, entry] of this.entries) {
      if (entry.isWritten) {
        this.entries.delete(place);
      }
    }
  }

  /** The values of what is not written yet, where it can be read and its place is still there. */
  readable(metadata: Metadata, words: Words): Map<string, unknown> {
    const values = new Map<string, unknown>();
    for (const place of this.waiting) {
      const reading = parsed(place, this.entries.get(place)?.raw ?? '', words);
      if ('value' in reading && isThere(metadata, place)) {
        values.set(place, reading.value);
      }
    }
    return values;
  }

  /** Whether somebody else changed what stands at the place since typing began. */
  isOvertaken(place: string, metadata: Metadata): boolean {
    const entry = this.entries.get(place);
    return !!entry && !entry.isWritten && !same(entry.base, valueAt(metadata, place));
  }

  /** Go on from what stands there now. */
  rebase(place: string, metadata: Metadata): void {
    const entry = this.entries.get(place);
    if (entry) {
      this.entries.set(place, { ...entry, base: valueAt(metadata, place) });
    }
  }

  /** Give what was typed another place, or forget it where there is none. */
  rename(rule: (place: string) => string | undefined): void {
    const entries = [...this.entries];
    this.entries.clear();
    for (const [place, entry] of entries) {
      const next = rule(place);
      if (next !== undefined) {
        this.entries.set(next, entry);
      }
    }
  }

  private readonly entries = new Map<string, Entry>();
}
