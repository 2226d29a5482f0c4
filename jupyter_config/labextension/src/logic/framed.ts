/** Preparing a page for a frame that holds it as `srcdoc`. */

// Without it `#F1` would mean the address of JupyterLab: a link to a finding would load JupyterLab into the frame.
// It stands before the page's own policy, which forbids any other base.
const BASE = '<base href="about:srcdoc">';

export function framed(html: string): string {
  const head = /<head[^>]*>/i.exec(html);
  const at = head ? head.index + head[0].length : 0;
  return html.slice(0, at) + BASE + html.slice(at);
}
