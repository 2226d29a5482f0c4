/** A translation bundle that says everything as it is written. */
const filled = (text: string, values: unknown[]) =>
  text.replace(/%(\d)/g, (_, place) => String(values[place - 1]));

export const words = {
  __: (text: string, ...values: unknown[]) => filled(text, values),
  _n: (one: string, many: string, count: number, ...values: unknown[]) =>
    filled(count === 1 ? one : many, [count, ...values])
};
