/** Showing what the server refused. */
import { Dialog, showDialog } from '@jupyterlab/apputils';
import type { TranslationBundle } from '@jupyterlab/translation';
import { Widget } from '@lumino/widgets';

import { sentence } from './logic/fault';
import type { Fault } from './wire';

/** A message and below it the hint, as a node for dialogs and panels. */
export function faultNode(fault: Fault): HTMLElement {
  const node = document.createElement('div');
  for (const [text, className] of [
    [fault.message, 'rtkit-Fault-message'],
    [fault.hint ?? '', 'rtkit-Fault-hint']
  ] as const) {
    if (text) {
      const line = node.appendChild(document.createElement('p'));
      line.className = className;
      line.textContent = sentence(text);
    }
  }
  return node;
}

export async function showFault(trans: TranslationBundle, fault: Fault): Promise<void> {
  await showDialog({
    title: trans.__('Research ticket'),
    body: new Widget({ node: faultNode(fault) }),
    buttons: [Dialog.okButton({ label: trans.__('Close') })]
  });
}
