import { create } from './create';
import { events } from './events';
import { exportLabel } from './export';
import { form } from './form/plugin';
import { preview } from './preview';

export default [create, events, exportLabel, form, preview];
