/** Gives the other plugins the live events. */
import type { JupyterFrontEndPlugin } from '@jupyterlab/application';

import { Live } from './live';
import { ILive } from './tokens';

export const events: JupyterFrontEndPlugin<Live> = {
  id: 'rtkit:events',
  description: 'Hears from the server what becomes of research tickets.',
  autoStart: true,
  provides: ILive,
  activate: () => new Live()
};
