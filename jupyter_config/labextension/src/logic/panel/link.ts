/** What a person pastes to point at a ticket. */
import type { TicketRow } from '../../wire';

type Named = Pick<TicketRow, 'id' | 'question' | 'path'>;

/** `[RT-0007: Does it hold?](research/RT-0007-does-it-hold.ipynb)`, on one line whatever the question is. */
export function markdownLink({ id, question, path }: Named): string {
  const text = `${id}: ${question}`.replace(/\s+/g, ' ').replace(/[\\[\]<>`*_]/g, '\\$&');
  const address = path
    .split('/')
    .map(part => encodeURIComponent(part).replace(/[()]/g, code))
    .join('/');
  return `[${text}](${address})`;
}

function code(char: string): string {
  return `%${char.charCodeAt(0).toString(16)}`;
}
