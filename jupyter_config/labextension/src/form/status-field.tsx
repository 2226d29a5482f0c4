/** The status: what it may become, what it may not yet and why. Choosing changes nothing until one says so. */
import React, { useState } from 'react';

import { sentence } from '../logic/fault';
import type { Metadata } from '../logic/form/same';
import { valueAt } from '../logic/form/places';
import { statusName } from '../logic/status';
import type { StatusChoice } from '../wire';
import { useKit } from './kit';

const STATUSES = ['draft', 'active', 'review', 'answered', 'frozen', 'superseded'] as const;

export function StatusField({ metadata }: { metadata: Metadata }): JSX.Element {
  const { sheet, trans, onStatus } = useKit();
  const [picked, setPicked] = useState<string | null>(null);
  const status = String(valueAt(metadata, 'status'));
  const choices = new Map(sheet.examination?.statuses.map(choice => [choice.status, choice]));
  const refused = [...choices.values()].filter(choice => choice.refusal);
  const all = STATUSES.filter(one => one === status || choices.size === 0 || choices.has(one));
  const wanted = picked === status ? null : picked;
  const known: readonly string[] = STATUSES;

  return (
    <div className="rtkit-Field">
      <label htmlFor="rtkit-status">{trans.__('Status')}</label>
      <div className="rtkit-TicketForm-beside">
        <select
          id="rtkit-status"
          className="rtkit-Field-control"
          data-path="$.status"
          aria-describedby="rtkit-status-below"
          value={wanted ?? status}
          onChange={event => setPicked(event.target.value)}
        >
          {!known.includes(status) && <option value={status}>{statusName(status, trans)}</option>}
          {all.map(one => (
            <Choice key={one} status={one} choice={choices.get(one)} isNow={one === status} />
          ))}
        </select>
        {wanted && (
          <button
            type="button"
            className="jp-mod-styled jp-mod-accept rtkit-TicketForm-button"
            onClick={() => {
              setPicked(null);
              onStatus(wanted);
            }}
          >
            {trans.__('Change')}
          </button>
        )}
      </div>
      <div id="rtkit-status-below" className="rtkit-Field-below" aria-live="polite">
        {wanted === 'active' && metadata.sealed === undefined && (
          <p className="rtkit-Field-note">
            {trans.__('This seals the hypotheses and their criteria as they stand.')}
          </p>
        )}
        {refused.length > 0 && (
          <details className="rtkit-Refusals">
            <summary>
              {trans.__(
                'Not possible yet: %1',
                refused.map(one => statusName(one.status, trans)).join(', ')
              )}
            </summary>
            {refused.map(({ status, refusal, hint }) => (
              <p key={status}>
                {trans.__('%1: %2', statusName(status, trans), sentence(refusal ?? ''))}{' '}
                {sentence(hint ?? '')}
              </p>
            ))}
          </details>
        )}
      </div>
    </div>
  );
}

interface ChoiceProps {
  status: string;
  choice?: StatusChoice;
  isNow: boolean;
}

function Choice({ status, choice, isNow }: ChoiceProps): JSX.Element {
  const { trans } = useKit();
  const name = statusName(status, trans);
  const refusal = isNow ? '' : (choice?.refusal ?? '');
  return (
    <option value={status} disabled={refusal !== ''} title={refusal}>
      {refusal ? `${name} – ${refusal}` : name}
    </option>
  );
}
