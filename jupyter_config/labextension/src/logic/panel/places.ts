/** Which folders may tell the panel's workspace, the likeliest first. */
import { folderOf, serverPath } from '../folder';

/** The file browser's folder, that of the current notebook, the server's own: each once, none from another drive. */
export function placesOf(browser: string | undefined, notebook: string | undefined): string[] {
  const shown = browser === undefined ? undefined : serverPath(browser);
  const path = notebook === undefined ? undefined : serverPath(notebook);
  const folders = [shown, path === undefined ? undefined : folderOf(path), ''];
  return [...new Set(folders.filter(folder => folder !== undefined))];
}
