/** A dialog that asks for a few texts: it stays open until what they are for has succeeded. */
import { Dialog, ReactWidget } from '@jupyterlab/apputils';
import type { TranslationBundle } from '@jupyterlab/translation';
import React from 'react';

import { Labelled } from '../labelled';
import { faultOf, sentence } from '../logic/fault';
import type { Fault } from '../wire';

export interface Question {
  name: string;
  label: string;
  value: string;
  note?: string;
  /** More than one make it a text of several lines. */
  rows?: number;
  isRequired?: boolean;
  isCode?: boolean;
}

export type Answers = Readonly<Record<string, string>>;

export namespace AskDialog {
  export interface IOptions {
    title: string;
    /** What this is about, above the questions. */
    about?: string;
    accept: string;
    questions: readonly Question[];
    trans: TranslationBundle;
    /** Does what was asked for, or throws what the server says against it. */
    submit: (answers: Answers) => Promise<void>;
  }
}

const ACCEPT = 1;

export class AskDialog extends Dialog<unknown> {
  constructor(private readonly options: AskDialog.IOptions) {
    const body = new AskBody(options);
    super({
      title: options.title,
      body,
      focusNodeSelector: '[data-first]',
      buttons: [
        Dialog.cancelButton({ label: options.trans.__('Cancel') }),
        Dialog.okButton({ label: options.accept })
      ]
    });
    this.asked = body;
    this.addClass('rtkit-Dialog');
  }

  override resolve(index = ACCEPT): void {
    if (index !== ACCEPT) {
      super.resolve(index);
    } else if (!this.isBusy && this.asked.isComplete()) {
      void this.submit();
    }
  }

  override handleEvent(event: Event): void {
    const isEnter = event instanceof KeyboardEvent && event.key === 'Enter';
    if (isEnter && event.isComposing) {
      return; // the Enter that ends a word of Chinese, Japanese or Korean
    }
    if (isEnter && event.target instanceof HTMLTextAreaElement) {
      if (event.ctrlKey || event.metaKey) {
        this.resolve();
      }
      return; // a line more, which JupyterLab's dialog would refuse
    }
    super.handleEvent(event);
  }

  private async submit(): Promise<void> {
    this.isBusy = true;
    try {
      await this.options.submit(this.asked.answers);
      super.resolve(ACCEPT);
    } catch (error) {
      this.asked.tell(faultOf(error));
    } finally {
      this.isBusy = false;
    }
  }

  private readonly asked: AskBody;
  private isBusy = false;
}

class AskBody extends ReactWidget implements Dialog.IBodyWidget<unknown> {
  constructor(private readonly options: AskDialog.IOptions) {
    super();
    this.answers = Object.fromEntries(options.questions.map(({ name, value }) => [name, value]));
  }

  answers: Answers;

  getValue(): null {
    return null;
  }

  /** Whether everything that is needed was said; else it is asked for. */
  isComplete(): boolean {
    const missing = this.options.questions.filter(
      ({ name, isRequired }) => isRequired && !this.answers[name]?.trim()
    );
    const needed = this.options.trans.__('This is needed.');
    this.say(Object.fromEntries(missing.map(({ name }) => [name, needed])), null);
    return missing.length === 0;
  }

  /** Say what the server refused, at the questions that it names. */
  tell(fault: Fault): void {
    const told = (fault.problems ?? []).map(
      ({ path, message }) =>
        [
          path.replace('$.', ''),
          `${sentence(message)} ${sentence(fault.hint ?? '')}`.trim()
        ] as const
    );
    const isAsked = told.every(([name]) => name in this.answers);
    this.say(Object.fromEntries(told), told.length && isAsked ? null : fault);
  }

  private say(faults: Answers, fault: Fault | null): void {
    this.faults = faults;
    this.fault = fault;
    this.update();
    const [first] = Object.keys(faults);
    this.node.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  }

  render(): React.ReactElement {
    const { about, questions } = this.options;
    return (
      <div className="rtkit-Form">
        {about && <p>{about}</p>}
        {questions.map((question, index) => (
          <Asked
            key={question.name}
            question={question}
            isFirst={index === 0}
            fault={this.faults[question.name] ?? ''}
            onChange={value => {
              this.answers = { ...this.answers, [question.name]: value };
            }}
          />
        ))}
        {this.fault && (
          <div className="rtkit-Form-fault" role="alert">
            <p>{sentence(this.fault.message)}</p>
            {this.fault.problems?.map(({ path, message }) => (
              <p key={path}>{sentence(message)}</p>
            ))}
            {this.fault.hint && <p className="rtkit-Fault-hint">{sentence(this.fault.hint)}</p>}
          </div>
        )}
      </div>
    );
  }

  private faults: Answers = {};
  private fault: Fault | null = null;
}

interface AskedProps {
  question: Question;
  isFirst: boolean;
  fault: string;
  onChange: (value: string) => void;
}

function Asked({ question, isFirst, fault, onChange }: AskedProps): JSX.Element {
  const { name, label, note, rows = 1, isRequired, isCode, value } = question;
  return (
    <Labelled label={label} fault={fault} note={note} isCode={isCode}>
      {labelled => {
        const props = {
          ...labelled,
          name,
          defaultValue: value,
          spellCheck: !isCode,
          'aria-required': isRequired,
          'data-first': isFirst || undefined,
          onChange: (event: { target: { value: string } }) => onChange(event.target.value)
        };
        return rows > 1 ? (
          <textarea {...props} rows={rows} />
        ) : (
          <input {...props} type="text" autoComplete="off" />
        );
      }}
    </Labelled>
  );
}
