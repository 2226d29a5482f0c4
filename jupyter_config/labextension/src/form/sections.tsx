/** The parts of the form below what one always needs. */
import React from 'react';

import { isRecord, type Metadata } from '../logic/form/same';
import { TextField } from './field';
import { Fold } from './fold';
import { useKit } from './kit';

interface SectionProps {
  metadata: Metadata;
}

/** The ids of the lists that fields complete from. */
export interface Lists {
  references: string;
  tickets: string;
  metrics: string;
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
