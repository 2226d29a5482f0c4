/** Whether a notebook differs from its file in anything that its page shows. */

interface Content {
  cells?: unknown;
  metadata?: Record<string, unknown>;
}

/**
 * Whether both have the same cells and are the same ticket.
 *
 * JupyterLab calls every notebook changed as soon as its kernel told its language: that does not count here.
 */
export function isSameContent(one: Content, other: Content): boolean {
  return told(one) === told(other);
}

function told(content: Content): string {
  return JSON.stringify([plain(content.cells), plain(content.metadata?.rtkit)]);
}

/** The value with sorted keys and joined lines, without the mark of trust that JupyterLab keeps in memory. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) {
    const isLines = value.length > 0 && value.every(item => typeof item === 'string');
    return isLines ? value.join('') : value.map(plain);
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  const entries = Object.entries(value).filter(([key]) => key !== 'trusted');
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, plain(item)])
  );
}
