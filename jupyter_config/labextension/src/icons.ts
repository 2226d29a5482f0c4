/** rtkit's own pictures; those of the templates are drawn with them. */
import { LabIcon } from '@jupyterlab/ui-components';

import form from '../style/form.svg';
import page from '../style/page.svg';
import ticket from '../style/ticket.svg';

export const formIcon = new LabIcon({ name: 'rtkit:form', svgstr: form });
export const ticketIcon = new LabIcon({ name: 'rtkit:ticket', svgstr: ticket });
export const pageIcon = new LabIcon({ name: 'rtkit:page', svgstr: page });
