/** The dialog that asks for a part of a ticket: it stays open until what was typed will do. */
import { Dialog, ReactWidget } from '@jupyterlab/apputils';
import type { TranslationBundle } from '@jupyterlab/translation';
import { createElement } from 'react';

import { checkValues } from '../logic/notebook/checks';
import { fieldsOf, firstValues, type Surroundings } from '../logic/notebook/fields';
import { cellOf, PARTS, type Kind, type NewCell, type Values } from '../logic/notebook/parts';
import { AddForm } from './addform';

export interface Answer {
  values: Values;
  cell: NewCell;
}

export namespace AddDialog {
  export interface IOptions {
    kind: Kind;
    title: string;
    around: Surroundings;
    trans: TranslationBundle;
  }
}

const ACCEPT = 1;

export class AddDialog extends Dialog<Answer | null> {
  constructor(options: AddDialog.IOptions) {
    const { title, trans } = options;
    const form = new FormBody(options);
    super({
      title,
      body: form,
      focusNodeSelector: '.rtkit-Field-control',
      buttons: [
        Dialog.cancelButton({ label: trans.__('Cancel') }),
        Dialog.okButton({ label: trans.__('Insert cell') })
      ]
    });
    this.form = form;
    this.addClass('rtkit-Dialog');
  }

  /** Close only once everything that was typed will do. */
  override resolve(index = ACCEPT): void {
    if (index !== ACCEPT || this.form.check()) {
      super.resolve(index);
    }
  }

  override handleEvent(event: Event): void {
    if (event instanceof KeyboardEvent && event.key === 'Enter') {
      if (event.isComposing) {
        return; // the Enter that ends a word of Chinese, Japanese or Korean
      }
      if (event.target instanceof HTMLTextAreaElement) {
        if (event.shiftKey) {
          return; // a line more, which JupyterLab's dialog would refuse
        }
        event.preventDefault();
        event.stopPropagation();
        this.resolve();
        return;
      }
    }
    super.handleEvent(event);
  }

  private readonly form: FormBody;
}

class FormBody extends ReactWidget implements Dialog.IBodyWidget<Answer | null> {
  constructor(private readonly options: AddDialog.IOptions) {
    super();
    const { kind, around } = options;
    this.values = firstValues(kind, around);
  }

  getValue(): Answer | null {
    const { kind, around } = this.options;
    const cell = cellOf(kind, this.values, this.inMarkdown, around.known);
    return { values: this.values, cell };
  }

  /** Whether it will do; else what is wrong is shown, and the first such field gets the focus. */
  check(): boolean {
    const { kind, around, trans } = this.options;
    this.faults = checkValues(kind, this.values, around, trans);
    this.update();
    const wrong = this.fields.find(({ name }) => this.faults[name]);
    if (wrong) {
      this.node.querySelector<HTMLElement>(`[name="${wrong.name}"]`)?.focus();
    }
    return !wrong;
  }

  render(): JSX.Element {
    const { kind, trans } = this.options;
    return createElement(AddForm, {
      fields: this.fields,
      values: this.values,
      faults: this.faults,
      inMarkdown: PARTS[kind].tag ? this.inMarkdown : null,
      trans,
      onChange: (name, value) => {
        this.values = { ...this.values, [name]: value };
        this.faults = { ...this.faults, [name]: '' };
        this.update();
      },
      onForm: inMarkdown => {
        this.inMarkdown = inMarkdown;
        this.update();
      }
    });
  }

  private get fields() {
    const { kind, around, trans } = this.options;
    return fieldsOf(kind, around, trans);
  }

  private values: Record<string, string>;
  private faults: Record<string, string> = {};
  private inMarkdown = false;
}
