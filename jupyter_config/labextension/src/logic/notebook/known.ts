/** What a notebook says so far: names that can be pointed at, ids that are taken, how it calls rtkit. */

/** A cell without JupyterLab: `data` holds the MIME bundles of its outputs. */
export interface PlainCell {
  type: string;
  source: string;
  tags: readonly string[];
  data: readonly { readonly [mime: string]: unknown }[];
}

export interface Known {
  evidence: string[];
  metrics: string[];
  /** Ids such as F1, and how many parts of each letter there are. */
  ids: Set<string>;
  counts: Record<string, number>;
  /** `rt` after `import rtkit as rt`. */
  alias: string;
  /** Whether nothing above imports it yet. */
  mustImport: boolean;
}

const MIME = /^application\/vnd\.rtkit\.([a-z-]+)\.v\d+\+json$/;
const LETTERS: Readonly<Record<string, string>> = {
  finding: 'F',
  assume: 'A',
  assumption: 'A',
  decide: 'D',
  decision: 'D',
  next_ticket: 'N',
  'next-ticket': 'N'
};
const NAMED = /\.(evidence|measure)\(\s*(["'])([^"'\\]+)\2/g;
const CALLED = /\.(finding|assume|decide|next_ticket)\(/g;
const ID = /\bid\s*=\s*(["'])([FADN]\d+)\1/g;
const ITEM = /^\s*[-*+]\s+\**([FADN]\d+)\**\s*(?:\([^()]*\))?\**:/gm;
const IMPORT = /^[ \t]*import[ \t]+rtkit(?:[ \t]+as[ \t]+(\w+))?[ \t]*(?:#.*)?$/m;

/**
 * Read it from code and outputs both: a cell may not have run yet, or may name things in a loop.
 *
 * What is added comes behind the first `above` cells.
 */
export function knownOf(cells: readonly PlainCell[], above = cells.length): Known {
  const evidence = new Set<string>();
  const metrics = new Set<string>();
  const ids = new Set<string>();
  const counts: Record<string, number> = {};
  let alias: string | undefined;
  let mustImport = true;
  for (const [index, cell] of cells.entries()) {
    const called: Record<string, number> = {};
    const shown: Record<string, number> = {};
    if (cell.type === 'code') {
      const own = aliasIn(cell.source);
      alias ??= own;
      mustImport &&= own === undefined || index >= above;
      for (const [, what, , name] of cell.source.matchAll(NAMED)) {
        (what === 'evidence' ? evidence : metrics).add(name as string);
      }
      for (const [, what] of cell.source.matchAll(CALLED)) {
        count(called, LETTERS[what as string]);
      }
      for (const [, , id] of cell.source.matchAll(ID)) {
        ids.add(id as string);
      }
    } else if (cell.tags.some(tag => tag.startsWith('rtkit-'))) {
      for (const [, id] of cell.source.matchAll(ITEM)) {
        ids.add(id as string);
        count(called, (id as string).charAt(0));
      }
    }
    for (const [kind, payload] of payloads(cell)) {
      if (typeof payload.name === 'string' && (kind === 'evidence' || kind === 'metric')) {
        (kind === 'evidence' ? evidence : metrics).add(payload.name);
      }
      if (typeof payload.id === 'string') {
        ids.add(payload.id);
      }
      count(shown, LETTERS[kind]);
    }
    for (const letter of 'FADN') {
      counts[letter] = (counts[letter] ?? 0) + Math.max(called[letter] ?? 0, shown[letter] ?? 0);
    }
  }
  return {
    evidence: [...evidence],
    metrics: [...metrics],
    ids,
    counts,
    alias: alias ?? 'rt',
    mustImport
  };
}

/** F4 after F3, also where the three are numbered by their position only. */
export function nextId(letter: string, known: Known): string {
  const taken = [...known.ids].filter(id => id.startsWith(letter)).map(id => Number(id.slice(1)));
  return letter + (Math.max(0, known.counts[letter] ?? 0, ...taken) + 1);
}

function aliasIn(source: string): string | undefined {
  const found = IMPORT.exec(source);
  return found ? (found[1] ?? 'rtkit') : undefined;
}

function count(counts: Record<string, number>, letter: string | undefined): void {
  if (letter) {
    counts[letter] = (counts[letter] ?? 0) + 1;
  }
}

function* payloads(cell: PlainCell): Generator<[string, Record<string, unknown>]> {
  for (const data of cell.data) {
    for (const [mime, payload] of Object.entries(data)) {
      const kind = MIME.exec(mime)?.[1];
      if (kind && payload && typeof payload === 'object') {
        yield [kind, payload as Record<string, unknown>];
      }
    }
  }
}
