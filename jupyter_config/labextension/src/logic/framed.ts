/** Preparing a page for a frame that holds it as `srcdoc`. */

// Without it `#F1` would mean the address of JupyterLab: a link to a finding would load JupyterLab into the frame.
// It stands before the page's own policy, which forbids any other base.
const BASE = '<base href="about:srcdoc">';

// A frame without same-origin cannot be asked where it is scrolled to. Its name outlives a new `srcdoc`: the page notes
// its place there and goes back to it. Like the base, it stands before the policy, which knows no such script.
const PLACE = `<script>(() => {
  const place = /^rtkit:(\\d+)$/.exec(name);
  const goBack = () => scrollTo({ top: place[1], behavior: 'instant' });
  if (place) { addEventListener('DOMContentLoaded', goBack); addEventListener('load', goBack); }
  addEventListener('scroll', () => { name = 'rtkit:' + Math.round(scrollY); }, { passive: true });
})()</script>`;

export function framed(html: string): string {
  const head = /<head[^>]*>/i.exec(html);
  const at = head ? head.index + head[0].length : 0;
  return html.slice(0, at) + BASE + PLACE + html.slice(at);
}
