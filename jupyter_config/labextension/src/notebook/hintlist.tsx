/** The list of the hints for a ticket. */
import React from 'react';

import { sentence } from '../logic/fault';
import { levelWord } from '../logic/notebook/hints';
import type { Words } from '../logic/words';
import type { LintFault } from '../wire';
import type { HintProps } from './hintcount';

export function HintList({
  faults,
  refusal,
  trans,
  goTo
}: HintProps & { goTo: (fault: LintFault) => void }): JSX.Element {
  if (refusal) {
    return (
      <div className="rtkit-HintList-empty">
        <p>{sentence(refusal.message)}</p>
        {refusal.hint && <p className="rtkit-Fault-hint">{sentence(refusal.hint)}</p>}
      </div>
    );
  }
  if (!faults.length) {
    return (
      <p className="rtkit-HintList-empty">{trans.__('Nothing to mend: the ticket is ready.')}</p>
    );
  }
  return (
    <>
      <ul className="rtkit-HintList">
        {faults.map((fault, index) => (
          <li key={index}>
            <Hint fault={fault} trans={trans} goTo={goTo} />
          </li>
        ))}
      </ul>
      {faults.some(fault => fault.fixable) && (
        <p className="rtkit-HintList-aside">{trans.__('rtkit lint --fix mends some of them.')}</p>
      )}
    </>
  );
}

/** One hint; where it has a place, a click goes there. */
function Hint({
  fault,
  trans,
  goTo
}: {
  fault: LintFault;
  trans: Words;
  goTo: (fault: LintFault) => void;
}): JSX.Element {
  const said = (
    <>
      <span className="rtkit-Hint-level" data-level={fault.level}>
        {levelWord(fault.level, trans)}
      </span>
      <span className="rtkit-Hint-message">{sentence(fault.message)}</span>
      {fault.hint && <span className="rtkit-Hint-hint">{sentence(fault.hint)}</span>}
    </>
  );
  return fault.cell || fault.field ? (
    <button type="button" className="rtkit-Hint" onClick={() => goTo(fault)}>
      {said}
      <span className="rtkit-Hint-go">
        {fault.cell ? trans.__('Show the cell') : trans.__('Show in the form')}
      </span>
    </button>
  ) : (
    <div className="rtkit-Hint">{said}</div>
  );
}
