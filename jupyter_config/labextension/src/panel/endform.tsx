/** Asks why a next ticket is done or dropped; what was typed stays until the server took it. */
import React, { useEffect, useId, useRef, useState } from 'react';

import { faultOf, sentence } from '../logic/fault';
import type { Words } from '../logic/words';
import type { NextTicketEnd } from '../wire';

interface EndFormProps {
  end: NextTicketEnd['end'];
  trans: Words;
  onCancel: () => void;
  onEnd: (because: string) => Promise<void>;
}

export function EndForm({ end, trans, onCancel, onEnd }: EndFormProps): JSX.Element {
  const [because, setBecause] = useState('');
  const [fault, setFault] = useState('');
  const [isBusy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => input.current?.focus(), []);

  const submit = async () => {
    setBusy(true);
    try {
      await onEnd(because.trim());
    } catch (error) {
      const { message, hint } = faultOf(error);
      setFault([message, hint ?? ''].map(sentence).join(' ').trim());
      setBusy(false);
      input.current?.focus();
    }
  };

  return (
    <form
      className="rtkit-Next-form"
      onSubmit={event => {
        event.preventDefault();
        if (!isBusy) {
          void submit();
        }
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onCancel();
        }
      }}
    >
      <label htmlFor={id}>
        {end === 'done' ? trans.__('What was done') : trans.__('Why it is dropped')}
      </label>
      <input
        id={id}
        ref={input}
        className="rtkit-Field-control"
        value={because}
        aria-invalid={!!fault}
        aria-describedby={fault ? `${id}-fault` : undefined}
        onChange={event => {
          setBecause(event.target.value);
          setFault('');
        }}
      />
      {fault && (
        <p id={`${id}-fault`} className="rtkit-Field-fault" role="alert">
          {fault}
        </p>
      )}
      <div className="rtkit-Next-buttons">
        <button type="submit" className="rtkit-Panel-button rtkit-mod-framed" disabled={isBusy}>
          {end === 'done' ? trans.__('Done') : trans.__('Drop')}
        </button>
        <button type="button" className="rtkit-Panel-button rtkit-mod-framed" onClick={onCancel}>
          {trans.__('Cancel')}
        </button>
      </div>
    </form>
  );
}
