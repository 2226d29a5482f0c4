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

/** What is wrong with the whole. */
export function problemOfAll(examination: Examination | null): string {
  const problems = examination?.problems.filter(problem => problem.path === '$') ?? [];
  return problems.map(problem => sentence(problem.message)).join(' ');
}
