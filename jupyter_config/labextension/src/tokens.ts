/** What rtkit's plugins share. */
import { Token } from '@lumino/coreutils';

import type { Live } from './live';

/** The live events of the server part; one connection for all plugins. */
export const ILive = new Token<Live>('rtkit:ILive', 'Live events of research tickets.');
