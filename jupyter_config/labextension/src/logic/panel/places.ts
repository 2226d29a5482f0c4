/** Which folders may tell the panel's workspace, the likeliest first. */
import { serverPath } from '../folder';

/** The file browser's folder, that of the current notebook, the server's own: each once, none from another drive. */
export function placesOf(browser: string | undefined, notebook: string | undefined): string[] {
  const folders = [
    browser === undefined ? undefined : serverPath(browser),
    notebook === undefined ? undefined : folderOf(serverPath(notebook)),
    ''
  ];
  return [...new Set(folders.filter(folder => folder !== undefined))];
}

function folderOf(path: string | undefined): string | undefined {
  return path?.slice(0, Math.max(0, path.lastIndexOf('/')));
}
