/** Going to the field that a path means. */

/** Focus the field of the path, else the next one above or inside it; false where there is none. */
export function focusPath(form: HTMLElement, path: string): boolean {
  const fields = [...form.querySelectorAll<HTMLElement>('[data-path]')];
  const of = (wanted: string) => fields.find(field => field.dataset.path === wanted);
  const inside = (wanted: string) =>
    fields.find(
      field =>
        /^[.[]/.test(field.dataset.path?.replace(wanted, '') ?? '') &&
        field.dataset.path?.startsWith(wanted)
    );
  let wanted = path;
  let field = of(wanted) ?? inside(wanted);
  while (!field && wanted.length > 1) {
    wanted = wanted.replace(/(\.[^.[]*|\[[^[]*|^\$?[^.[]*)$/, '');
    field = wanted.length > 1 ? (of(wanted) ?? inside(wanted)) : undefined;
  }
  if (!field) {
    return false;
  }
  for (
    let fold = field.closest('details');
    fold;
    fold = fold.parentElement?.closest('details') ?? null
  ) {
    fold.open = true;
  }
  field.scrollIntoView({ block: 'center' });
  field.focus();
  return true;
}
