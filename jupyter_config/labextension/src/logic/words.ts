/** The part of a translation bundle that the logic and the components need. */
export interface Words {
  __(text: string, ...values: unknown[]): string;
  /** In both texts `%1` is the count. */
  _n(one: string, many: string, count: number, ...values: unknown[]): string;
}
