/** A control below its label, with what is wrong with it, else a note. */
import React, { useId, type ReactNode } from 'react';

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
  /** Whether Python, a criterion or a name is typed into it. */
  isCode?: boolean;
  /** Whether it takes the whole width of a form of several columns. */
  isWide?: boolean;
  children: (props: ControlProps) => ReactNode;
}

export function Labelled(props: LabelledProps): JSX.Element {
  const { label, fault, note, isCode, isWide, children } = props;
  const id = useId();
  const below = `${id}-below`;
  return (
    <div className={`rtkit-Field${isWide ? ' rtkit-mod-wide' : ''}`}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        className: `rtkit-Field-control${isCode ? ' rtkit-mod-code' : ''}`,
        'aria-invalid': !!fault,
        'aria-describedby': below
      })}
      <p
        id={below}
        className={fault ? 'rtkit-Field-fault' : 'rtkit-Field-note'}
        role={fault ? 'alert' : undefined}
      >
        {fault || note}
      </p>
    </div>
  );
}
