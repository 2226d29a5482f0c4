/** What the tickets panel knows: the tickets and the backlog of one workspace, and how they are shown. */
import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';

import { endNextTicket, getNextTickets, getTickets } from '../api';
import { faultOf, Unanswered } from '../logic/fault';
import type { Grouping } from '../logic/panel/groups';
import { kept } from '../logic/panel/same';
import type { Fault, NextTicketEnd, NextTicketRow, TicketList, TicketRow } from '../wire';

/** How long changes are gathered before the server is asked again, in milliseconds. */
const GATHER = 250;

export interface Shown {
  readonly groupBy: Grouping;
  readonly closed: readonly string[];
  readonly backlogOpen: boolean;
  readonly showEnded: boolean;
}

export class PanelModel implements IDisposable {
  /** `places` gives the folders that may tell the workspace, the likeliest first. */
  constructor(private readonly places: () => string[]) {}

  /** Anything that is shown changed. */
  get changed(): ISignal<this, void> {
    return this._changed;
  }

  /** Another folder is to be watched: that of the tickets, or one that may become a workspace. */
  get watchedChanged(): ISignal<this, string> {
    return this._watchedChanged;
  }

  /** The folder whose changes concern what is shown; undefined before the first answer. */
  get watched(): string | undefined {
    return this._watched;
  }

  get isDisposed(): boolean {
    return this._isDisposed;
  }

  /** The answer of the server, null before the first. */
  get list(): TicketList | null {
    return this._list;
  }

  get backlog(): readonly NextTicketRow[] {
    return this._backlog;
  }

  /** What cannot be read of the backlog. */
  get problems(): readonly string[] {
    return this._problems;
  }

  /** What the server said last instead of answering. */
  get fault(): Fault | null {
    return this._fault;
  }

  /** The folder below the server's that new tickets go to. */
  get folder(): string {
    return this._folder;
  }

  get shown(): Shown {
    return this._shown;
  }

  show(change: Partial<Shown>): void {
    this._shown = { ...this._shown, ...change };
    this._changed.emit();
  }

  toggle(key: string): void {
    const { closed } = this._shown;
    const rest = closed.filter(one => one !== key);
    this.show({ closed: rest.length < closed.length ? rest : [...closed, key] });
  }

  ticketAt(path: string): TicketRow | undefined {
    return this._list?.tickets.find(row => row.path === path);
  }

  isBroken(path: string): boolean {
    return this._list?.broken.some(one => one.path === path) ?? false;
  }

  /** Ask the server again soon; many calls are one request. Nothing is asked while nobody looks. */
  refreshSoon(): void {
    this.isStale = true;
    if (this.isWatched && !this.waiting) {
      this.waiting = window.setTimeout(() => void this.refresh(), GATHER);
    }
  }

  /** Ask the server again if another folder may tell the workspace now. */
  refreshIfElsewhere(): void {
    if (this.places().join('\n') !== this.asked) {
      this.refreshSoon();
    }
  }

  /** Whether somebody sees the panel. */
  setWatched(isWatched: boolean): void {
    this.isWatched = isWatched;
    if (isWatched && this.isStale) {
      void this.refresh();
    }
  }

  async refresh(): Promise<void> {
    window.clearTimeout(this.waiting);
    this.waiting = 0;
    this.isStale = false;
    const turn = ++this.turn;
    const places = this.places();
    this.asked = places.join('\n');
    const answer = await firstAnswer(places);
    if (turn !== this.turn || this._isDisposed) {
      return; // asked again meanwhile
    }
    if ('fault' in answer) {
      this._fault = answer.fault;
      if (!answer.isLost) {
        this._list = null;
        this._backlog = [];
        this.watch(places[0] ?? '');
      }
      this._changed.emit();
      return;
    }
    this.take(answer.list, answer.folder);
    await this.refreshBacklog(turn);
  }

  /** Remember that a next ticket is done or dropped; throws what the server says against it. */
  async end(end: Omit<NextTicketEnd, 'cwd'>): Promise<void> {
    const row = await endNextTicket({ ...end, cwd: this._folder });
    this._backlog = this._backlog.map(one => (one.id === row.id ? row : one));
    this._changed.emit();
  }

  dispose(): void {
    this._isDisposed = true;
    window.clearTimeout(this.waiting);
    Signal.clearData(this);
  }

  private take(list: TicketList, folder: string): void {
    const tickets = [...kept(this._list?.tickets ?? [], list.tickets, row => row.path)];
    this._list = { ...list, tickets };
    this._folder = folder;
    this._fault = null;
    this._changed.emit();
    this.watch(list.research);
  }

  private watch(folder: string): void {
    if (folder !== this._watched) {
      this._watched = folder;
      this._watchedChanged.emit(folder);
    }
  }

  private async refreshBacklog(turn: number): Promise<void> {
    let problems: readonly string[];
    let rows: readonly NextTicketRow[] = this._backlog;
    try {
      const answer = await getNextTickets(this._folder);
      rows = kept(this._backlog, answer.next_tickets, row => row.id);
      problems = answer.problems;
    } catch (error) {
      const { message, hint } = faultOf(error);
      problems = [[message, hint].filter(Boolean).join('; ')];
    }
    if (turn === this.turn && !this._isDisposed) {
      this._backlog = rows;
      this._problems = problems;
      this._changed.emit();
    }
  }

  private _list: TicketList | null = null;
  private _backlog: readonly NextTicketRow[] = [];
  private _problems: readonly string[] = [];
  private _fault: Fault | null = null;
  private _folder = '';
  private _watched: string | undefined;
  private _shown: Shown = { groupBy: 'status', closed: [], backlogOpen: true, showEnded: false };
  private isStale = true;
  private isWatched = false;
  private asked = '';
  private turn = 0;
  private waiting = 0;
  private _isDisposed = false;
  private readonly _changed = new Signal<this, void>(this);
  private readonly _watchedChanged = new Signal<this, string>(this);
}

type Answer = { list: TicketList; folder: string } | { fault: Fault; isLost: boolean };

/** The tickets of the first folder that lies in a workspace, else what is said of the first folder. */
async function firstAnswer(folders: readonly string[]): Promise<Answer> {
  let first: unknown;
  for (const folder of folders) {
    try {
      return { list: await getTickets(folder), folder };
    } catch (error) {
      first ??= error;
      if (error instanceof Unanswered) {
        break;
      }
    }
  }
  return { fault: faultOf(first), isLost: first instanceof Unanswered };
}
