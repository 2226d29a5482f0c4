/** What JupyterLab calls an exporter that it does not know: its name with a capital letter. */

/** The name that nbconvert knows the page's exporter by. */
const FORMAT = 'rtkit_demo';

/** The part of a menu's or palette's entry that its label comes from. */
export interface Entry {
  args?: { readonly [name: string]: unknown };
}

/** The entry with the label if it exports the page, any other as it is. */
export function relabelled<T extends Entry>(entry: T, label: string): T {
  return entry.args?.format === FORMAT ? { ...entry, args: { ...entry.args, label } } : entry;
}
