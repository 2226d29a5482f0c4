/** What the server says of a place of the metadata. */
import type { Examination } from '../../wire';
import { sentence } from '../fault';

/** What is wrong at a path or in a part of it, also a criterion that cannot be read; empty where nothing is. */
export function problemIn(examination: Examination | null, path: string): string {
  const { problems = [], criteria = [] } = examination ?? {};
  const isPart = (other: string) =>
    other === path || other.startsWith(`${path}[`) || other.startsWith(`${path}.`);
  const told = problems.filter(problem => isPart(problem.path)).map(one => one.message);
  const misread = criteria.filter(one => isPart(one.place)).map(one => one.message ?? '');
  return [...new Set([...told, ...misread])].map(sentence).join(' ').trim();
}

/** The paths that a field of the form stands for. */
const FIELDS = new RegExp(
  [
    String.raw`^\$\.(question|related_questions|why|scope|owner|timebox|spent|asked_by|tags|inputs)\b`,
    String.raw`^\$\.(tolerance|supersedes|execution\.(cell_timeout|budget)|goals\[\d+\]\.\w+)`,
    String.raw`^\$\.hypotheses\[\d+\]\.(?!id\b)\w+`
  ].join('|')
);

/** What is wrong where the form has no field, each with its path. */
export function problemsElsewhere(examination: Examination | null): string[] {
  return (examination?.problems ?? [])
    .filter(({ path }) => !FIELDS.test(path))
    .map(({ path, message }) =>
      path === '$' ? sentence(message) : `${path}: ${sentence(message)}`
    );
}
