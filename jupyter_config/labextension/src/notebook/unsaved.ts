/** What to do about changes that are not saved, before something reads the file. */
import type { JupyterFrontEnd } from '@jupyterlab/application';
import { Dialog, showDialog } from '@jupyterlab/apputils';
import type { NotebookPanel } from '@jupyterlab/notebook';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { PartialJSONObject } from '@lumino/coreutils';

import { isSameContent } from '../logic/changes';

/** How the dialog asks. */
export interface Question {
  title: string;
  body: string;
  save: string;
  asItIs: string;
}

/** Whether to go on: asks where the notebook differs from its file, and saves it where that is wanted. */
export async function isAgreed(
  app: JupyterFrontEnd,
  panel: NotebookPanel,
  question: Question,
  trans: TranslationBundle
): Promise<boolean> {
  if (!(await differsFromFile(app, panel))) {
    return true;
  }
  const result = await showDialog({
    title: question.title,
    body: question.body,
    buttons: [
      Dialog.cancelButton({ label: trans.__('Cancel') }),
      Dialog.createButton({ label: question.asItIs, accept: true }),
      Dialog.okButton({ label: question.save, actions: ['save'] })
    ]
  });
  if (result.button.actions.includes('save')) {
    await panel.context.save();
  }
  return result.button.accept;
}

async function differsFromFile(app: JupyterFrontEnd, panel: NotebookPanel): Promise<boolean> {
  const { model, path } = panel.context;
  if (!model.dirty) {
    return false;
  }
  try {
    const saved = await app.serviceManager.contents.get(path, { content: true });
    return !isSameContent(saved.content, model.toJSON() as PartialJSONObject);
  } catch {
    return true; // gone, or no notebook any more
  }
}
