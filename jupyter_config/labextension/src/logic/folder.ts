/** Paths as JupyterLab names them, and as the server does. */

/** Drives whose files lie where the server's do: its own, and that of real-time collaboration. */
const LOCAL_DRIVES = ['', 'RTC'];

/** The path below the server's folder, or undefined where the drive is somewhere else. */
export function serverPath(path: string): string | undefined {
  const match = /^([^/:]+):(.*)$/.exec(path);
  const [drive, rest] = match ? [match[1] ?? '', match[2] ?? ''] : ['', path];
  return LOCAL_DRIVES.includes(drive) ? rest.replace(/^\/+/, '') : undefined;
}

/** `research/RT-0001-a.ipynb` -> `research`; empty for what lies in the server's own folder. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** `research/RT-0001-a.ipynb` -> `RT-0001-a.ipynb`. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `research/RT-0001-a.ipynb` -> `RT-0001`; a file of another name is called by it. */
export function shortName(path: string): string {
  const file = fileName(path).replace(/\.ipynb$/, '');
  return /^RT-\d{4,}/.exec(file)?.[0] ?? file;
}
