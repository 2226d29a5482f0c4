/** The dialog that asks what a ticket is to be: it stays open until the ticket was created. */
import { Dialog, ReactWidget } from '@jupyterlab/apputils';
import type { TranslationBundle } from '@jupyterlab/translation';
import { createElement } from 'react';

import type { Asker } from '../logic/askers';
import {
  checkDraft,
  faultsFrom,
  firstFaulty,
  isFaulty,
  NO_FAULTS,
  type Draft,
  type Faults,
  type Field
} from '../logic/draft';
import { faultOf } from '../logic/fault';
import type { CreatedTicket, Templates } from '../wire';
import { TicketForm } from './form';

import '../../style/create.css';

export namespace TicketDialog {
  export interface IOptions {
    choices: Templates;
    draft: Draft;
    trans: TranslationBundle;
    /** Tells what the ticket may follow from. */
    getAskers: () => Promise<Asker[]>;
    /** Creates the ticket, or throws what the server says against it. */
    create: (draft: Draft) => Promise<CreatedTicket>;
  }
}

export class TicketDialog extends Dialog<CreatedTicket | null> {
  constructor(private readonly options: TicketDialog.IOptions) {
    const { trans } = options;
    const body = new FormBody(options);
    super({
      title: trans.__('New research ticket'),
      body,
      focusNodeSelector: 'textarea',
      buttons: [
        Dialog.cancelButton({ label: trans.__('Cancel') }),
        Dialog.okButton({ label: trans.__('Create ticket') })
      ]
    });
    this.form = body;
    this.addClass('rtkit-Dialog');
  }

  /** Create the ticket first where the person agreed; close only once it exists. */
  override resolve(index = ACCEPT): void {
    if (index !== ACCEPT) {
      super.resolve(index);
    } else if (!this.form.isBusy) {
      void this.submit();
    }
  }

  override handleEvent(event: Event): void {
    if (event instanceof KeyboardEvent && event.key === 'Enter') {
      if (event.isComposing || isOwnEnter(event.target)) {
        return; // also the Enter that ends a word of Chinese, Japanese or Korean
      }
      if (event.target instanceof HTMLTextAreaElement) {
        event.preventDefault();
        event.stopPropagation();
        this.resolve();
        return;
      }
    }
    super.handleEvent(event);
  }

  private async submit(): Promise<void> {
    const { choices, create, trans } = this.options;
    const draft = this.form.draft;
    const faults = checkDraft(draft, choices, trans);
    if (isFaulty(faults)) {
      this.form.tell(faults);
      return;
    }
    this.setBusy(true);
    try {
      this.form.created = await create(draft);
      super.resolve(ACCEPT);
    } catch (error) {
      this.form.tell(faultsFrom(faultOf(error), draft));
    } finally {
      this.setBusy(false);
    }
  }

  private setBusy(busy: boolean): void {
    this.form.isBusy = busy;
    const button = this.node.querySelector<HTMLButtonElement>('button.jp-mod-accept');
    button?.setAttribute('aria-disabled', String(busy));
  }

  private readonly form: FormBody;
}

const ACCEPT = 1;

/** Whether Enter does something else there: press a button of the form, choose a suggestion. */
function isOwnEnter(target: EventTarget | null): boolean {
  const isButton = target instanceof HTMLButtonElement && target.form !== null;
  return isButton || (target instanceof HTMLInputElement && target.list !== null);
}

class FormBody extends ReactWidget implements Dialog.IBodyWidget<CreatedTicket | null> {
  constructor(private readonly options: TicketDialog.IOptions) {
    super();
    this.draft = options.draft;
  }

  draft: Draft;
  created: CreatedTicket | null = null;
  isBusy = false;

  getValue(): CreatedTicket | null {
    return this.created;
  }

  /** Show what is wrong, and go to the first field that is. */
  tell(faults: Faults): void {
    this.faults = faults;
    this.update();
    const field = firstFaulty(faults);
    if (field) {
      this.node.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
    }
  }

  render(): React.ReactElement {
    const { choices, draft, getAskers, trans } = this.options;
    return createElement(TicketForm, {
      choices,
      getAskers,
      initial: draft,
      trans,
      faults: this.faults,
      onChange: (draft: Draft, field: Field) => this.changed(draft, field)
    });
  }

  private changed(draft: Draft, field: Field): void {
    this.draft = draft;
    if (isFaulty(this.faults)) {
      const isStill = ([path]: [string, unknown]) => !path.startsWith(field);
      const fields = Object.fromEntries(Object.entries(this.faults.fields).filter(isStill));
      this.faults = { ...NO_FAULTS, fields };
      this.update();
    }
  }

  private faults: Faults = NO_FAULTS;
}
