/** The plugins. */
import { cards } from './cards/cards';
import { create } from './create/create';
import { events } from './events';
import { exportLabel } from './export';
import { form } from './form/plugin';
import { add } from './notebook/add';
import { hints } from './notebook/hints';
import { preview } from './notebook/preview';
import { runs } from './notebook/runs';
import { tagging } from './notebook/tagging';
import { panel } from './panel/plugin';

export default [
  add,
  cards,
  create,
  events,
  exportLabel,
  form,
  hints,
  panel,
  preview,
  runs,
  tagging
];
