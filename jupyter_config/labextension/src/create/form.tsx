/** The form of a new ticket: takes data and callbacks, knows nothing of JupyterLab. */
import React, { useId, useState } from 'react';

import { Labelled } from '../labelled';
import { questionOf, type Asker } from '../logic/askers';
import { asksHypotheses, withTemplate, type Draft, type Faults, type Field } from '../logic/draft';
import { sentence } from '../logic/fault';
import type { Words } from '../logic/words';
import type { Templates } from '../wire';
import { HypothesesFields } from './hypotheses';

interface FormProps {
  choices: Templates;
  initial: Draft;
  faults: Faults;
  trans: Words;
  /** Tells what the ticket may follow from; asked for only once it is needed. */
  getAskers: () => Promise<Asker[]>;
  onChange: (draft: Draft, changed: Field) => void;
}

export function TicketForm(props: FormProps): JSX.Element {
  const { choices, initial, faults, trans, getAskers, onChange } = props;
  const [draft, setDraft] = useState(initial);
  const change = (next: Draft, field: Field) => {
    setDraft(next);
    onChange(next, field);
  };
  const [askers, setAskers] = useState<Asker[]>();
  const suggestions = useId();
  const typed = (field: keyof Draft) => (event: { target: { value: string } }) =>
    change({ ...draft, [field]: event.target.value }, field);
  const template = choices.templates.find(template => template.name === draft.template);

  const askedBy = (asked_by: string) => {
    const question = draft.question.trim() ? undefined : questionOf(askers ?? [], asked_by);
    change({ ...draft, asked_by, question: question ?? draft.question }, 'asked_by');
  };

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
        <Labelled label={trans.__('Scope')} fault={faults.fields.scope}>
          {props => (
            <select {...props} name="scope" value={draft.scope} onChange={typed('scope')}>
              <option value="">{trans.__('Any')}</option>
              {choices.defaults.scopes.map(scope => (
                <option key={scope}>{scope}</option>
              ))}
            </select>
          )}
        </Labelled>
        <Labelled
          label={trans.__('Asked by')}
          fault={faults.fields.asked_by}
          note={trans.__('Such as RT-0003 or RT-0003#N1')}
        >
          {props => (
            <input
              {...props}
              name="asked_by"
              list={suggestions}
              autoComplete="off"
              value={draft.asked_by}
              onFocus={() => askers ?? void getAskers().then(setAskers)}
              onChange={event => askedBy(event.target.value)}
            />
          )}
        </Labelled>
        <datalist id={suggestions}>
          {askers?.map(({ id, says }) => (
            <option key={id} value={id}>
              {says}
            </option>
          ))}
        </datalist>
      </div>
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
      {asksHypotheses(draft, choices) && (
        <HypothesesFields
          hypotheses={draft.hypotheses}
          faults={faults}
          trans={trans}
          onChange={(hypotheses, field) => change({ ...draft, hypotheses }, field)}
        />
      )}
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
