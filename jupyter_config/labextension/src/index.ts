import { create } from './create';
import { events } from './events';
import { exportLabel } from './export';
import { add } from './notebook/add';
import { hints } from './notebook/hints';
import { preview } from './notebook/preview';
import { runs } from './notebook/runs';
import { tagging } from './notebook/tagging';

export default [create, events, exportLabel, add, hints, preview, runs, tagging];
