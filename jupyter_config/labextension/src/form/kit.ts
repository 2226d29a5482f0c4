/** What every part of the form needs at hand. */
import type { TranslationBundle } from '@jupyterlab/translation';
import { createContext, useContext, useSyncExternalStore } from 'react';

import type { FieldState } from '../logic/form/field-state';
import type { Sheet } from '../logic/form/sheet';
import { pathOf } from '../logic/form/places';
import type { Metadata } from '../logic/form/same';
import type { Choices } from './choices';

export interface Kit {
  sheet: Sheet;
  /** Whether the notebook's file may not be written. */
  isReadOnly: boolean;
  choices: Choices;
  trans: TranslationBundle;
  onStatus: (status: string) => void;
  onRevise: (hypothesis: string) => void;
}

export const KitContext = createContext<Kit | null>(null);

export function useKit(): Kit {
  const kit = useContext(KitContext);
  if (!kit) {
    throw new Error('a part of the form stands outside it');
  }
  return kit;
}

/** The metadata as they are, drawn again with every change of the sheet. */
export function useMetadata(sheet: Sheet): Metadata | undefined {
  useSyncExternalStore(sheet.subscribe, () => sheet.version);
  return sheet.metadata;
}

/** A field, and what goes on in it. */
export function useField(place: string): FieldState & {
  path: string;
  type: (raw: string | readonly string[]) => void;
  events: { onFocus: () => void; onBlur: () => void };
} {
  const { sheet } = useKit();
  return {
    ...sheet.field(place),
    path: pathOf(sheet.metadata ?? {}, place),
    type: raw => sheet.type(place, raw),
    events: { onFocus: () => sheet.enter(place), onBlur: () => sheet.leave(place) }
  };
}
