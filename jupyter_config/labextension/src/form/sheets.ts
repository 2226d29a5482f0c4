/** The sheets of all open notebooks: one each, for as long as the notebook is open. */
import type { NotebookPanel } from '@jupyterlab/notebook';
import type { PartialJSONObject } from '@lumino/coreutils';

import { examine } from '../api';
import type { Words } from '../logic/words';
import { folderOf } from '../logic/folder';
import { isRecord, same, type Metadata } from '../logic/form/same';
import { Sheet } from '../logic/form/sheet';
import type { Typed } from '../logic/form/typed';
import { pathOf } from '../ticket';
import { Choices } from './choices';

export interface OpenSheet {
  sheet: Sheet;
  choices: Choices;
}

const KEY = 'rtkit';

export class Sheets {
  constructor(private readonly words: Words) {}

  get all(): readonly OpenSheet[] {
    return [...this.sheets.values()];
  }

  /** The sheet of the notebook, made where there is none yet. */
  of(panel: NotebookPanel): OpenSheet {
    const open = this.sheets.get(panel) ?? this.make(panel);
    this.sheets.set(panel, open);
    return open;
  }

  private make(panel: NotebookPanel): OpenSheet {
    const { context } = panel;
    const sheet = new Sheet(
      {
        read: () => {
          const metadata = context.model?.getMetadata(KEY);
          return isRecord(metadata) ? metadata : undefined;
        },
        write: metadata =>
          context.model.sharedModel.transact(() =>
            context.model.setMetadata(KEY, metadata as PartialJSONObject)
          ),
        get isShared() {
          return context.model?.collaborative ?? false;
        },
        examine: rtkit => examine({ path: pathOf(panel), rtkit })
      },
      this.words,
      this.left.get(context.path)
    );
    this.left.delete(context.path);
    const follow = () => sheet.follow();
    const hear = () => {
      if (!panel.isDisposed) {
        context.model.metadataChanged.connect(follow);
        follow();
      }
    };
    void context.ready.then(hear, () => undefined);
    followSaves(context, sheet);
    panel.disposed.connect(() => this.forget(panel, context.path));
    return { sheet, choices: new Choices(() => folderOf(pathOf(panel))) };
  }

  private forget(panel: NotebookPanel, path: string): void {
    const { sheet } = this.sheets.get(panel) ?? {};
    const typed = sheet?.unwritten;
    if (typed) {
      this.left.set(path, typed);
    }
    sheet?.dispose();
    this.sheets.delete(panel);
  }

  private readonly sheets = new Map<NotebookPanel, OpenSheet>();
  /** What was typed into notebooks that were closed before it could be written. */
  private readonly left = new Map<string, Typed>();
}

/**
 * Look again after each save: what counts as the ticket's results may be others then.
 *
 * Who saves means also what was typed a moment ago and is being checked: once that is written, it is saved as well.
 */
function followSaves(context: NotebookPanel['context'], sheet: Sheet): void {
  let saved: Metadata | undefined;
  context.saveState.connect(async (_, state) => {
    if (state === 'started') {
      saved = sheet.unwritten ? sheet.metadata : undefined;
    } else if (state === 'completed') {
      await sheet.settle();
      if (saved && !context.isDisposed && !same(saved, sheet.metadata)) {
        await context.save().catch(() => undefined); // JupyterLab says why it failed
      }
    }
  });
}
