/** Going to the field that a path means. */

/** Focus the field of the path, else the first one in it, else in what it is part of; false where there is none. */
export function focusPath(form: HTMLElement, path: string): boolean {
  const fields = [...form.querySelectorAll<HTMLElement>('[data-path]')];
  const field = withParents(path)
    .map(part => fields.find(one => isPart(one.dataset.path ?? '', part)))
    .find(found => found);
  if (!field) {
    return false;
  }
  let fold = field.closest('details');
  while (fold) {
    fold.open = true;
    fold = fold.parentElement?.closest('details') ?? null;
  }
  field.scrollIntoView({ block: 'center' });
  field.focus();
  return true;
}

/** The same for a field that what a button does brings about. */
export function focusLater(
  { currentTarget }: { currentTarget: HTMLButtonElement },
  path: string
): void {
  const { form } = currentTarget;
  window.setTimeout(() => form && focusPath(form, path));
}

/** `$.a[0].b` -> itself, `$.a[0]`, `$.a`. */
function withParents(path: string): string[] {
  const keys = path.match(/[.[][^.[]+/g) ?? [];
  return keys.map((_, index) => `$${keys.slice(0, keys.length - index).join('')}`);
}

function isPart(path: string, whole: string): boolean {
  return path === whole || path.startsWith(`${whole}.`) || path.startsWith(`${whole}[`);
}
