/** The tickets panel: takes data and callbacks, knows nothing of JupyterLab. */
import React, { useMemo, useRef, useState } from 'react';

import { groupsOf, type Grouping } from '../logic/panel/groups';
import { BROKEN, groupKey, itemsOf } from '../logic/panel/items';
import { finds, queryOf, textOfBroken, textOfNext, textOfTicket } from '../logic/panel/search';
import type { Words } from '../logic/words';
import type { Fault, NextTicketRow, RunRow, TicketList, TicketRow } from '../wire';
import { Backlog } from './backlog';
import { Header } from './header';
import type { NextTicketActions } from './nextticket';
import { Lost, NothingFound, NoTickets, Refusal } from './notes';
import { TicketTree } from './tree';

import '../../style/panel.css';
import '../../style/tickets.css';
import '../../style/marks.css';
import '../../style/backlog.css';
import '../../style/notes.css';

export interface ViewProps extends NextTicketActions {
  list: TicketList | null;
  backlog: readonly NextTicketRow[];
  problems: readonly string[];
  fault: Fault | null;
  isLost: boolean;
  groupBy: Grouping;
  closed: readonly string[];
  backlogOpen: boolean;
  showEnded: boolean;
  current: string | undefined;
  runOf: (path: string) => RunRow | undefined;
  trans: Words;
  onCreate: () => void;
  onRefresh: () => void;
  onGroup: (by: Grouping) => void;
  onToggle: (key: string) => void;
  onToggleBacklog: () => void;
  onShowEnded: (show: boolean) => void;
  onTicketMenu: (row: TicketRow, at: HTMLElement | { x: number; y: number }) => void;
  onPanelMenu: (anchor: HTMLElement, groups: readonly string[]) => void;
}

const NO_LIST: TicketList = { research: '', tickets: [], broken: [], statuses: [] };

export function PanelView(props: ViewProps): JSX.Element {
  const { fault, groupBy, closed, trans } = props;
  const { tickets, broken, statuses } = props.list ?? NO_LIST;
  const [typed, setTyped] = useState('');
  const node = useRef<HTMLDivElement>(null);
  const query = useMemo(() => queryOf(typed), [typed]);
  const isSearching = query.length > 0;

  const texts = useMemo(() => tickets.map(textOfTicket), [tickets]);
  const rows = useMemo(
    () => (isSearching ? tickets.filter((_, at) => finds(query, texts[at] ?? '')) : tickets),
    [tickets, texts, query, isSearching]
  );
  const next = useMemo(
    () => props.backlog.filter(row => finds(query, textOfNext(row))),
    [props.backlog, query]
  );
  const groups = useMemo(() => groupsOf(rows, groupBy, statuses), [rows, groupBy, statuses]);
  const items = useMemo(() => {
    const unread = broken.filter(one => finds(query, textOfBroken(one)));
    return itemsOf(groups, groupBy, unread, key => isSearching || !closed.includes(key));
  }, [groups, groupBy, broken, query, isSearching, closed]);

  const found = isSearching ? trans.__('%1 of %2', rows.length, tickets.length) : '';
  const said = isSearching ? trans._n('%1 ticket found', '%1 tickets found', rows.length) : '';
  const first = groups[0]?.rows[0];
  const toTree = () => node.current?.querySelector<HTMLElement>('[role="tree"]')?.focus();
  const type = (text: string) => {
    setTyped(text);
    node.current?.querySelector('[role="tree"]')?.scrollTo(0, 0);
  };
  const groupKeys = [...groups.map(({ name }) => groupKey(groupBy, name)), BROKEN];

  return (
    <div className="rtkit-Panel-view" ref={node}>
      <Header
        isReady={props.list !== null || !fault}
        typed={typed}
        total={props.list && tickets.length}
        found={found}
        said={said}
        groupBy={groupBy}
        trans={trans}
        onType={type}
        onGroup={props.onGroup}
        onCreate={props.onCreate}
        onMenu={anchor => props.onPanelMenu(anchor, groupKeys)}
        onDown={toTree}
        onEnter={() => isSearching && first && props.onOpen(first.path)}
      />
      {props.list && (props.isLost || fault) && <Lost trans={trans} />}
      {items.length > 0 ? (
        <TicketTree
          items={items}
          by={groupBy}
          current={props.current}
          runOf={props.runOf}
          trans={trans}
          onOpen={props.onOpen}
          onToggle={key => !isSearching && props.onToggle(key)}
          onMenu={props.onTicketMenu}
        />
      ) : isSearching && tickets.length > 0 ? (
        <NothingFound trans={trans} onClear={() => type('')} />
      ) : fault ? (
        <Refusal fault={fault} trans={trans} onRetry={props.onRefresh} />
      ) : props.list ? (
        <NoTickets trans={trans} onCreate={props.onCreate} />
      ) : (
        <p className="rtkit-Panel-quiet">{trans.__('Reading the tickets…')}</p>
      )}
      {props.list && (
        <Backlog
          rows={next}
          isSearching={isSearching}
          problems={props.problems}
          isOpen={props.backlogOpen}
          showEnded={props.showEnded}
          trans={trans}
          onToggle={props.onToggleBacklog}
          onShowEnded={props.onShowEnded}
          onOpen={props.onOpen}
          onStart={props.onStart}
          onEnd={props.onEnd}
        />
      )}
    </div>
  );
}
