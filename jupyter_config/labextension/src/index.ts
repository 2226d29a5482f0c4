import { create } from './create';
import { events } from './events';
import { exportLabel } from './export';
import { preview } from './preview';

export default [create, events, exportLabel, preview];
