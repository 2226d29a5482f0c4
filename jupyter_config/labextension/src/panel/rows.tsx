/** The lines of the tree: a heading, a ticket, a notebook that cannot be read. */
import { caretDownIcon, caretRightIcon, ellipsesIcon } from '@jupyterlab/ui-components';
import React from 'react';

import { sentence } from '../logic/fault';
import { fileName } from '../logic/folder';
import { burnOf } from '../logic/panel/burn';
import { chipOf, MARKS } from '../logic/panel/check';
import type { Grouping } from '../logic/panel/groups';
import { BROKEN, type BrokenItem, type GroupItem, type TicketItem } from '../logic/panel/items';
import { runningOf } from '../logic/panel/running';
import type { Words } from '../logic/words';
import type { BurnRow, RunRow, TicketRow } from '../wire';
import { groupName, headingName } from './names';

export function GroupLine({ item, by, trans }: { item: GroupItem; by: Grouping; trans: Words }) {
  const Caret = item.isOpen ? caretDownIcon : caretRightIcon;
  return (
    <div className="rtkit-Tickets-heading" data-by={item.key === BROKEN ? 'status' : by}>
      <Caret.react tag="span" aria-hidden="true" />
      <span className="rtkit-Tickets-name">{headingName(item, by, trans)}</span>
      <span className="rtkit-Tickets-count">{item.count}</span>
      {item.warnings > 0 && item.key !== BROKEN && (
        <span className="rtkit-Mark" data-tone="broken">
          <span aria-hidden="true">{MARKS.broken}</span> {trans.__('%1 broken', item.warnings)}
        </span>
      )}
    </div>
  );
}

interface TicketLineProps {
  item: TicketItem;
  by: Grouping;
  run: RunRow | undefined;
  /** Whether its button can be reached by the Tab key: that of the line where the focus is. */
  isActive: boolean;
  trans: Words;
  onMenu: (row: TicketRow, anchor: HTMLElement) => void;
}

export function TicketLine({ item, by, run, isActive, trans, onMenu }: TicketLineProps) {
  const { row } = item;
  const broken = row.last_check && chipOf(row, trans)?.tone === 'broken' && !run;
  return (
    <div className="rtkit-Ticket">
      <div className="rtkit-Ticket-top">
        <span className="rtkit-Ticket-id">{row.id}</span>
        <Standing row={row} run={run} trans={trans} />
      </div>
      <div className="rtkit-Ticket-question">{row.question}</div>
      {broken && row.last_check?.words && (
        <div className="rtkit-Ticket-words" title={row.last_check.words}>
          {row.last_check.words}
        </div>
      )}
      <div className="rtkit-Panel-below">
        {row.burn && <BurnBar burn={row.burn} trans={trans} />}
        {by !== 'status' && <span>{groupName(row.status, 'status', trans)}</span>}
        {by !== 'owner' && row.owner && <span>{row.owner}</span>}
        {by !== 'scope' && row.scope && <span>{row.scope}</span>}
        <button
          type="button"
          className="rtkit-Panel-button rtkit-Ticket-menu"
          tabIndex={isActive ? 0 : -1}
          aria-haspopup="menu"
          aria-label={trans.__('Actions for %1', row.id)}
          title={trans.__('Actions for %1', row.id)}
          onClick={event => {
            event.stopPropagation();
            onMenu(row, event.currentTarget);
          }}
        >
          <ellipsesIcon.react tag="span" aria-hidden="true" />
        </button>
      </div>
    </div>
  );
}

/** What the ticket does now, else how its last check ended. */
function Standing({ row, run, trans }: { row: TicketRow; run: RunRow | undefined; trans: Words }) {
  if (run) {
    const { text, tone, share } = runningOf(run, trans);
    return (
      <span className="rtkit-Mark" data-tone={tone} title={run.words || run.summary || undefined}>
        {tone !== 'going' && <span aria-hidden="true">{MARKS[tone]} </span>}
        {text}
        {share !== null && <Bar className="rtkit-Ticket-progress" share={share} />}
      </span>
    );
  }
  const chip = chipOf(row, trans);
  return chip ? (
    <span className="rtkit-Mark" data-tone={chip.tone} title={row.last_check?.words || undefined}>
      {MARKS[chip.tone] && <span aria-hidden="true">{MARKS[chip.tone]} </span>}
      {chip.word}
    </span>
  ) : null;
}

function BurnBar({ burn, trans }: { burn: BurnRow; trans: Words }) {
  const { share, isOver, text } = burnOf(burn, trans);
  return (
    <span className="rtkit-Burn" data-over={isOver || undefined} title={burn.words}>
      <Bar className="rtkit-Burn-bar" share={share} />
      {text}
    </span>
  );
}

function Bar({ className, share }: { className: string; share: number }) {
  return (
    <span className={`rtkit-Bar ${className}`} aria-hidden="true">
      <span style={{ width: `${share * 100}%` }} />
    </span>
  );
}

export function BrokenLine({ item }: { item: BrokenItem }) {
  const { path, message, hint } = item.broken;
  return (
    <div className="rtkit-Ticket rtkit-Ticket-broken">
      <div className="rtkit-Ticket-file">
        <span aria-hidden="true">{MARKS.broken} </span>
        {fileName(path)}
      </div>
      <div className="rtkit-Ticket-question">{sentence(message)}</div>
      {hint && <div className="rtkit-Ticket-hint">{sentence(hint)}</div>}
    </div>
  );
}
