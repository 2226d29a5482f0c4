/** The criteria of a hypothesis: what is expected, and the guardrails that may not break. */
import { closeIcon } from '@jupyterlab/ui-components';
import React from 'react';

import { Expression } from './expression';
import { Field } from './field';
import { useField, useKit } from './kit';
import { Reading } from './reading';

interface CriterionProps {
  place: string;
  label: string;
  readOnly: boolean;
}

export function Expect({ place, label, readOnly }: CriterionProps): JSX.Element {
  const { sheet, trans } = useKit();
  const { raw, path, type } = useField(place);
  const row = rowOf(sheet.examination?.criteria, path, String(raw));
  return (
    <Field
      place={place}
      label={label}
      isOutspoken={!!row?.message}
      note={row && <Reading row={row} />}
    >
      {control => (
        <Expression
          control={control}
          value={String(raw)}
          readOnly={readOnly}
          placeholder={trans.__('such as %1', 'error <= baseline - 0.01')}
          onChange={type}
        />
      )}
    </Field>
  );
}

export function Guardrails({ place, label, readOnly }: CriterionProps): JSX.Element {
  const { sheet, trans } = useKit();
  const { raw, path, type, fault } = useField(place);
  const rows = typeof raw === 'string' ? (raw ? [raw] : []) : [...raw];
  const told = rows.map((text, index) =>
    rowOf(
      sheet.examination?.criteria,
      `${path}[${rows.slice(0, index).filter(one => one.trim()).length}]`,
      text
    )
  );
  const set = (index: number, text: string) =>
    type(rows.map((row, at) => (at === index ? text : row)));
  const isOutspoken = fault !== '' && told.some(row => row?.message);
  return (
    <Field
      place={place}
      label={rows.length > 1 ? trans.__('Guardrails') : label}
      isOutspoken={isOutspoken}
    >
      {control => (
        <>
          {(rows.length ? rows : readOnly ? [] : ['']).map((text, index) => (
            <div key={index}>
              <div className="rtkit-Guardrail">
                <Expression
                  control={
                    index
                      ? { ...control, id: undefined, ...{ 'aria-label': `${label} ${index + 1}` } }
                      : control
                  }
                  value={text}
                  autoFocus={index > 0 && text === ''}
                  readOnly={readOnly}
                  placeholder={trans.__('such as %1', 'recall >= baseline - 1%')}
                  onChange={next => (rows.length ? set(index, next) : type([next]))}
                />
                {!readOnly && rows.length > 0 && (
                  <button
                    type="button"
                    className="rtkit-TicketForm-icon"
                    aria-label={trans.__('Remove guardrail %1', index + 1)}
                    title={trans.__('Remove guardrail %1', index + 1)}
                    onClick={() => type(rows.filter((_, at) => at !== index))}
                  >
                    <closeIcon.react tag={null} />
                  </button>
                )}
              </div>
              {told[index] && <Reading row={told[index]} />}
            </div>
          ))}
          {!rows.length && readOnly && (
            <input {...control} type="text" readOnly value={trans.__('none')} />
          )}
          {!readOnly && rows.length > 0 && rows.every(row => row.trim()) && (
            <button
              type="button"
              className="rtkit-TicketForm-link"
              onClick={() => type([...rows, ''])}
            >
              {trans.__('Add a guardrail')}
            </button>
          )}
        </>
      )}
    </Field>
  );
}

/** What was said of the expression, if it is still the one that stands there. */
function rowOf<T extends { place: string; expression: string }>(
  rows: readonly T[] | undefined,
  path: string,
  text: string
): T | undefined {
  return rows?.find(row => row.place === path && row.expression.trim() === text.trim());
}
