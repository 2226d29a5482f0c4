import { LabIcon } from '@jupyterlab/ui-components';

import form from '../../style/form.svg';

export const formIcon = new LabIcon({ name: 'rtkit:form', svgstr: form });
