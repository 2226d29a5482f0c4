/** How long to wait before a lost connection is tried again, in milliseconds: half a second, doubled up to five. */
export function pauseBefore(attempt: number): number {
  return Math.min(5_000, 500 * 2 ** Math.min(attempt - 1, 10));
}
