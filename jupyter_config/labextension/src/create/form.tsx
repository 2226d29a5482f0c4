/** The form of a new ticket: takes data and callbacks, knows nothing of JupyterLab. */
import React, { useId, useState } from 'react';

import { withTemplate, type Draft, type Faults, type Field, type Words } from '../logic/draft';
import { sentence } from '../logic/fault';
import type { Templates } from '../wire';

interface FormProps {
  choices: Templates;
  initial: Draft;
  faults: Faults;
  trans: Words;
  onChange: (draft: Draft, changed: Field) => void;
}

export function TicketForm({ choices, initial, faults, trans, onChange }: FormProps): JSX.Element {
  const [draft, setDraft] = useState(initial);
  const change = (next: Draft, field: Field) => {
    setDraft(next);
    onChange(next, field);
  };
  const typed = (field: Field) => (event: { target: { value: string } }) =>
    change({ ...draft, [field]: event.target.value }, field);
  const template = choices.templates.find(template => template.name === draft.template);

  return (
    <form className="rtkit-Form" onSubmit={event => event.preventDefault()} noValidate>
      <Labelled label={trans.__('Question')} fault={faults.fields.question}>
        {props => (
          <textarea
            {...props}
            name="question"
            rows={3}
            aria-required
            placeholder={trans.__('Does scaling help the nearest-neighbour baseline?')}
            value={draft.question}
            onChange={typed('question')}
          />
        )}
      </Labelled>
      <Labelled
        label={trans.__('Template')}
        fault={faults.fields.template}
        note={template && sentence(template.description)}
      >
        {props => (
          <select
            {...props}
            name="template"
            value={draft.template}
            onChange={event => change(withTemplate(draft, event.target.value, choices), 'template')}
          >
            {choices.templates.map(({ name, title }) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <div className="rtkit-Form-row">
        <Labelled label={trans.__('Owner')} fault={faults.fields.owner}>
          {props => <input {...props} name="owner" value={draft.owner} onChange={typed('owner')} />}
        </Labelled>
        <Labelled
          label={trans.__('Timebox')}
          fault={faults.fields.timebox}
          note={trans.__('Days or hours: 2d, 4h')}
        >
          {props => (
            <input {...props} name="timebox" value={draft.timebox} onChange={typed('timebox')} />
          )}
        </Labelled>
      </div>
      {choices.broken.map(({ name, message }) => (
        <p key={name} className="rtkit-Form-aside">
          {trans.__('The template %1 cannot be used: %2', name, sentence(message))}
        </p>
      ))}
      {faults.message && (
        <div className="rtkit-Form-fault" role="alert">
          <p>{faults.message}</p>
          {faults.hint && <p className="rtkit-Fault-hint">{faults.hint}</p>}
        </div>
      )}
    </form>
  );
}

interface ControlProps {
  id: string;
  className: string;
  'aria-invalid': boolean;
  'aria-describedby': string;
}

interface LabelledProps {
  label: string;
  fault?: string;
  note?: string;
  children: (props: ControlProps) => JSX.Element;
}

/** A control below its label, with what is wrong with it, else a note. */
function Labelled({ label, fault, note, children }: LabelledProps): JSX.Element {
  const id = useId();
  const below = `${id}-below`;
  return (
    <div className="rtkit-Field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        className: 'rtkit-Field-control',
        'aria-invalid': !!fault,
        'aria-describedby': below
      })}
      <p
        id={below}
        className={fault ? 'rtkit-Field-fault' : 'rtkit-Field-note'}
        role={fault && 'alert'}
      >
        {fault ?? note}
      </p>
    </div>
  );
}
