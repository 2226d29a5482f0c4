/** The fields of the forms that add a part to a ticket. */
import { nextId, type Known } from './known';
import type { Kind } from './parts';
import type { Words } from '../words';

/** One control: `names` is a list with commas, of which `suggestions` can be ticked. */
export interface Field {
  name: string;
  label: string;
  control: 'text' | 'line' | 'code' | 'choice' | 'names';
  required?: boolean;
  note?: string;
  placeholder?: string;
  choices?: readonly (readonly [value: string, label: string])[];
  suggestions?: readonly string[];
}

/** What the forms need of the notebook and its workspace. */
export interface Surroundings {
  known: Known;
  hypotheses: readonly { id: string; claim: string }[];
  scopes: readonly string[];
}

const LETTER: Partial<Record<Kind, string>> = { finding: 'F', 'next-ticket': 'N', assumption: 'A' };

export function fieldsOf(kind: Kind, around: Surroundings, words: Words): Field[] {
  const { known, hypotheses, scopes } = around;
  const id: Field = { name: 'id', label: words.__('Id'), control: 'code' };
  const holds: Field = {
    name: 'holds',
    label: words.__('Holds while'),
    control: 'code',
    placeholder: `${known.metrics[0] ?? 'eer'} < 0.1`,
    note: words.__('A criterion over metrics, checked whenever the ticket is run')
  };
  const filled = known.metrics.length
    ? words.__('{%1} is filled with the measured value', known.metrics.slice(0, 3).join('}, {'))
    : words.__('{name} is filled with the value of a measured metric');
  switch (kind) {
    case 'finding':
      return [
        {
          name: 'statement',
          label: words.__('Statement'),
          control: 'text',
          required: true,
          note: filled
        },
        {
          name: 'evidence',
          label: words.__('Evidence'),
          control: 'names',
          suggestions: [...known.evidence, ...known.metrics],
          note: words.__('Names of figures, tables, metrics or cells, with commas')
        },
        id,
        {
          name: 'confidence',
          label: words.__('Confidence'),
          control: 'choice',
          choices: [
            ['', words.__('not said')],
            ['low', words.__('low')],
            ['medium', words.__('medium')],
            ['high', words.__('high')]
          ]
        },
        {
          name: 'hypothesis',
          label: words.__('Hypothesis'),
          control: 'choice',
          choices: [
            ['', words.__('none')],
            ...hypotheses.map(({ id, claim }) => [id, `${id}: ${claim}`] as const)
          ]
        },
        holds
      ];
    case 'next-ticket':
      return [
        { name: 'title', label: words.__('Question or title'), control: 'text', required: true },
        {
          name: 'kind',
          label: words.__('Kind'),
          control: 'choice',
          choices: [
            ['research', words.__('research: a new question')],
            ['production', words.__('production: a change to the product')]
          ]
        },
        id,
        { name: 'why', label: words.__('Why'), control: 'text' },
        { name: 'scope', label: words.__('Scope'), control: 'line', suggestions: scopes },
        { name: 'size', label: words.__('Size'), control: 'line', placeholder: '1d' },
        {
          name: 'relates_to',
          label: words.__('Relates to'),
          control: 'line',
          placeholder: 'PROJ-118',
          note: words.__('A ticket that exists elsewhere')
        }
      ];
    case 'metric':
      return [
        {
          name: 'name',
          label: words.__('Name'),
          control: 'code',
          required: true,
          placeholder: 'eer'
        },
        {
          name: 'value',
          label: words.__('Value'),
          control: 'code',
          required: true,
          placeholder: 'scores.mean()',
          note: words.__('Python: a number, or a list of them for a mean with its spread')
        },
        {
          name: 'direction',
          label: words.__('Better is'),
          control: 'choice',
          choices: [
            ['', words.__('not said')],
            ['higher', words.__('higher')],
            ['lower', words.__('lower')]
          ]
        },
        {
          name: 'baseline',
          label: words.__('Baseline'),
          control: 'code',
          placeholder: 'rt.accepted("RT-0002")["eer"]',
          note: words.__('Python: the number it is measured against')
        },
        {
          name: 'tolerance',
          label: words.__('Tolerance'),
          control: 'code',
          placeholder: '0.005',
          note: words.__('How far a later run may be off: a number, 2%, or (least, greatest)')
        },
        { name: 'unit', label: words.__('Unit'), control: 'line', placeholder: 's' }
      ];
    case 'assumption':
      return [
        {
          name: 'text',
          label: words.__('What is taken as given'),
          control: 'text',
          required: true
        },
        id,
        holds
      ];
    case 'evidence':
      return [
        {
          name: 'name',
          label: words.__('Name'),
          control: 'code',
          required: true,
          placeholder: 'fig-roc',
          note: words.__('Findings point at the cell by this name')
        },
        { name: 'caption', label: words.__('Caption'), control: 'text', note: filled }
      ];
  }
}

/** The form as it opens. */
export function firstValues(kind: Kind, around: Surroundings): Record<string, string> {
  const letter = LETTER[kind];
  const [only, second] = around.hypotheses;
  return {
    ...(letter ? { id: nextId(letter, around.known) } : {}),
    ...(kind === 'next-ticket' ? { kind: 'research' } : {}),
    ...(kind === 'finding' && only && !second ? { hypothesis: only.id } : {})
  };
}
