/** The outputs of rtkit's cells as cards, in trusted notebooks and in others. */
import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { INotebookTracker } from '@jupyterlab/notebook';
import { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import { ITranslator } from '@jupyterlab/translation';

import { kindOf, KINDS, mimeType } from '../logic/cards/kinds';
import { translationOf } from '../translation';
import { goToEvidence } from './evidence';
import { CardRenderer } from './renderer';

/** Before the HTML form, whose rank is 50, and before anything else that the same output has. */
const RANK = 20;

export const cards: JupyterFrontEndPlugin<void> = {
  id: 'rtkit:cards',
  description: 'Shows what research tickets display as cards.',
  autoStart: true,
  optional: [IRenderMimeRegistry, INotebookTracker, ITranslator],
  activate: (
    _app: JupyterFrontEnd,
    registry: IRenderMimeRegistry | null,
    notebooks: INotebookTracker | null,
    translator: ITranslator | null
  ) => {
    const trans = translationOf(translator);
    registry?.addFactory(
      {
        safe: true, // texts only: nothing of a payload is taken for markup
        mimeTypes: KINDS.map(mimeType),
        createRenderer: ({ mimeType }) => {
          const kind = kindOf(mimeType);
          if (!kind) {
            throw new Error(`no card for ${mimeType}`);
          }
          return new CardRenderer(kind, mimeType, trans, (node, name) =>
            goToEvidence(notebooks, node, name)
          );
        }
      },
      RANK
    );
  }
};
