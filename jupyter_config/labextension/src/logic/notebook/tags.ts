/** The tags that rtkit reads, and the kind of cell that each belongs to. */
import type { Words } from '../words';

export interface Tag {
  tag: string;
  label: string;
  cells: 'markdown' | 'code' | 'any';
}

export function tagsOf(words: Words): Tag[] {
  return [
    { tag: 'rtkit-notes', label: words.__("Presenter's note"), cells: 'markdown' },
    { tag: 'rtkit-whiteboard', label: words.__('Whiteboard'), cells: 'any' },
    { tag: 'rtkit-answer', label: words.__('Answer'), cells: 'markdown' },
    { tag: 'rtkit-findings', label: words.__('Findings'), cells: 'markdown' },
    { tag: 'rtkit-assumptions', label: words.__('Assumptions'), cells: 'markdown' },
    { tag: 'rtkit-decisions', label: words.__('Decisions'), cells: 'markdown' },
    { tag: 'rtkit-next', label: words.__('Next tickets'), cells: 'markdown' },
    { tag: 'rtkit-log', label: words.__('Experiment log'), cells: 'markdown' },
    { tag: 'parameters', label: words.__('Parameters'), cells: 'code' }
  ];
}

export function fits(tag: Tag, cellType: string): boolean {
  return tag.cells === 'any' || tag.cells === cellType;
}

/** The tags with one of them put on or taken off; anything else in the list stays as it is. */
export function toggled(tags: unknown, tag: string): unknown[] {
  const now = Array.isArray(tags) ? tags : [];
  return now.includes(tag) ? now.filter(one => one !== tag) : [...now, tag];
}
