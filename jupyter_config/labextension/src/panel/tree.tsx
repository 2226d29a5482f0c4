/** The tickets as a tree that is one stop of the Tab key: arrows move, Enter opens, the menu key asks what else. */
import React, { useEffect, useId, useMemo, useRef, useState } from 'react';

import type { Grouping } from '../logic/panel/groups';
import type { Item } from '../logic/panel/items';
import { stepOf } from '../logic/panel/keys';
import type { Words } from '../logic/words';
import type { RunRow, TicketRow } from '../wire';
import { lineName } from './names';
import { BrokenLine, GroupLine, TicketLine } from './rows';
import { useWindow } from './window';

interface TreeProps {
  items: readonly Item[];
  by: Grouping;
  /** The notebook that is open in front. */
  current: string | undefined;
  runOf: (path: string) => RunRow | undefined;
  trans: Words;
  onOpen: (path: string) => void;
  onToggle: (key: string) => void;
  /** `at` is where the menu is to open: beside the node, or where the mouse is. */
  onMenu: (row: TicketRow, at: HTMLElement | { x: number; y: number }) => void;
}

const GUESS = { group: 30, ticket: 84, broken: 90 } as const;

/** How many lines Page Down moves. */
const PAGE = 8;

export function TicketTree(props: TreeProps): JSX.Element {
  const { items, by, current, runOf, trans, onOpen, onToggle, onMenu } = props;
  const tree = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const [active, setActive] = useState('');
  const keys = useMemo(() => items.map(item => item.key), [items]);
  const found = keys.indexOf(active);
  const at = found < 0 ? 0 : found;
  const { shown, gaps, reveal } = useWindow(
    tree,
    keys,
    index => GUESS[items[index]?.kind ?? 'ticket'],
    at
  );
  const wanted = useRef(-1);
  /** The current notebook that the tree showed last. */
  const followed = useRef<string>();

  useEffect(() => {
    if (wanted.current >= 0) {
      reveal(wanted.current);
      wanted.current = -1;
    }
  });

  const go = (index: number) => {
    setActive(keys[index] ?? '');
    wanted.current = index;
  };
  useEffect(() => {
    const index = current === undefined ? -1 : keys.indexOf(current);
    if (index >= 0 && current !== followed.current) {
      followed.current = current;
      if (!tree.current?.contains(document.activeElement)) {
        setActive(keys[index] ?? '');
        reveal(index);
      }
    }
  }, [current, keys, reveal]);

  const act = (item: Item) => {
    setActive(item.key);
    if (item.kind === 'group') {
      onToggle(item.key);
    } else {
      onOpen(item.kind === 'ticket' ? item.row.path : item.broken.path);
    }
  };
  const lineAt = (index: number) =>
    tree.current?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null;
  const askMenu = (item: Item, place: HTMLElement | { x: number; y: number }) => {
    setActive(item.key);
    if (item.kind === 'ticket') {
      onMenu(item.row, place);
    }
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    const item = items[at];
    if (!item || event.target !== tree.current || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const step = stepOf(event.key, items, at, PAGE);
    if (step?.kind === 'move') {
      go(step.to);
    } else if (step) {
      onToggle(step.key);
    } else if (event.key === 'Enter' || event.key === ' ') {
      act(item);
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      askMenu(item, lineAt(at) ?? tree.current);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={tree}
      className="rtkit-Tickets"
      role="tree"
      tabIndex={0}
      aria-label={trans.__('Tickets')}
      aria-activedescendant={items[at] ? `${prefix}${at}` : undefined}
      onKeyDown={onKeyDown}
      onContextMenu={event => {
        event.preventDefault(); // the menu key opens the menu already
        event.stopPropagation();
      }}
    >
      {shown.map((index, place) => {
        const item = items[index];
        if (!item) {
          return null;
        }
        const path = item.kind === 'ticket' ? item.row.path : undefined;
        const run = path === undefined ? undefined : runOf(path);
        return (
          <React.Fragment key={item.key}>
            <Gap height={gaps[place]} />
            <div
              id={`${prefix}${index}`}
              data-key={item.key}
              data-index={index}
              className="rtkit-Tickets-line"
              data-kind={item.kind}
              data-active={index === at || undefined}
              role="treeitem"
              aria-label={lineName(item, by, run, trans)}
              aria-level={item.kind === 'group' ? 1 : 2}
              aria-posinset={item.place}
              aria-setsize={item.of}
              aria-expanded={item.kind === 'group' ? item.isOpen : undefined}
              aria-current={(path !== undefined && path === current) || undefined}
              onClick={() => act(item)}
              onContextMenu={event => {
                event.preventDefault();
                event.stopPropagation();
                // The menu key tells no place: the menu opens at the line then.
                const isMouse = event.clientX > 0 || event.clientY > 0;
                askMenu(
                  item,
                  isMouse ? { x: event.clientX, y: event.clientY } : event.currentTarget
                );
              }}
            >
              {item.kind === 'group' ? (
                <GroupLine item={item} by={by} trans={trans} />
              ) : item.kind === 'ticket' ? (
                <TicketLine
                  item={item}
                  by={by}
                  run={run}
                  isActive={index === at}
                  trans={trans}
                  onMenu={onMenu}
                />
              ) : (
                <BrokenLine item={item} />
              )}
            </div>
          </React.Fragment>
        );
      })}
      <Gap height={gaps[shown.length]} />
    </div>
  );
}

function Gap({ height }: { height: number | undefined }) {
  return height ? <div role="presentation" style={{ height }} /> : null;
}
