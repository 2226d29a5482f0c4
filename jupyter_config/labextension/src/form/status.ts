/** Moving a ticket on: in an open notebook through its model, else in its file. */
import { Notification } from '@jupyterlab/apputils';
import type { NotebookPanel } from '@jupyterlab/notebook';
import type { TranslationBundle } from '@jupyterlab/translation';

import { changeStatus } from '../api';
import { showFault } from '../fault';
import { faultOf, sentence } from '../logic/fault';
import { serverPath, shortName } from '../logic/folder';
import type { Sheet } from '../logic/form/sheet';
import type { ChangedTicket, StatusChange } from '../wire';
import { AskDialog, type Question } from './ask';

/** Change the status of an open notebook's ticket; nothing is written but the shared model. */
export async function changeOpenStatus(
  panel: NotebookPanel,
  sheet: Sheet,
  status: string,
  trans: TranslationBundle
): Promise<void> {
  await panel.context.ready;
  await sheet.settle();
  if (sheet.kept.length > 0) {
    const message = trans.__('Some of what was typed into the form is not saved yet');
    const hint = trans.__('Mend or empty the fields that say so, then change the status.');
    return showFault(trans, { message, hint });
  }
  const path = panel.context.path;
  await ask(path, status, trans, async change => {
    const sent = sheet.metadata;
    const answer = await changeStatus({ ...change, rtkit: sent });
    if (sent) {
      sheet.take(sent, answer.rtkit);
    }
    return answer;
  });
}

/** Change the status in the file of a notebook that is not open. */
export async function changeStatusOf(
  path: string,
  status: string,
  trans: TranslationBundle
): Promise<void> {
  await ask(path, status, trans, changeStatus);
}

/** Ask what has to be told with the status, if anything, and change it. */
async function ask(
  path: string,
  status: string,
  trans: TranslationBundle,
  change: (change: StatusChange) => Promise<ChangedTicket>
): Promise<void> {
  const body: StatusChange = { path: serverPath(path) ?? path, status };
  const submit = async (told: Partial<StatusChange>) => {
    const { notes = [] } = await change({ ...body, ...told });
    if (notes.length > 0) {
      Notification.info(notes.map(sentence).join(' '), { autoClose: 8000 });
    }
  };
  const question = questionFor(status, trans);
  if (!question) {
    try {
      await submit({});
    } catch (error) {
      await showFault(trans, faultOf(error));
    }
    return;
  }
  const dialog = new AskDialog({
    title: trans.__('%1: %2', shortName(path), status),
    accept: trans.__('Change status'),
    questions: [question],
    trans,
    submit: async answers => {
      const { because, spent } = answers;
      await submit(because === undefined ? { spent: spent?.trim() || null } : { because });
    }
  });
  await dialog.launch();
}

function questionFor(status: string, trans: TranslationBundle): Question | null {
  if (status === 'frozen') {
    return {
      name: 'because',
      label: trans.__('Why is it no longer executed?'),
      value: '',
      rows: 3,
      isRequired: true
    };
  }
  if (status === 'review' || status === 'answered') {
    return {
      name: 'spent',
      label: trans.__('Time spent'),
      value: '',
      note: trans.__('Days or hours: 2d, 4h. Left empty, what is known of it stays or is counted.')
    };
  }
  return null;
}
