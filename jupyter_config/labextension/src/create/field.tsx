/** A control below its label, with what is wrong with it, else a note. */
import React, { useId } from 'react';

interface ControlProps {
  id: string;
  className: string;
  'aria-invalid': boolean;
  'aria-describedby': string;
}

interface FieldProps {
  label: string;
  fault?: string;
  note?: string;
  children: (props: ControlProps) => JSX.Element;
}

export function Labelled({ label, fault, note, children }: FieldProps): JSX.Element {
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
