/** What stands above the fields: which ticket it is, undo and redo, and what is not in the notebook yet. */
import { redoIcon, undoIcon } from '@jupyterlab/ui-components';
import React from 'react';

import { sentence } from '../logic/fault';
import { problemsElsewhere } from '../logic/form/problems';
import { isThere } from '../logic/form/places';
import type { Metadata } from '../logic/form/same';
import { useKit } from './kit';

export function Head({ metadata }: { metadata: Metadata }): JSX.Element {
  const { sheet, trans } = useKit();
  const button = (label: string, Icon: typeof undoIcon, isOn: boolean, act: () => void) => (
    <button
      type="button"
      className="rtkit-TicketForm-icon"
      aria-label={label}
      title={label}
      aria-disabled={!isOn}
      onClick={() => isOn && act()}
    >
      <Icon.react tag={null} />
    </button>
  );
  return (
    <>
      <div className="rtkit-TicketForm-head">
        <h2>{trans.__('Ticket %1', String(metadata.id ?? ''))}</h2>
        {button(trans.__('Undo in the form'), undoIcon, sheet.canUndo, () => sheet.undo())}
        {button(trans.__('Redo in the form'), redoIcon, sheet.canRedo, () => sheet.redo())}
      </div>
      {sheet.examination?.burn && <p className="rtkit-TicketForm-burn">{sheet.examination.burn}</p>}
      <Notices metadata={metadata} />
    </>
  );
}

function Notices({ metadata }: { metadata: Metadata }): JSX.Element {
  const { sheet, trans, isReadOnly } = useKit();
  const kept = sheet.kept;
  const orphans = kept.filter(place => !isThere(metadata, place));
  return (
    <div className="rtkit-TicketForm-notices" role="status">
      {isReadOnly && (
        <p className="rtkit-TicketForm-lost">
          {trans.__('The file of this notebook may not be written: changes cannot be saved.')}
        </p>
      )}
      {sheet.isLost && (
        <p className="rtkit-TicketForm-lost">
          {trans.__(
            'The Jupyter server does not answer. What you type is kept here, and checked and saved into the notebook when it is back.'
          )}
        </p>
      )}
      {sheet.fault && !sheet.isLost && (
        <p className="rtkit-TicketForm-lost">
          {sentence(sheet.fault.message)} {sentence(sheet.fault.hint ?? '')}
        </p>
      )}
      {problemsElsewhere(sheet.examination).map(problem => (
        <p key={problem} className="rtkit-Field-fault">
          {problem}
        </p>
      ))}
      {sheet.note && <p className="rtkit-TicketForm-lost">{sheet.note}</p>}
      {kept.length > 0 && (
        <p className="rtkit-TicketForm-kept">
          {trans._n('%1 field is not saved yet', '%1 fields are not saved yet', kept.length)}
        </p>
      )}
      {orphans.map(place => (
        <p key={place} className="rtkit-TicketForm-kept">
          {trans.__(
            'Removed elsewhere; you had typed: %1',
            [sheet.field(place).raw].flat().join(', ')
          )}{' '}
          <button
            type="button"
            className="rtkit-TicketForm-link"
            onClick={() => sheet.giveUp(place)}
          >
            {trans.__('Forget it')}
          </button>
        </p>
      ))}
    </div>
  );
}
