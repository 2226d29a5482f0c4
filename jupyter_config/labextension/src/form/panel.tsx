/** The panel in the right side bar: the form of the current notebook, or how a notebook becomes a ticket. */
import { ReactWidget } from '@jupyterlab/apputils';
import type { NotebookPanel } from '@jupyterlab/notebook';
import type { TranslationBundle } from '@jupyterlab/translation';
import React, { lazy, Suspense } from 'react';

import { formIcon } from '../icons';
import { shortName } from '../logic/folder';
import { isRecord } from '../logic/form/same';
import { quoted } from '../logic/shell';
import { KitContext, useMetadata, type Kit } from './kit';
import type { OpenSheet, Sheets } from './sheets';

/** JupyterLab's start does not wait for it. */
const TicketForm = lazy(async () => ({ default: (await import('./form')).TicketForm }));

export namespace FormPanel {
  export interface IOptions {
    sheets: Sheets;
    trans: TranslationBundle;
    /** Somebody looks at a ticket of the folder. */
    onWatch: (folder: string) => void;
    onStatus: (panel: NotebookPanel, status: string) => Promise<void>;
    onRevise: (panel: NotebookPanel, hypothesis: string) => Promise<void>;
  }
}

export class FormPanel extends ReactWidget {
  constructor(private readonly options: FormPanel.IOptions) {
    super();
    this.id = 'rtkit-ticket-form';
    this.addClass('rtkit-TicketForm');
    this.title.icon = formIcon;
    this.node.setAttribute('role', 'region');
    this.name();
  }

  /** Show the form of the notebook; null where none is open. */
  follow(panel: NotebookPanel | null): void {
    if (this.open) {
      this.open.sheet.isWatched = false;
    }
    if (this.panel && this.panel !== panel) {
      this.wanted = null; // it was meant for the notebook that was there
    }
    this.panel = panel;
    this.open = panel && this.options.sheets.of(panel);
    this.stopNaming();
    this.stopNaming = this.open?.sheet.subscribe(() => this.heard()) ?? (() => undefined);
    this.heard();
    this.wake();
    this.update();
  }

  /** Give the field of a path the focus as soon as it is there; without one, the first. */
  focusField(path = '$.question'): void {
    this.wanted = path;
    this.update();
  }

  override onAfterShow(): void {
    this.wake();
  }

  override onAfterHide(): void {
    this.wake();
  }

  render(): React.ReactElement {
    const { open, panel } = this;
    const { trans, onStatus, onRevise } = this.options;
    if (!open || !panel) {
      return <Hint trans={trans} path={null} />;
    }
    const kit: Kit = {
      sheet: open.sheet,
      isReadOnly: panel.context.contentsModel?.writable === false,
      choices: open.choices,
      trans,
      onStatus: status => void onStatus(panel, status),
      onRevise: hypothesis => void onRevise(panel, hypothesis)
    };
    return (
      <KitContext.Provider value={kit} key={panel.id}>
        <Body
          open={open}
          trans={trans}
          path={panel.context.path}
          wanted={this.wanted}
          onFocused={this.onFocused}
        />
      </KitContext.Provider>
    );
  }

  private heard(): void {
    this.name();
    if (this.isVisible && this.open?.sheet.metadata) {
      const { choices } = this.open;
      void choices.loadScopes();
      this.options.onWatch(choices.folder());
    }
  }

  /** Call the panel by the ticket that it shows. */
  private name(): void {
    const { trans } = this.options;
    const id = this.open?.sheet.metadata?.id;
    const name = typeof id === 'string' ? trans.__('Ticket %1', id) : trans.__('Research ticket');
    if (this.title.caption !== name) {
      this.title.caption = name;
      this.node.setAttribute('aria-label', name);
    }
  }

  /** Ask the server only while somebody looks. */
  private wake(): void {
    if (!this.open) {
      return;
    }
    const { sheet } = this.open;
    sheet.isWatched = this.isVisible;
    if (this.isVisible) {
      sheet.later(0);
      this.heard();
    }
  }

  private readonly onFocused = () => {
    this.wanted = null;
  };

  private stopNaming: () => void = () => undefined;
  private panel: NotebookPanel | null = null;
  private open: OpenSheet | null = null;
  private wanted: string | null = null;
}

interface BodyProps {
  open: OpenSheet;
  trans: TranslationBundle;
  path: string;
  wanted: string | null;
  onFocused: () => void;
}

function Body({ open, trans, path, wanted, onFocused }: BodyProps): JSX.Element {
  const metadata = useMetadata(open.sheet);
  return isRecord(metadata) ? (
    <Suspense fallback={null}>
      <TicketForm metadata={metadata} wanted={wanted} onFocused={onFocused} />
    </Suspense>
  ) : (
    <Hint trans={trans} path={path} />
  );
}

/** What is shown where no ticket is. */
function Hint({ trans, path }: { trans: TranslationBundle; path: string | null }): JSX.Element {
  return (
    <div className="rtkit-TicketForm-hint">
      <h2>{trans.__('No research ticket')}</h2>
      {path === null ? (
        <p>{trans.__('Open the notebook of a research ticket, and its form stands here.')}</p>
      ) : (
        <>
          <p>
            {trans.__(
              '%1 is no research ticket yet. To make it one, its cells untouched, run in a terminal:',
              shortName(path)
            )}
          </p>
          <pre>
            <code>{`rtkit adopt ${quoted(path)}`}</code>
          </pre>
        </>
      )}
    </div>
  );
}
