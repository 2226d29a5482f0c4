import { LabIcon } from '@jupyterlab/ui-components';

import page from '../style/page.svg';
import ticket from '../style/ticket.svg';

export const ticketIcon = new LabIcon({ name: 'rtkit:ticket', svgstr: ticket });
export const pageIcon = new LabIcon({ name: 'rtkit:page', svgstr: page });
