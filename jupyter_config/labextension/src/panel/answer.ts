/** Asking for the tickets of whichever folder lies in a workspace. */
import { getTickets } from '../api';
import { faultOf, Unanswered } from '../logic/fault';
import type { Fault, TicketList } from '../wire';

/** `isLost` says that nobody answered: what was known before may still be true. */
export type Answer = { list: TicketList; folder: string } | { fault: Fault; isLost: boolean };

/** The tickets of the first folder that lies in a workspace, else what is said of the first folder. */
export async function firstAnswer(folders: readonly string[]): Promise<Answer> {
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
