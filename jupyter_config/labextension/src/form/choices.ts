/** What the workspace of a notebook offers to choose from: its scopes, its tickets and its open next tickets. */
import { getNextTickets, getTemplates, getTickets } from '../api';
import { Unanswered } from '../logic/fault';

interface Reference {
  id: string;
  title: string;
}

export class Choices {
  /** `folder` is that of the notebook, below the server's. */
  constructor(readonly folder: () => string) {}

  scopes: readonly string[] = [];
  tickets: readonly Reference[] = [];
  nextTickets: readonly Reference[] = [];

  /** Grows with every change. */
  version = 0;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The scopes, once the server has said them or refused to. */
  async loadScopes(): Promise<void> {
    if (this.isAsked) {
      return;
    }
    this.isAsked = true;
    try {
      this.scopes = (await getTemplates(this.folder())).defaults.scopes;
      this.tell();
    } catch (error) {
      this.isAsked = !(error instanceof Unanswered);
    }
  }

  /** The tickets and next tickets as they are now. */
  async loadReferences(): Promise<void> {
    const [tickets, next] = await Promise.all([
      getTickets(this.folder()).catch(() => null),
      getNextTickets(this.folder()).catch(() => null)
    ]);
    this.tickets = (tickets?.tickets ?? []).map(({ id, question }) => ({ id, title: question }));
    this.nextTickets = (next?.next_tickets ?? []).filter(one => one.status === 'open');
    this.tell();
  }

  private tell(): void {
    this.version += 1;
    this.listeners.forEach(listener => listener());
  }

  private isAsked = false;
  private readonly listeners = new Set<() => void>();
}
