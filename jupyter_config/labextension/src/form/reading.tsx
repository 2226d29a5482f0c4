/** What an expression says and whether it holds now, or where it cannot be read. */
import React from 'react';

import { sentence } from '../logic/fault';
import type { CriterionRow } from '../wire';
import { useKit } from './kit';

export function Reading({ row }: { row: CriterionRow }): JSX.Element {
  const { trans } = useKit();
  if (row.message) {
    return (
      <div className="rtkit-Field-fault">
        <span>{sentence(row.message)}</span> {row.hint && <span>{sentence(row.hint)}</span>}
        {typeof row.column === 'number' && (
          <pre className="rtkit-Reading-place" aria-hidden>
            {`${row.expression}\n${' '.repeat(row.column)}^`}
          </pre>
        )}
      </div>
    );
  }
  const now = row.now ?? 'unknown';
  const words = {
    true: trans.__('true now'),
    false: trans.__('false now'),
    inconclusive: trans.__('inconclusive now'),
    unknown: trans.__('not measured yet')
  };
  return (
    <p className={`rtkit-Reading rtkit-mod-${now}`}>
      {trans.__('reads: %1', row.reads ?? '')} · <strong>{words[now]}</strong>
      {row.hint && <span className="rtkit-Reading-hint">{sentence(row.hint)}</span>}
    </p>
  );
}
