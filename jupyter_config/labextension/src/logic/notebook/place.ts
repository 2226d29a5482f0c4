/** Which cell a cell id means. */

/** The index of the cell; before nbformat 4.5 cells have no ids, and rtkit names them by position: `cell-3`. */
export function indexOfCell(ids: readonly string[], id: string): number {
  const index = ids.indexOf(id);
  const position = Number(/^cell-(\d+)$/.exec(id)?.[1] ?? 0);
  return index < 0 && position <= ids.length ? position - 1 : index;
}
