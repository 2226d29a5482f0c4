/** The tickets panel: which tickets there are, what they do now, and what is asked for next. */
import {
  ILayoutRestorer,
  type JupyterFrontEnd,
  type JupyterFrontEndPlugin
} from '@jupyterlab/application';
import { ICommandPalette } from '@jupyterlab/apputils';
import { IDefaultFileBrowser } from '@jupyterlab/filebrowser';
import { INotebookTracker } from '@jupyterlab/notebook';
import { ISettingRegistry } from '@jupyterlab/settingregistry';
import { IStateDB } from '@jupyterlab/statedb';
import { ITranslator } from '@jupyterlab/translation';

import { ticketIcon } from '../icons';
import type { Live } from '../live';
import { serverPath } from '../logic/folder';
import { placesOf } from '../logic/panel/places';
import { ILive } from '../tokens';
import { translationOf } from '../translation';
import { addCommands } from './commands';
import { Connection } from './connection';
import { openPanelMenu, openTicketMenu } from './menu';
import { PanelModel } from './model';
import { remember } from './remember';
import { LatestRuns } from './runs';
import { TicketsPanel } from './widget';

export const panel: JupyterFrontEndPlugin<void> = {
  id: 'rtkit:panel',
  description: 'Lists research tickets and the backlog of next tickets.',
  autoStart: true,
  optional: [
    ILive,
    ILayoutRestorer,
    ITranslator,
    ICommandPalette,
    IDefaultFileBrowser,
    INotebookTracker,
    ISettingRegistry,
    IStateDB
  ],
  activate: (
    app: JupyterFrontEnd,
    live: Live | null,
    restorer: ILayoutRestorer | null,
    translator: ITranslator | null,
    palette: ICommandPalette | null,
    browser: IDefaultFileBrowser | null,
    notebooks: INotebookTracker | null,
    settings: ISettingRegistry | null,
    state: IStateDB | null
  ) => {
    const trans = translationOf(translator);
    const current = () => notebooks?.currentWidget?.context.path;
    const model = new PanelModel(() => placesOf(browser?.model.path, current()));
    const runs = new LatestRuns(live);
    const connection = new Connection(live);
    const { commands } = app;
    const create = () => commands.execute('rtkit:create-ticket', { cwd: model.folder });

    const widget = new TicketsPanel({
      onSeen: isSeen => model.setSeen(isSeen),
      props: () => ({
        ...model.shown,
        list: model.list,
        backlog: model.backlog,
        problems: model.problems,
        fault: model.fault,
        isLost: connection.isLost,
        current: serverPath(current() ?? ''),
        runOf: path => runs.of(path),
        trans,
        onCreate: () => void create(),
        onRefresh: () => void model.refresh(),
        onGroup: groupBy => model.show({ groupBy }),
        onToggle: key => model.toggle(key),
        onToggleBacklog: () => model.show({ backlogOpen: !model.shown.backlogOpen }),
        onShowEnded: showEnded => model.show({ showEnded }),
        onOpen: path => void commands.execute('rtkit:open-ticket', { path }),
        onStart: ({ id, title, scope, size }) =>
          void commands.execute('rtkit:start-next-ticket', { id, title, scope, size }),
        onEnd: end => model.end(end),
        onTicketMenu: (row, at) =>
          openTicketMenu(commands, row, model.list?.statuses ?? [], at, trans),
        onPanelMenu: (anchor, groups) =>
          openPanelMenu(
            {
              onRefresh: () => void model.refresh(),
              onOpenAll: () => model.show({ closed: [] }),
              onCloseAll: () => model.show({ closed: groups })
            },
            anchor,
            trans
          )
      })
    });
    widget.id = 'rtkit-tickets';
    widget.title.icon = ticketIcon;
    widget.title.caption = trans.__('Research tickets');

    const update = () => widget.update();
    model.changed.connect(update);
    runs.changed.connect(update);
    connection.changed.connect(update);
    notebooks?.currentChanged.connect(() => {
      update();
      model.refreshIfElsewhere();
    });
    browser?.model.pathChanged.connect(() => model.refreshIfElsewhere());
    runs.ended.connect(() => model.refreshSoon());
    model.watchedChanged.connect((_, folder) => live?.watch(folder));
    live?.changed.connect((_, event) => event.cwd === model.watched && model.refreshSoon());

    addCommands({ app, model, panel: widget, notebooks, palette, trans });
    remember(model, settings, state);
    app.shell.add(widget, 'left', { rank: 150 });
    restorer?.add(widget, widget.id);
  }
};
