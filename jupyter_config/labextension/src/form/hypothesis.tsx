/** One hypothesis: its claim, its criteria, how it stands to the seal; what is rarely needed is folded. */
import { closeIcon, moveDownIcon, moveUpIcon } from '@jupyterlab/ui-components';
import React from 'react';

import { withMoved, withoutHypothesis } from '../logic/form/parts';
import type { Metadata } from '../logic/form/same';
import { dayOf, sealedOn, standingOf, withSealed, type Standing } from '../logic/form/seal';
import { Expect, Guardrails } from './criterion';
import { TextField } from './field';
import { Fold } from './fold';
import { useKit } from './kit';

interface HypothesisProps {
  id: string;
  metadata: Metadata;
  isFirst: boolean;
  isLast: boolean;
  metrics: string;
}

export function HypothesisPart(props: HypothesisProps): JSX.Element {
  const { id, metadata, metrics } = props;
  const { trans } = useKit();
  const standing = standingOf(metadata, id);
  const readOnly = standing === 'sealed' || standing === 'changed';
  const place = `hypotheses.${id}`;
  return (
    <section className="rtkit-Hypothesis" aria-label={trans.__('Hypothesis %1', id)}>
      <Head {...props} isSealed={readOnly} />
      <TextField
        place={`${place}.claim`}
        label={trans.__('Claim')}
        rows={2}
        readOnly={readOnly}
        placeholder={trans.__('What you hold to be true')}
      />
      <Expect place={`${place}.expect`} label={trans.__('%1 expect', id)} readOnly={readOnly} />
      <Guardrails place={`${place}.guardrails`} label={trans.__('Guardrail')} readOnly={readOnly} />
      <SealLine id={id} metadata={metadata} standing={standing} />
      <Fold label={trans.__('Method, metric and what follows')}>
        <TextField
          place={`${place}.metric`}
          label={trans.__('Metric')}
          list={metrics}
          readOnly={readOnly}
          isCode
        />
        <TextField place={`${place}.method`} label={trans.__('Method')} rows={2} />
        <TextField place={`${place}.timebox`} label={trans.__('Timebox of %1', id)} example="4h" />
        <TextField place={`${place}.on_success`} label={trans.__('If it holds')} rows={2} />
        <TextField place={`${place}.on_failure`} label={trans.__('If it does not')} rows={2} />
      </Fold>
    </section>
  );
}

function Head({
  id,
  isFirst,
  isLast,
  isSealed
}: HypothesisProps & { isSealed: boolean }): JSX.Element {
  const { sheet, trans } = useKit();
  const button = (label: string, Icon: typeof closeIcon, disabled: boolean, act: () => void) => (
    <button
      type="button"
      className="rtkit-TicketForm-icon"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={act}
    >
      <Icon.react tag={null} />
    </button>
  );
  const move = (by: -1 | 1) => () => sheet.change(metadata => withMoved(metadata, id, by));
  return (
    <div className="rtkit-Hypothesis-head">
      <h4>{id}</h4>
      {button(trans.__('Move %1 up', id), moveUpIcon, isFirst, move(-1))}
      {button(trans.__('Move %1 down', id), moveDownIcon, isLast, move(1))}
      {button(
        isSealed ? trans.__('%1 is sealed and stays', id) : trans.__('Remove %1', id),
        closeIcon,
        isSealed,
        () => {
          sheet.renameTyped(place => (place.startsWith(`hypotheses.${id}.`) ? undefined : place));
          sheet.change(metadata => withoutHypothesis(metadata, id));
        }
      )}
    </div>
  );
}

interface SealLineProps {
  id: string;
  metadata: Metadata;
  standing: Standing;
}

function SealLine({ id, metadata, standing }: SealLineProps): JSX.Element | null {
  const { sheet, trans, onRevise } = useKit();
  const on = sealedOn(metadata);
  if (standing === 'free' || !on) {
    return null;
  }
  const day = dayOf(on, new Date());
  const words = {
    sealed: trans.__('sealed %1', day),
    changed: trans.__('changed since it was sealed on %1', day),
    added: trans.__('added after sealing on %1', day)
  }[standing];
  return (
    <p className={`rtkit-Seal rtkit-mod-${standing}`}>
      <span>{words}</span>
      <button
        type="button"
        className="rtkit-TicketForm-link"
        aria-label={
          standing === 'added' ? trans.__('Seal it… (%1)', id) : trans.__('Revise… (%1)', id)
        }
        onClick={() => onRevise(id)}
      >
        {standing === 'added' ? trans.__('Seal it…') : trans.__('Revise…')}
      </button>
      {standing === 'changed' && (
        <button
          type="button"
          className="rtkit-TicketForm-link"
          onClick={() => sheet.change(now => withSealed(now, id))}
        >
          {trans.__('Put back')}
        </button>
      )}
    </p>
  );
}
