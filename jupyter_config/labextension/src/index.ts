import { create } from './create';
import { exportLabel } from './export';
import { preview } from './preview';

export default [create, exportLabel, preview];
