/** The form of a part of a ticket: takes data and callbacks, knows nothing of JupyterLab. */
import React, { useId } from 'react';

import { Labelled } from '../labelled';
import type { Field } from '../logic/notebook/fields';
import { namesIn, type Values } from '../logic/notebook/parts';
import { toggled } from '../logic/notebook/tags';
import type { Words } from '../logic/words';

import '../../style/addform.css';

interface FormProps {
  fields: readonly Field[];
  values: Values;
  faults: Readonly<Record<string, string>>;
  /** Whether a Markdown cell is wanted; null where there is no choice. */
  inMarkdown: boolean | null;
  trans: Words;
  onChange: (name: string, value: string) => void;
  onForm: (inMarkdown: boolean) => void;
}

export function AddForm(props: FormProps): JSX.Element {
  const { fields, values, faults, inMarkdown, trans, onChange, onForm } = props;
  return (
    <form
      className="rtkit-Form rtkit-AddForm"
      onSubmit={event => event.preventDefault()}
      noValidate
    >
      {fields.map(field => (
        <Control
          key={field.name}
          field={field}
          value={values[field.name] ?? ''}
          fault={faults[field.name]}
          onChange={value => onChange(field.name, value)}
        />
      ))}
      {inMarkdown !== null && (
        <fieldset className="rtkit-Choice">
          <legend>{trans.__('Cell')}</legend>
          {[false, true].map(markdown => (
            <label key={String(markdown)}>
              <input
                type="radio"
                name="rtkit-cell"
                checked={inMarkdown === markdown}
                onChange={() => onForm(markdown)}
              />
              {markdown ? trans.__('Markdown') : trans.__('Code')}
            </label>
          ))}
        </fieldset>
      )}
    </form>
  );
}

interface ControlProps {
  field: Field;
  value: string;
  fault: string | undefined;
  onChange: (value: string) => void;
}

/** The control that the field asks for, with what is known already to choose from. */
function Control({ field, value, fault, onChange }: ControlProps): JSX.Element {
  const { name, control, choices, label, suggestions = [] } = field;
  const list = useId();
  const isNames = control === 'names';
  return (
    <Labelled
      label={label}
      fault={fault}
      note={field.note}
      isCode={control === 'code'}
      isWide={control === 'text' || isNames}
    >
      {labelled => {
        const props = {
          ...labelled,
          name,
          value,
          placeholder: field.placeholder,
          spellCheck: control === 'text',
          autoComplete: 'off',
          'aria-required': !!field.required,
          onChange: (event: { target: { value: string } }) => onChange(event.target.value)
        };
        return control === 'text' ? (
          <textarea {...props} rows={2} />
        ) : control === 'choice' ? (
          <select {...props}>
            {choices?.map(([choice, label]) => (
              <option key={choice} value={choice}>
                {label}
              </option>
            ))}
          </select>
        ) : isNames ? (
          <>
            <input {...props} />
            <Names label={label} names={suggestions} value={value} onChange={onChange} />
          </>
        ) : (
          <>
            <input {...props} list={suggestions.length ? list : undefined} />
            {suggestions.length > 0 && (
              <datalist id={list}>
                {suggestions.map(one => (
                  <option key={one} value={one} />
                ))}
              </datalist>
            )}
          </>
        );
      }}
    </Labelled>
  );
}

interface NamesProps {
  label: string;
  names: readonly string[];
  value: string;
  onChange: (value: string) => void;
}

/** The names that are known, to be ticked instead of typed. */
function Names({ label, names, value, onChange }: NamesProps): JSX.Element {
  const chosen = namesIn(value);
  return (
    <div className="rtkit-Names" role="group" aria-label={label}>
      {names.map(name => (
        <label key={name}>
          <input
            type="checkbox"
            checked={chosen.includes(name)}
            onChange={() => onChange(toggled(chosen, name).join(', '))}
          />
          {name}
        </label>
      ))}
    </div>
  );
}
