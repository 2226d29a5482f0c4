/** The panel's head: its title and buttons, the search, and how tickets are grouped. */
import { addIcon, ellipsesIcon } from '@jupyterlab/ui-components';
import React, { useEffect, useId, useState } from 'react';

import { GROUPINGS, isGrouping, type Grouping } from '../logic/panel/groups';
import type { Words } from '../logic/words';

/** How long after the last key the count is said, in milliseconds: nobody wants to hear each one. */
const SAY = 600;

interface HeaderProps {
  /** Whether there is anything to search. */
  isReady: boolean;
  typed: string;
  /** How many tickets there are, null before it is known. */
  total: number | null;
  /** How many the search found, and the same for a screen reader; empty where nobody searches. */
  found: string;
  said: string;
  groupBy: Grouping;
  trans: Words;
  onType: (typed: string) => void;
  onGroup: (by: Grouping) => void;
  onCreate: () => void;
  onMenu: (anchor: HTMLElement) => void;
  /** The arrow that leads from the search into the tickets. */
  onDown: () => void;
  onEnter: () => void;
}

export function Header(props: HeaderProps): JSX.Element {
  const { typed, total, found, said, groupBy, trans } = props;
  const { onType, onGroup, onCreate, onMenu, onDown, onEnter } = props;
  const id = useId();
  const names = { status: trans.__('status'), scope: trans.__('scope'), owner: trans.__('owner') };
  return (
    <div className="rtkit-Panel-header">
      <div className="rtkit-Panel-title">
        <h2>{trans.__('Research tickets')}</h2>
        <button
          type="button"
          className="rtkit-Panel-button"
          aria-label={trans.__('New research ticket')}
          title={trans.__('New research ticket')}
          onClick={onCreate}
        >
          <addIcon.react tag="span" aria-hidden="true" />
        </button>
        <button
          type="button"
          className="rtkit-Panel-button"
          aria-haspopup="menu"
          aria-label={trans.__('More for research tickets')}
          title={trans.__('Refresh, open or close all groups')}
          onClick={event => onMenu(event.currentTarget)}
        >
          <ellipsesIcon.react tag="span" aria-hidden="true" />
        </button>
      </div>
      {props.isReady && (
        <>
          <input
            type="search"
            className="rtkit-Field-control rtkit-Panel-search"
            aria-label={trans.__('Search tickets')}
            placeholder={
              total === null
                ? trans.__('Search tickets')
                : trans._n('Search %1 ticket', 'Search %1 tickets', total)
            }
            value={typed}
            onChange={event => onType(event.target.value)}
            onKeyDown={event => {
              if (event.key === 'Escape' && typed) {
                event.stopPropagation();
                onType('');
              } else if (event.key === 'ArrowDown') {
                event.preventDefault();
                onDown();
              } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
                onEnter();
              }
            }}
          />
          <div className="rtkit-Panel-options">
            <label htmlFor={id}>{trans.__('Group by')}</label>
            <select
              id={id}
              value={groupBy}
              onChange={event => isGrouping(event.target.value) && onGroup(event.target.value)}
            >
              {GROUPINGS.map(by => (
                <option key={by} value={by}>
                  {names[by]}
                </option>
              ))}
            </select>
            <span className="rtkit-Panel-found" aria-hidden="true">
              {found}
            </span>
          </div>
        </>
      )}
      <Said text={said} />
    </div>
  );
}

/** Says the text to a screen reader once it rests. */
function Said({ text }: { text: string }): JSX.Element {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const waiting = window.setTimeout(() => setSaid(text), SAY);
    return () => window.clearTimeout(waiting);
  }, [text]);
  return (
    <div className="rtkit-hidden" role="status">
      {said}
    </div>
  );
}
