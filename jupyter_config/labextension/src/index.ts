import { cards } from './cards/cards';
import { create } from './create/create';
import { events } from './events';
import { exportLabel } from './export';
import { preview } from './preview';

export default [cards, create, events, exportLabel, preview];
