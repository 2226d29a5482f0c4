/** The parts of the form below what one always needs. */
import { closeIcon } from '@jupyterlab/ui-components';
import React from 'react';

import { placeWithoutGoal, withGoal, withoutGoal } from '../logic/form/hypotheses';
import { recordsOf, valueAt } from '../logic/form/places';
import { isRecord, type Metadata } from '../logic/form/same';
import { Field, TextField } from './field';
import { focusLater } from './focus';
import { Fold } from './fold';
import { useKit } from './kit';

interface SectionProps {
  metadata: Metadata;
}

export function Background({ metadata, lists }: SectionProps & { lists: Lists }): JSX.Element {
  const { choices, trans } = useKit();
  const count = countOf(metadata, 'related_questions', 'asked_by', 'tags', 'supersedes');
  const load = () => void choices.loadReferences();
  return (
    <Fold label={trans.__('Background')} count={count}>
      <TextField
        place="related_questions"
        label={trans.__('Related questions')}
        rows={2}
        note={trans.__('One in a line')}
      />
      <TextField
        place="asked_by"
        label={trans.__('Asked by')}
        example="RT-0003#N1"
        list={lists.references}
        onFocus={load}
      />
      <TextField place="tags" label={trans.__('Tags')} note={trans.__('With commas between')} />
      <TextField
        place="supersedes"
        label={trans.__('Supersedes')}
        example="RT-0002"
        list={lists.tickets}
        onFocus={load}
      />
    </Fold>
  );
}

/** The ids of the lists that fields complete from. */
export interface Lists {
  references: string;
  tickets: string;
  metrics: string;
}

export function Goals({ metadata }: SectionProps): JSX.Element {
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

export function Data({ metadata }: SectionProps): JSX.Element {
  const { trans } = useKit();
  return (
    <Fold label={trans.__('Inputs and tolerance')} count={countOf(metadata, 'inputs', 'tolerance')}>
      <TextField
        place="inputs"
        label={trans.__('Inputs')}
        rows={2}
        example="data/measurements.csv"
        note={trans.__('The files it reads, one in a line')}
        isCode
      />
      <TextField
        place="tolerance"
        label={trans.__('Tolerance')}
        example="2%"
        note={trans.__('Of metrics that have none of their own')}
      />
    </Fold>
  );
}

export function Limits({ metadata }: SectionProps): JSX.Element {
  const { trans } = useKit();
  const execution = isRecord(metadata.execution) ? metadata.execution : {};
  return (
    <Fold
      label={trans.__('Limits of execution')}
      count={countOf(execution, 'cell_timeout', 'budget')}
    >
      <div className="rtkit-TicketForm-row">
        <TextField
          place="execution.cell_timeout"
          label={trans.__('Cell timeout')}
          note={trans.__('Seconds for a cell')}
        />
        <TextField
          place="execution.budget"
          label={trans.__('Budget')}
          note={trans.__('Seconds for all')}
        />
      </div>
    </Fold>
  );
}

/** How many of the keys say something. */
function countOf(metadata: Metadata, ...keys: string[]): number {
  return keys.filter(key => metadata[key] !== undefined && metadata[key] !== null).length;
}
