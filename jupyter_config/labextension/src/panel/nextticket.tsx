/** One next ticket of the backlog. */
import React, { memo, useId, useRef, useState } from 'react';

import type { Words } from '../logic/words';
import type { NextTicketEnd, NextTicketRow } from '../wire';
import { EndForm } from './endform';

export interface NextTicketActions {
  onOpen: (path: string) => void;
  onStart: (row: NextTicketRow) => void;
  /** Rejects with what the server says against it. */
  onEnd: (end: Omit<NextTicketEnd, 'cwd'>) => Promise<void>;
}

interface NextTicketProps extends NextTicketActions {
  row: NextTicketRow;
  trans: Words;
}

/** Drawn anew only where it changed: a hundred of them are there while somebody types into the search. */
export const NextTicket = memo(function NextTicket(props: NextTicketProps) {
  const { row, trans, onOpen, onStart, onEnd } = props;
  const [end, setEnd] = useState<NextTicketEnd['end'] | null>(null);
  const [isAsked, setAsked] = useState(false);
  const why = useId();
  const buttons = useRef<HTMLDivElement>(null);
  const [asking, part] = row.id.split('#');
  const close = () => {
    setEnd(null);
    buttons.current?.querySelector('button')?.focus();
  };
  return (
    <li className="rtkit-Next" data-status={row.status}>
      <div className="rtkit-Next-title">{row.title}</div>
      <div className="rtkit-Panel-below">
        <span>{row.kind === 'research' ? trans.__('research') : trans.__('production')}</span>
        {row.scope && <span>{row.scope}</span>}
        {row.size && <span>{row.size}</span>}
        {row.relates_to && <span>{row.relates_to}</span>}
        <span>
          {trans.__('from')}{' '}
          <button type="button" className="rtkit-Panel-link" onClick={() => onOpen(row.path)}>
            {asking} {part}
          </button>
        </span>
        {row.why && (
          <button
            type="button"
            className="rtkit-Panel-link"
            aria-label={trans.__('Why: %1', row.title)}
            aria-expanded={isAsked}
            aria-controls={isAsked ? why : undefined}
            onClick={() => setAsked(!isAsked)}
          >
            {trans.__('why')}
          </button>
        )}
        <Became row={row} trans={trans} onOpen={onOpen} />
      </div>
      {isAsked && (
        <p className="rtkit-Next-why" id={why}>
          {row.why}
        </p>
      )}
      {row.status === 'open' && !end && (
        <div className="rtkit-Next-buttons" ref={buttons}>
          {row.kind === 'research' ? (
            <Act name={trans.__('Start')} title={row.title} isMain onClick={() => onStart(row)} />
          ) : (
            <Act name={trans.__('Done…')} title={row.title} isMain onClick={() => setEnd('done')} />
          )}
          <Act name={trans.__('Drop…')} title={row.title} onClick={() => setEnd('dropped')} />
        </div>
      )}
      {row.status === 'open' && end && (
        <EndForm
          end={end}
          trans={trans}
          onCancel={close}
          onEnd={because => onEnd({ id: row.id, end, because })}
        />
      )}
    </li>
  );
});

interface ActProps {
  name: string;
  title: string;
  isMain?: boolean;
  onClick: () => void;
}

function Act({ name, title, isMain, onClick }: ActProps) {
  return (
    <button
      type="button"
      className={isMain ? 'rtkit-Panel-button rtkit-mod-framed' : 'rtkit-Panel-link'}
      aria-label={`${name} ${title}`}
      onClick={onClick}
    >
      {name}
    </button>
  );
}

/** What became of a next ticket that is not open any more. */
function Became({ row, trans, onOpen }: Pick<NextTicketProps, 'row' | 'trans' | 'onOpen'>) {
  const path = row.ticket_path;
  if (row.status === 'open') {
    return null;
  }
  const because = row.because ? `: ${row.because}` : '';
  if (row.status === 'started') {
    return (
      <span>
        {trans.__('started as')}{' '}
        {path ? (
          <button type="button" className="rtkit-Panel-link" onClick={() => onOpen(path)}>
            {row.ticket}
          </button>
        ) : (
          row.ticket
        )}
      </span>
    );
  }
  return <span>{(row.status === 'done' ? trans.__('done') : trans.__('dropped')) + because}</span>;
}
