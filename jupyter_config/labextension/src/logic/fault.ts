/** What the server says when it refuses. */
import type { Fault } from '../wire';

/** A request that the server refused, or did not answer. */
export class Refused extends Error {
  constructor(readonly fault: Fault) {
    super(fault.message);
  }
}

/** A request that nobody answered: it may be asked again. */
export class Unanswered extends Refused {}

/** The fault in a response; one that is not rtkit's own JSON means that its server part is not there. */
export function readFault(status: number, body: string): Fault {
  try {
    const fault = JSON.parse(body);
    if (typeof fault?.message === 'string') {
      return { hint: '', problems: [], ...fault };
    }
  } catch {
    // Not JSON: told below.
  }
  return {
    message: `the server answers ${status} where rtkit should`,
    hint:
      status === 404 ? 'enable its server part: jupyter server extension enable rtkit.server' : ''
  };
}

/** Any error as a fault. */
export function faultOf(error: unknown): Fault {
  return error instanceof Refused ? error.fault : { message: String(error) };
}

/** A sentence as a person writes it: with a capital and a full stop. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  const capital = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return !capital || /[.!?…:]$/.test(capital) ? capital : `${capital}.`;
}
