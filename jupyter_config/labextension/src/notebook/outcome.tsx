/** What became of a run, in full. */
import React from 'react';

import { sentence } from '../logic/fault';
import { outcomeText, runTone } from '../logic/notebook/outcome';
import type { Words } from '../logic/words';
import type { RunRow } from '../wire';

/** What can be done about it; what is undefined is not offered. */
interface OutcomeActions {
  showCell?: () => void;
  openCopy?: () => void;
  preview: () => void;
}

interface DetailsProps {
  run: RunRow;
  trans: Words;
  actions: OutcomeActions;
}

export function OutcomeDetails({ run, trans, actions }: DetailsProps): JSX.Element {
  const changes = run.changes ?? [];
  const offered: [string, (() => void) | undefined][] = [
    [trans.__('Show the cell'), actions.showCell],
    [trans.__('Open the executed copy'), actions.openCopy],
    [trans.__('Preview page'), actions.preview]
  ];
  return (
    <div>
      <p>
        <strong>
          {run.kind === 'run'
            ? trans.__('Run of %1', run.ticket)
            : trans.__('Check of %1', run.ticket)}
        </strong>{' '}
        <span className="rtkit-Tone" data-tone={runTone(run)}>
          {outcomeText(run, trans)}
        </span>
      </p>
      {run.words && <p>{sentence(run.words)}</p>}
      {run.hint && <p className="rtkit-Fault-hint">{sentence(run.hint)}</p>}
      {changes.length > 0 && (
        <>
          <p className="rtkit-Outcome-label">{trans.__('Not as in the record')}</p>
          <ul>
            {changes.map(change => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </>
      )}
      {run.ended && (
        <p className="rtkit-Fault-hint">
          {trans.__('Ended %1', new Date(run.ended).toLocaleString())}
        </p>
      )}
      <div className="rtkit-Outcome-actions">
        {offered.map(
          ([label, act]) =>
            act && (
              <button key={label} type="button" className="rtkit-Button" onClick={act}>
                {label}
              </button>
            )
        )}
      </div>
    </div>
  );
}
