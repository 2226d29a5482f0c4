import { create } from './create';
import { preview } from './preview';

export default [create, preview];
