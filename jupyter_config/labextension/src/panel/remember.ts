/** Keeps how tickets are shown: the grouping in the settings, what is open in the state of the window. */
import type { ISettingRegistry } from '@jupyterlab/settingregistry';
import type { IStateDB } from '@jupyterlab/statedb';

import { isGrouping } from '../logic/panel/groups';
import type { PanelModel } from './model';

const PLUGIN = 'rtkit:panel';

/** Take over what was kept, and from then on keep what changes. */
export function remember(
  model: PanelModel,
  settings: ISettingRegistry | null,
  state: IStateDB | null
): void {
  void followSettings(model, settings);
  void followState(model, state);
}

async function followSettings(model: PanelModel, registry: ISettingRegistry | null): Promise<void> {
  const settings = await registry?.load(PLUGIN).catch(() => undefined);
  if (!settings) {
    return;
  }
  const read = () => {
    const groupBy = settings.composite.groupBy;
    if (isGrouping(groupBy) && groupBy !== model.shown.groupBy) {
      model.show({ groupBy });
    }
  };
  read();
  settings.changed.connect(read);
  model.changed.connect(() => {
    if (model.shown.groupBy !== settings.composite.groupBy) {
      void settings.set('groupBy', model.shown.groupBy).catch(console.warn);
    }
  });
}

async function followState(model: PanelModel, state: IStateDB | null): Promise<void> {
  const kept = (await state?.fetch(PLUGIN).catch(() => undefined)) as unknown;
  if (kept && typeof kept === 'object') {
    const { closed, backlogOpen, showEnded } = kept as Record<string, unknown>;
    model.show({
      closed: Array.isArray(closed) ? closed.filter(key => typeof key === 'string') : [],
      backlogOpen: backlogOpen !== false,
      showEnded: showEnded === true
    });
  }
  let before = model.shown;
  model.changed.connect(() => {
    if (model.shown !== before) {
      before = model.shown;
      const { closed, backlogOpen, showEnded } = before;
      void state?.save(PLUGIN, { closed: [...closed], backlogOpen, showEnded }).catch(console.warn);
    }
  });
}
