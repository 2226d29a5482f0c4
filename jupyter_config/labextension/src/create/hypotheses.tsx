/** The hypotheses of a new ticket: what is claimed, and the criterion that decides it. */
import React, { useRef, useState } from 'react';

import { Labelled } from '../labelled';
import { NO_HYPOTHESIS, type Draft, type Faults, type Field } from '../logic/draft';
import type { Words } from '../logic/words';

type Hypotheses = Draft['hypotheses'];

interface HypothesesProps {
  hypotheses: Hypotheses;
  faults: Faults;
  trans: Words;
  onChange: (hypotheses: Hypotheses, changed: Field) => void;
}

export function HypothesesFields(props: HypothesesProps): JSX.Element {
  const { hypotheses, faults, trans, onChange } = props;
  const [added, setAdded] = useState<number>(); // is where one goes on writing
  const addButton = useRef<HTMLButtonElement>(null);
  const add = () => {
    setAdded(hypotheses.length);
    onChange([...hypotheses, NO_HYPOTHESIS], 'hypotheses');
  };
  const remove = (index: number) => {
    addButton.current?.focus();
    onChange(
      hypotheses.filter((_, at) => at !== index),
      'hypotheses'
    );
  };
  const typed =
    (index: number, key: 'claim' | 'expect') => (event: { target: { value: string } }) => {
      const { value } = event.target;
      const next = hypotheses.map((one, at) => (at === index ? { ...one, [key]: value } : one));
      onChange(next, `hypotheses[${index}].${key}`);
    };
  return (
    <fieldset className="rtkit-Hypotheses">
      <legend>{trans.__('Hypotheses')}</legend>
      {hypotheses.map((hypothesis, index) => {
        const id = `H${index + 1}`;
        const path = `hypotheses[${index}]`;
        return (
          <div key={index} className="rtkit-Hypotheses-row">
            <Labelled label={trans.__('%1 claim', id)} fault={faults.fields[`${path}.claim`]}>
              {control => (
                <input
                  {...control}
                  name={`${path}.claim`}
                  autoFocus={index === added}
                  placeholder={trans.__('Scaling lowers the error.')}
                  value={hypothesis.claim}
                  onChange={typed(index, 'claim')}
                />
              )}
            </Labelled>
            <Labelled
              label={trans.__('%1 expects', id)}
              fault={faults.fields[`${path}.expect`]}
              isCode
            >
              {control => (
                <input
                  {...control}
                  name={`${path}.expect`}
                  placeholder="error <= baseline * 0.95"
                  spellCheck={false}
                  value={hypothesis.expect}
                  onChange={typed(index, 'expect')}
                />
              )}
            </Labelled>
            <button
              type="button"
              className="rtkit-Hypotheses-remove"
              aria-label={trans.__('Remove %1', id)}
              title={trans.__('Remove %1', id)}
              onClick={() => remove(index)}
            >
              ×
            </button>
          </div>
        );
      })}
      <button type="button" className="rtkit-Hypotheses-add" ref={addButton} onClick={add}>
        {trans.__('+ Add a hypothesis')}
      </button>
    </fieldset>
  );
}
