/** The part of a translation bundle that the panel needs. */
export interface Words {
  __(text: string, ...values: unknown[]): string;
  _n(one: string, many: string, count: number, ...values: unknown[]): string;
}
