/** Staying where one went while a notebook is still being laid out. */

const SETTLED_MILLISECONDS = 10_000;
const ACTS = ['keydown', 'pointerdown', 'touchstart', 'wheel'];

/**
 * Calls `back` whenever the node leaves the view, until somebody acts or some seconds went by.
 *
 * JupyterLab gives cells an estimated height until they are drawn, so that what was scrolled to can move away again.
 */
export function stayInView(node: HTMLElement, back: () => void): void {
  const acted = new AbortController();
  const observer = new IntersectionObserver(seen => {
    if (!seen[seen.length - 1]?.isIntersecting) {
      back();
    }
  });
  const stop = (): void => {
    observer.disconnect();
    acted.abort();
  };
  for (const act of ACTS) {
    document.addEventListener(act, stop, { capture: true, passive: true, signal: acted.signal });
  }
  window.setTimeout(stop, SETTLED_MILLISECONDS);
  observer.observe(node);
}
