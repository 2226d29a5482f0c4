/** Reading the fields of a payload: it comes from a file that anybody may have written. */
import { CARD_FIELDS } from '../../wire';
import type { Kind } from './kinds';

/** Why a payload cannot be drawn, in words that follow "its". */
export class Misfit extends Error {}

const NOT_FINITE = new Map([
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity]
]);

/** An object whose fields are asked for one by one; one that is not as it should be throws Misfit. */
export class Fields {
  constructor(
    data: unknown,
    known: readonly string[],
    private readonly within = ''
  ) {
    if (typeof data !== 'object' || data === null || Array.isArray(data)) {
      throw new Misfit(within || 'content');
    }
    this.data = data as Record<string, unknown>;
    const unknown = Object.keys(data).find(key => !known.includes(key));
    if (unknown !== undefined) {
      throw new Misfit(this.path(unknown));
    }
  }

  static of(kind: Kind, data: unknown): Fields {
    return new Fields(data, CARD_FIELDS[kind].split(' '));
  }

  has(name: string): boolean {
    const value = this.data[name];
    return value !== undefined && value !== null;
  }

  text(name: string): string {
    const value = this.data[name];
    return typeof value === 'string' ? value : this.refuse(name);
  }

  /** A text that may be left out, which is as good as empty. */
  words(name: string): string {
    return this.has(name) ? this.text(name) : '';
  }

  choice<T extends string>(name: string, choices: readonly T[]): T {
    return choices.find(choice => choice === this.data[name]) ?? this.refuse(name);
  }

  texts(name: string): string[] {
    const value = this.has(name) ? this.data[name] : [];
    const isTexts = Array.isArray(value) && value.every(item => typeof item === 'string');
    return isTexts ? (value as string[]) : this.refuse(name);
  }

  /** A number; one that is not finite is written as text. */
  number(name: string): number {
    const value = this.data[name];
    const number = typeof value === 'string' ? NOT_FINITE.get(value) : value;
    return typeof number === 'number' ? number : this.refuse(name);
  }

  maybe(name: string): number | undefined {
    return this.has(name) ? this.number(name) : undefined;
  }

  count(name: string): number {
    const value = this.number(name);
    return Number.isInteger(value) && value >= 0 ? value : this.refuse(name);
  }

  /** An object among the fields, which may be left out. */
  part(name: string, known: readonly string[]): Fields | undefined {
    return this.has(name) ? new Fields(this.data[name], known, this.path(name)) : undefined;
  }

  private refuse(name: string): never {
    throw new Misfit(this.path(name));
  }

  private path(name: string): string {
    return this.within ? `${this.within}.${name}` : name;
  }

  private readonly data: Record<string, unknown>;
}
