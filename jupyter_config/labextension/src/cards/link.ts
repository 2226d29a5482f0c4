/** The way from a claim to its evidence. */
import type { TranslationBundle } from '@jupyterlab/translation';

/** Goes to the evidence of that name near a node; false where there is none. */
export type GoTo = (node: HTMLElement, name: string) => Promise<boolean>;

export function evidenceLink(
  text: string,
  name: string,
  trans: TranslationBundle,
  goTo: GoTo
): HTMLElement {
  const link = document.createElement('a');
  link.href = `#${name}`;
  link.textContent = text;
  link.title = trans.__('Go to %1', name);
  const go = async (event: Event) => {
    event.preventDefault();
    event.stopPropagation(); // not JupyterLab's: it would follow the address, or edit the cell
    if (!(await goTo(link, name))) {
      link.title = trans.__('Nothing in this notebook shows %1 yet.', name);
      link.classList.add('rtkit-mod-lost');
      link.ariaDescription = link.title;
    }
  };
  link.addEventListener('click', event => void go(event));
  link.addEventListener('keydown', event => {
    if (event.key === 'Enter') {
      void go(event);
    }
  });
  return link;
}
