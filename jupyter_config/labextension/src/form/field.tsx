/** A field of the form: its label, its control, and below it what is to be said of it. */
import React, { useId, type ReactNode } from 'react';

import { useField, useKit } from './kit';

export interface ControlProps {
  id: string;
  className: string;
  'data-path': string;
  'aria-invalid': boolean;
  'aria-describedby': string;
  onFocus: () => void;
  onBlur: () => void;
}

interface FieldProps {
  place: string;
  label: string;
  note?: ReactNode;
  /** Whether the control says itself what is wrong with it. */
  isOutspoken?: boolean;
  children: (props: ControlProps) => ReactNode;
}

export function Field({ place, label, note, isOutspoken, children }: FieldProps): JSX.Element {
  const { fault, isKept, path, events } = useField(place);
  const id = useId();
  const below = `${id}-below`;
  return (
    <div className="rtkit-Field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        className: 'rtkit-Field-control',
        'data-path': path,
        'aria-invalid': fault !== '',
        'aria-describedby': below,
        ...events
      })}
      <div id={below} className="rtkit-Field-below" aria-live="polite">
        {fault && !isOutspoken && <p className="rtkit-Field-fault">{fault}</p>}
        {(!fault || isOutspoken) &&
          (typeof note === 'string' ? <p className="rtkit-Field-note">{note}</p> : note)}
        {isKept && <Kept place={place} />}
      </div>
    </div>
  );
}

/** Says that what was typed is not in the notebook, and what to do where somebody else was faster. */
function Kept({ place }: { place: string }): JSX.Element {
  const { sheet, trans } = useKit();
  const { theirs } = useField(place);
  if (theirs === undefined) {
    return <p className="rtkit-TicketForm-kept">{trans.__('Not saved yet')}</p>;
  }
  const text = [theirs].flat().join(', ');
  return (
    <div className="rtkit-TicketForm-kept">
      <p>
        {text
          ? trans.__('Not saved yet: changed elsewhere meanwhile, to “%1”', text)
          : trans.__('Not saved yet: emptied elsewhere meanwhile')}
      </p>
      <button type="button" className="rtkit-TicketForm-link" onClick={() => sheet.keepMine(place)}>
        {trans.__('Use mine')}
      </button>
      <button type="button" className="rtkit-TicketForm-link" onClick={() => sheet.giveUp(place)}>
        {trans.__('Use theirs')}
      </button>
    </div>
  );
}

interface TextFieldProps {
  place: string;
  label: string;
  note?: ReactNode;
  /** More than one make it a text of several lines. */
  rows?: number;
  placeholder?: string;
  /** Something that may stand there, shown while nothing does. */
  example?: string;
  list?: string;
  readOnly?: boolean;
  isCode?: boolean;
  onFocus?: () => void;
}

export function TextField(props: TextFieldProps): JSX.Element {
  const { place, label, note, rows = 1, onFocus, isCode, example, placeholder, ...rest } = props;
  const { trans } = useKit();
  const { raw, type } = useField(place);
  return (
    <Field place={place} label={label} note={note}>
      {control => {
        const all = {
          ...control,
          ...rest,
          className: `${control.className}${isCode ? ' rtkit-mod-code' : ''}`,
          placeholder: example ? trans.__('such as %1', example) : placeholder,
          value: String(raw),
          spellCheck: !isCode,
          onChange: (event: { target: { value: string } }) => type(event.target.value),
          onFocus: () => {
            control.onFocus();
            onFocus?.();
          }
        };
        return rows > 1 ? (
          <textarea {...all} rows={rows} />
        ) : (
          <input type="text" autoComplete="off" {...all} />
        );
      }}
    </Field>
  );
}
