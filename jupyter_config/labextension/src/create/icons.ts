/** The pictures of the templates: a ticket, and in it what the template is about. */
import { LabIcon } from '@jupyterlab/ui-components';

import { ticketIcon } from '../icons';

const TICKET =
  'M5 2h14a2 2 0 0 1 2 2v5.2a2.8 2.8 0 0 0 0 5.6V20a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-5.2a2.8 2.8 0 0 0 0-5.6V4a2 2 0 0 1 2-2z';

const LINES = 'M7.5 7.6h9v1.6h-9zm0 3.6h9v1.6h-9zm0 3.6h5.5v1.6H7.5z';

const GLYPHS = new Map(
  Object.entries({
    // a pencil
    'design-document':
      'M7.3 17.2l.7-3.2 5.6-5.6 2.5 2.5-5.6 5.6zM14.6 7.4l1.1-1.1 2.5 2.5-1.1 1.1zM12.6 15.8h4.6v1.4h-4.6z',
    // two bars, a crown on the higher one
    'champion-challenger':
      'M7.2 12h3.8v5.4H7.2zm5.6-2.4h3.8v7.8h-3.8zm-.2-1.4V5.1l1.2 1 .9-1.6.9 1.6 1.2-1v3.1z',
    // an open book
    'literature-review':
      'M6.6 7.6c1.8-.9 3.4-.8 4.8.2v9c-1.4-1-3-1.1-4.8-.2zm10.8 0c-1.8-.9-3.4-.8-4.8.2v9c1.4-1 3-1.1 4.8-.2z',
    // a compass
    exploration:
      'M12 6a6 6 0 1 0 0 12 6 6 0 0 0 0-12zm0 1.4a4.6 4.6 0 1 1 0 9.2 4.6 4.6 0 0 1 0-9.2zm2.8 1.8l-1.7 3.9-3.9 1.7 1.7-3.9z',
    // a bolt
    spike: 'M13.6 5.2l-6 7.8h3.6l-.9 5.8 6.1-8h-3.7z'
  })
);

const ICONS = new Map<string, LabIcon>([['question', ticketIcon]]);

/** The template's own picture; templates of a workspace share one. */
export function templateIcon(template: string): LabIcon {
  const name = template === 'question' || GLYPHS.has(template) ? template : 'own';
  const icon =
    ICONS.get(name) ??
    new LabIcon({ name: `rtkit:template-${name}`, svgstr: drawn(GLYPHS.get(name) ?? LINES) });
  ICONS.set(name, icon);
  return icon;
}

function drawn(glyph: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24"><path class="rtkit-icon-ticket" fill="#0f766e" fill-rule="evenodd" d="${TICKET}${glyph}"/></svg>`;
}
