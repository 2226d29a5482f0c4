/** A run in the toolbar: how far it has come, then what became of it. */
import { stopIcon } from '@jupyterlab/ui-components';
import React from 'react';

import { isOver, outcomeText, runTone } from '../logic/notebook/outcome';
import { fraction, insideText, progressText } from '../logic/notebook/progress';
import type { Words } from '../logic/words';
import type { RunRow } from '../wire';

interface BarProps {
  run: RunRow;
  seconds: number;
  trans: Words;
  onCancel: () => void;
  onDetails: (control: HTMLElement) => void;
}

export function RunBar(props: BarProps): JSX.Element {
  const { run, trans } = props;
  return (
    <>
      {isOver(run) ? <Outcome {...props} /> : <Progress {...props} />}
      <span className="rtkit-hidden" role="status">
        {isOver(run)
          ? trans.__('%1: %2', run.ticket, outcomeText(run, trans))
          : trans.__('%1 is running', run.ticket)}
      </span>
    </>
  );
}

function Progress({ run, seconds, trans, onCancel }: BarProps): JSX.Element {
  const text = run.cancelling ? trans.__('cancelling…') : progressText(run, seconds, trans);
  const part = fraction(run);
  return (
    <>
      <span className="rtkit-Run-progress" title={insideText(run, trans)}>
        <span className="rtkit-Run-text">{text}</span>
        <span
          className="rtkit-Run-track"
          role="progressbar"
          aria-label={run.kind === 'run' ? trans.__('Headless run') : trans.__('Check')}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(100 * part)}
          aria-valuetext={text}
        >
          <span className="rtkit-Run-fill" style={{ width: `${100 * part}%` }} />
        </span>
      </span>
      <button
        type="button"
        className="rtkit-Run-cancel"
        aria-disabled={run.cancelling}
        aria-label={trans.__('Cancel this run')}
        title={trans.__('Cancel this run')}
        onClick={run.cancelling ? undefined : onCancel}
      >
        <stopIcon.react tag="span" width="14px" height="14px" />
      </button>
    </>
  );
}

function Outcome({ run, trans, onDetails }: BarProps): JSX.Element {
  return (
    <button
      type="button"
      className="rtkit-Chip"
      data-tone={runTone(run)}
      aria-haspopup="dialog"
      aria-expanded={false}
      title={trans.__('What became of the last run')}
      onClick={event => onDetails(event.currentTarget)}
    >
      {outcomeText(run, trans)}
    </button>
  );
}
