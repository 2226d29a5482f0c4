/** The words that a payload chooses from, as they are shown. */
import type { Words } from '../words';

export function termsOf(words: Words) {
  return {
    adopt: words.__('adopt'),
    reject: words.__('reject'),
    keep: words.__('keep'),
    defer: words.__('defer'),
    low: words.__('low'),
    medium: words.__('medium'),
    high: words.__('high'),
    research: words.__('research'),
    production: words.__('production'),
    figure: words.__('figure'),
    table: words.__('table'),
    output: words.__('output'),
    baseline: words.__('baseline'),
    champion: words.__('champion')
  };
}
