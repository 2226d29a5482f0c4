/** The form of one ticket. */
import React, { useEffect, useId, useRef, useSyncExternalStore } from 'react';

import { withHypothesis } from '../logic/form/parts';
import { hypothesesOf } from '../logic/form/places';
import type { Metadata } from '../logic/form/same';
import { missingOf } from '../logic/form/seal';
import { Field, TextField } from './field';
import { focusLater, focusPath } from './focus';
import { Goals } from './goals';
import { Head } from './head';
import { HypothesisPart } from './hypothesis';
import { useKit } from './kit';
import { Background, Data, Limits, type Lists } from './sections';
import { StatusField } from './status-field';

import '../../style/form.css';
import '../../style/controls.css';
import '../../style/hypotheses.css';
import '../../style/expression.css';
import '../../style/folds.css';

interface TicketFormProps {
  metadata: Metadata;
  /** The path of the field that is to get the focus, once. */
  wanted: string | null;
  onFocused: () => void;
}

export function TicketForm({ metadata, wanted, onFocused }: TicketFormProps): JSX.Element {
  const { sheet, trans } = useKit();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const lists = {
    references: `${id}-references`,
    tickets: `${id}-tickets`,
    metrics: `${id}-metrics`
  };

  useEffect(() => {
    if (wanted !== null && form.current && focusPath(form.current, wanted)) {
      onFocused();
    }
  }, [wanted, onFocused]);

  return (
    <form
      ref={form}
      className="rtkit-TicketForm-body"
      onSubmit={event => event.preventDefault()}
      onKeyDown={event => undoByKey(event, sheet)}
      noValidate
    >
      <Head metadata={metadata} />
      <TextField place="question" label={trans.__('Question')} rows={3} />
      <TextField
        place="why"
        label={trans.__('Why')}
        rows={2}
        placeholder={trans.__('What will be done with the answer')}
      />
      <StatusField metadata={metadata} />
      <div className="rtkit-TicketForm-row">
        <Scope />
        <TextField place="owner" label={trans.__('Owner')} />
        <TextField place="timebox" label={trans.__('Timebox')} example="2d" />
        <TextField place="spent" label={trans.__('Spent')} example="4h" />
      </div>
      <Hypotheses metadata={metadata} metrics={lists.metrics} />
      <div className="rtkit-TicketForm-folds">
        <Background metadata={metadata} lists={lists} />
        <Goals metadata={metadata} />
        <Data metadata={metadata} />
        <Limits metadata={metadata} />
      </div>
      <Datalists lists={lists} />
    </form>
  );
}

function Scope(): JSX.Element {
  const { choices, sheet, trans } = useKit();
  useSyncExternalStore(choices.subscribe, () => choices.version);
  const now = String(sheet.field('scope').raw);
  const all = !now || choices.scopes.includes(now) ? choices.scopes : [now, ...choices.scopes];
  return (
    <Field place="scope" label={trans.__('Scope')}>
      {control => (
        <select
          {...control}
          value={now}
          onChange={event => sheet.choose('scope', event.target.value || undefined)}
        >
          <option value="">{trans.__('any')}</option>
          {all.map(scope => (
            <option key={scope}>{scope}</option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Hypotheses({ metadata, metrics }: { metadata: Metadata; metrics: string }): JSX.Element {
  const { sheet, trans, onRevise } = useKit();
  const hypotheses = hypothesesOf(metadata);
  return (
    <section className="rtkit-TicketForm-hypotheses" aria-label={trans.__('Hypotheses')}>
      <h3>{trans.__('Hypotheses')}</h3>
      {hypotheses.map(({ id }, index) => (
        <HypothesisPart
          key={String(id)}
          id={String(id)}
          metadata={metadata}
          isFirst={index === 0}
          isLast={index === hypotheses.length - 1}
          metrics={metrics}
        />
      ))}
      {missingOf(metadata).map(id => (
        <p key={id} className="rtkit-Seal rtkit-mod-changed">
          <span>{trans.__('%1 was removed after it was sealed', id)}</span>
          <button type="button" className="rtkit-TicketForm-link" onClick={() => onRevise(id)}>
            {trans.__('Give it up…')}
          </button>
        </p>
      ))}
      <button
        type="button"
        className="rtkit-TicketForm-link"
        onClick={event => {
          sheet.change(withHypothesis);
          focusLater(event, `$.hypotheses[${hypotheses.length}].claim`);
        }}
      >
        {trans.__('Add a hypothesis')}
      </button>
    </section>
  );
}

function Datalists({ lists }: { lists: Lists }): JSX.Element {
  const { choices, sheet } = useKit();
  useSyncExternalStore(choices.subscribe, () => choices.version);
  const options = (references: typeof choices.tickets) =>
    references.map(({ id, title }) => (
      <option key={id} value={id}>
        {title}
      </option>
    ));
  return (
    <>
      <datalist id={lists.references}>
        {options([...choices.nextTickets, ...choices.tickets])}
      </datalist>
      <datalist id={lists.tickets}>{options(choices.tickets)}</datalist>
      <datalist id={lists.metrics}>
        {sheet.examination?.metrics.map(name => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

/** The keys of undo, but where the browser can take back what is being typed and not written yet. */
function undoByKey(event: React.KeyboardEvent, sheet: ReturnType<typeof useKit>['sheet']): void {
  const key = event.key.toLowerCase();
  const isRedo = (key === 'z' && event.shiftKey) || (key === 'y' && !event.shiftKey);
  if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) {
    return;
  }
  event.stopPropagation();
  if (sheet.isTyping) {
    return;
  }
  event.preventDefault();
  if (isRedo) {
    sheet.redo();
  } else {
    sheet.undo();
  }
}
