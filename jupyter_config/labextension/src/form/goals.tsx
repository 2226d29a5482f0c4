/** The goals of a ticket, each with what is bad, acceptable and good. */
import { closeIcon } from '@jupyterlab/ui-components';
import React from 'react';

import { placeWithoutGoal, withGoal, withoutGoal } from '../logic/form/parts';
import { recordsOf, valueAt } from '../logic/form/places';
import type { Metadata } from '../logic/form/same';
import { Field, TextField } from './field';
import { focusLater } from './focus';
import { Fold } from './fold';
import { useKit } from './kit';

export function Goals({ metadata }: { metadata: Metadata }): JSX.Element {
  const { sheet, trans } = useKit();
  const goals = recordsOf(metadata.goals);
  const remove = (index: number) => {
    sheet.renameTyped(place => placeWithoutGoal(place, index));
    sheet.change(metadata => withoutGoal(metadata, index));
  };
  return (
    <Fold label={trans.__('Goals')} count={goals.length}>
      {goals.map((_, index) => (
        <section
          key={index}
          className="rtkit-Hypothesis"
          aria-label={trans.__('Goal %1', index + 1)}
        >
          <div className="rtkit-Hypothesis-head">
            <h4>{trans.__('Goal %1', index + 1)}</h4>
            <button
              type="button"
              className="rtkit-TicketForm-icon"
              aria-label={trans.__('Remove goal %1', index + 1)}
              title={trans.__('Remove goal %1', index + 1)}
              onClick={() => remove(index)}
            >
              <closeIcon.react tag={null} />
            </button>
          </div>
          <Goal place={`goals.${index}`} metadata={metadata} />
        </section>
      ))}
      <button
        type="button"
        className="rtkit-TicketForm-link"
        onClick={event => {
          sheet.change(withGoal);
          focusLater(event, `$.goals[${goals.length}].text`);
        }}
      >
        {trans.__('Add a goal')}
      </button>
    </Fold>
  );
}

function Goal({ place, metadata }: { place: string; metadata: Metadata }): JSX.Element {
  const { sheet, trans } = useKit();
  const kind = valueAt(metadata, `${place}.kind`) === 'software' ? 'software' : undefined;
  return (
    <>
      <TextField place={`${place}.text`} label={trans.__('What is to be reached')} rows={2} />
      <Field place={`${place}.kind`} label={trans.__('Kind')}>
        {control => (
          <select
            {...control}
            value={kind ?? 'metric'}
            onChange={event =>
              sheet.choose(
                `${place}.kind`,
                event.target.value === 'software' ? 'software' : undefined
              )
            }
          >
            <option value="metric">{trans.__('metric')}</option>
            <option value="software">{trans.__('software')}</option>
          </select>
        )}
      </Field>
      <div className="rtkit-TicketForm-row">
        <TextField place={`${place}.bad`} label={trans.__('Bad')} />
        <TextField place={`${place}.acceptable`} label={trans.__('Acceptable')} />
        <TextField place={`${place}.good`} label={trans.__('Good')} />
      </div>
      <TextField place={`${place}.trade_off`} label={trans.__('Trade-off')} rows={2} />
    </>
  );
}
