/** A part of the form that is folded away until it is wanted. */
import React, { useState, type ReactNode } from 'react';

import { useKit } from './kit';

interface FoldProps {
  label: string;
  /** How much there is in it. */
  count?: number;
  isOpen?: boolean;
  children: ReactNode;
}

export function Fold({ label, count = 0, isOpen = false, children }: FoldProps): JSX.Element {
  const { trans } = useKit();
  // Open as it began, whatever is typed: only the person folds it.
  const [opened] = useState(isOpen);
  return (
    <details className="rtkit-Fold" open={opened}>
      <summary>
        {label}
        {count > 0 && (
          <span className="rtkit-Fold-count" aria-label={trans.__('%1 filled in', count)}>
            {count}
          </span>
        )}
      </summary>
      <div className="rtkit-Fold-body">{children}</div>
    </details>
  );
}
