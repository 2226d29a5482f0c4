/** The badge that counts the hints for a ticket. */
import React from 'react';

import { badgeText, countsText, worst } from '../logic/notebook/hints';
import type { Words } from '../logic/words';
import type { Fault, LintFault } from '../wire';

export interface HintProps {
  faults: readonly LintFault[];
  refusal: Fault | undefined;
  trans: Words;
}

export function Badge({
  faults,
  refusal,
  trans,
  onClick
}: HintProps & { onClick: () => void }): JSX.Element {
  const counts = countsText(faults, trans);
  return (
    <button
      type="button"
      className="rtkit-Chip"
      data-level={refusal ? 'error' : (worst(faults) ?? 'none')}
      aria-haspopup="dialog"
      aria-expanded={false}
      title={
        counts
          ? trans.__('%1 in the saved ticket', counts)
          : trans.__('Nothing to mend in the saved ticket')
      }
      onClick={onClick}
    >
      {refusal ? trans.__('no hints') : badgeText(faults, trans)}
    </button>
  );
}
