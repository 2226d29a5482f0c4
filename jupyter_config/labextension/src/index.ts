import { create } from './create';
import { events } from './events';
import { exportLabel } from './export';
import { panel } from './panel/plugin';
import { preview } from './preview';

export default [create, events, exportLabel, panel, preview];
