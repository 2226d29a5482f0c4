/** The templates that tickets can be made from in the folder that the file browser shows. */
import { Signal, type ISignal } from '@lumino/signaling';

import { getTemplates } from '../api';
import { serverPath } from '../logic/folder';
import type { TemplateChoice } from '../wire';

export class TemplateList {
  /** There are others now. */
  get changed(): ISignal<this, void> {
    return this._changed;
  }

  /** Empty where they are not known: outside a workspace, or when the server does not say. */
  get templates(): readonly TemplateChoice[] {
    return this._templates;
  }

  find(name: unknown): TemplateChoice | undefined {
    return this._templates.find(template => template.name === name);
  }

  /** Ask for those of a folder, as JupyterLab names it; only the folder asked for last counts. */
  async load(folder: string): Promise<void> {
    const cwd = serverPath(folder);
    this.folder = folder;
    const templates =
      cwd === undefined
        ? []
        : await getTemplates(cwd).then(
            answer => answer.templates,
            () => []
          );
    if (folder === this.folder) {
      this.set(templates);
    }
  }

  private set(templates: readonly TemplateChoice[]): void {
    if (JSON.stringify(templates) !== JSON.stringify(this._templates)) {
      this._templates = templates;
      this._changed.emit();
    }
  }

  private folder = '';
  private _templates: readonly TemplateChoice[] = [];
  private readonly _changed = new Signal<this, void>(this);
}
