/** The next tickets that tickets ask for: started from here, or said to be done or dropped. */
import { caretDownIcon, caretRightIcon } from '@jupyterlab/ui-components';
import React, { useId, useState } from 'react';

import type { Words } from '../logic/words';
import type { NextTicketRow } from '../wire';
import { NextTicket, type NextTicketActions } from './nextticket';

/** How many are drawn before a person asks for more. */
const FIRST = 50;

interface BacklogProps extends NextTicketActions {
  /** Those that the search finds. */
  rows: readonly NextTicketRow[];
  isSearching: boolean;
  problems: readonly string[];
  isOpen: boolean;
  showEnded: boolean;
  trans: Words;
  onToggle: () => void;
  onShowEnded: (show: boolean) => void;
}

export function Backlog(props: BacklogProps): JSX.Element {
  const { rows, problems, isOpen, showEnded, trans, onToggle, onShowEnded } = props;
  const { onOpen, onStart, onEnd } = props;
  const [limit, setLimit] = useState(FIRST);
  const body = useId();
  const open = rows.filter(row => row.status === 'open');
  const ended = rows.filter(row => row.status !== 'open');
  const listed = showEnded ? [...open, ...ended] : open;
  const Caret = isOpen ? caretDownIcon : caretRightIcon;
  return (
    <section className="rtkit-Backlog" data-open={isOpen || undefined}>
      <h3 className="rtkit-Backlog-title">
        <button type="button" aria-expanded={isOpen} aria-controls={body} onClick={onToggle}>
          <Caret.react tag="span" aria-hidden="true" />
          {trans.__('Next tickets')} <span className="rtkit-Tickets-count">{open.length}</span>
        </button>
      </h3>
      <div
        id={body}
        className="rtkit-Backlog-body"
        role="region"
        aria-label={trans.__('Next tickets')}
        tabIndex={0}
        hidden={!isOpen}
      >
        {problems.length > 0 && <Problems problems={problems} trans={trans} />}
        {open.length === 0 && (
          <p className="rtkit-Panel-quiet">
            {props.isSearching
              ? trans.__('No open next ticket is found by these words.')
              : ended.length > 0 || problems.length > 0
                ? trans.__('No next ticket is open.')
                : trans.__('None yet. A ticket asks for the next one with rt.next_ticket(…).')}
          </p>
        )}
        <ul className="rtkit-Backlog-list">
          {listed.slice(0, limit).map(row => (
            <NextTicket key={row.id} {...{ row, trans, onOpen, onStart, onEnd }} />
          ))}
        </ul>
        {listed.length > limit && (
          <button
            type="button"
            className="rtkit-Panel-link"
            onClick={() => setLimit(limit + FIRST)}
          >
            {trans.__('Show %1 more', Math.min(FIRST, listed.length - limit))}
          </button>
        )}
        {ended.length > 0 && (
          <button
            type="button"
            className="rtkit-Panel-link"
            onClick={() => onShowEnded(!showEnded)}
          >
            {showEnded
              ? trans.__('Hide those that are started, done or dropped')
              : trans._n(
                  'Show %1 that is started, done or dropped',
                  'Show %1 that are started, done or dropped',
                  ended.length
                )}
          </button>
        )}
      </div>
    </section>
  );
}

function Problems({ problems, trans }: { problems: readonly string[]; trans: Words }) {
  return (
    <details className="rtkit-Panel-quiet">
      <summary>
        {trans._n('%1 result cannot be read', '%1 results cannot be read', problems.length)}
      </summary>
      <ul>
        {problems.map((problem, index) => (
          <li key={index}>{problem}</li>
        ))}
      </ul>
    </details>
  );
}
