/** What the panel says where there are no tickets to show, or where they may be old. */
import React from 'react';

import { sentence } from '../logic/fault';
import type { Words } from '../logic/words';
import type { Fault } from '../wire';

/** The server refused or is not there: what it says, and a way to ask again. */
export function Refusal({
  fault,
  trans,
  onRetry
}: {
  fault: Fault;
  trans: Words;
  onRetry: () => void;
}) {
  return (
    <div className="rtkit-Panel-note" role="status">
      <p>{sentence(fault.message)}</p>
      {fault.hint && <p>{sentence(fault.hint)}</p>}
      <button type="button" className="rtkit-Panel-button rtkit-mod-framed" onClick={onRetry}>
        {trans.__('Try again')}
      </button>
    </div>
  );
}

export function NoTickets({ trans, onCreate }: { trans: Words; onCreate: () => void }) {
  return (
    <div className="rtkit-Panel-note">
      <p>{trans.__('No tickets yet.')}</p>
      <p>{trans.__('A research ticket is a notebook that answers a question.')}</p>
      <button type="button" className="rtkit-Panel-button rtkit-mod-framed" onClick={onCreate}>
        {trans.__('Ask the first question')}
      </button>
    </div>
  );
}

export function NothingFound({ trans, onClear }: { trans: Words; onClear: () => void }) {
  return (
    <div className="rtkit-Panel-note">
      <p>{trans.__('No ticket is found by these words.')}</p>
      <button type="button" className="rtkit-Panel-button rtkit-mod-framed" onClick={onClear}>
        {trans.__('Show all')}
      </button>
    </div>
  );
}

/** Shown above tickets that may be old. */
export function Lost({ trans }: { trans: Words }) {
  return (
    <p className="rtkit-Panel-lost" role="status">
      <span aria-hidden="true">◆ </span>
      {trans.__('The connection is lost. What you see may be old.')}
    </p>
  );
}
