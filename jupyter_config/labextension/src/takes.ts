/** The arguments of commands, as JSON schema tells them to other plugins. */

export const TEXT = { type: 'string' } as const;

/** That a command takes texts of these names, each of which may be left out. */
export function takes(...names: string[]) {
  const properties = Object.fromEntries(names.map(name => [name, TEXT]));
  return { args: { type: 'object' as const, properties } };
}
