/** The card of a payload, or why there is none. */
import type { Words } from '../words';
import { card, type Card, type Piece, type Tone } from './card';
import { Fields, Misfit } from './fields';
import type { Kind } from './kinds';
import { metricCard } from './metric';
import { fixed } from './numbers';
import { termsOf } from './terms';

/** A payload that is not as it should be, and the first of its fields that is not. */
interface Unreadable {
  field: string;
}

type Read = (fields: Fields, words: Words, plain: string) => Card;

/** `plain` is the output's text form, which knows what the payload does not say. */
export function cardOf(
  kind: Kind,
  payload: unknown,
  plain: string,
  words: Words
): Card | Unreadable {
  try {
    return READ[kind](Fields.of(kind, payload), words, plain);
  } catch (error) {
    if (error instanceof Misfit) {
      return { field: error.message };
    }
    throw error;
  }
}

const READ: Record<Kind, Read> = {
  answer: (fields, words) =>
    card(words, 'answer', words.__('Answer'), fields.text('text'), {
      body: fields.words('because')
    }),
  metric: metricCard,
  finding: (fields, words) => {
    const confidence = fields.has('confidence')
      ? termsOf(words)[fields.choice('confidence', ['low', 'medium', 'high'])]
      : '';
    return card(words, 'finding', label(fields, words.__('Finding')), fields.text('statement'), {
      small: [
        { text: confidence && words.__('%1 confidence', confidence) },
        concerned(fields, words),
        condition(fields, words),
        ...fields.texts('evidence').map(names => ({ text: words.__('evidence %1', names), names }))
      ]
    });
  },
  assumption: (fields, words) =>
    card(words, 'assumption', label(fields, words.__('Assumption')), fields.text('text'), {
      small: [condition(fields, words)]
    }),
  decision: (fields, words) => {
    const choice = fields.choice('choice', ['adopt', 'reject', 'keep', 'defer']);
    const chosen = termsOf(words)[choice];
    const id = fields.words('id');
    const capital = chosen.charAt(0).toUpperCase() + chosen.slice(1);
    return card(words, 'decision', id ? `${id} ${chosen}` : capital, fields.text('subject'), {
      body: fields.words('because'),
      tone: CHOICE_TONES[choice]
    });
  },
  'next-ticket': (fields, words) => {
    const relates = fields.words('relates_to');
    return card(
      words,
      'next-ticket',
      label(fields, words.__('Next ticket')),
      fields.text('title'),
      {
        body: fields.words('why'),
        small: [
          {
            text: fields.has('kind')
              ? termsOf(words)[fields.choice('kind', ['research', 'production'])]
              : termsOf(words).research
          },
          { text: fields.words('scope') },
          { text: fields.words('size') },
          { text: relates && words.__('relates to %1', relates) }
        ]
      }
    );
  },
  evidence: (fields, words, plain) => {
    const kind = fields.has('kind')
      ? fields.choice('kind', ['figure', 'table', 'output'])
      : 'output';
    const isCell = /(^|\n) *this cell$/.test(plain);
    return card(words, 'evidence', fields.text('name'), fields.words('caption'), {
      small: [{ text: isCell ? words.__('this cell') : termsOf(words)[kind] }]
    });
  },
  log: (fields, words) =>
    card(words, 'log', words.__('Log'), fields.text('text'), {
      small: [{ text: fields.words('on') }, concerned(fields, words)]
    }),
  progress: (fields, words) => {
    const done = fields.count('done');
    const total = fields.has('total') ? Math.max(fields.count('total'), done) : undefined;
    const shown = fixed(done, 0);
    const count = total === undefined ? shown : words.__('%1 of %2', shown, fixed(total, 0));
    return card(words, 'progress', fields.words('text') || words.__('Progress'), count, {
      share: total === undefined ? undefined : total && done / total
    });
  }
};

const CHOICE_TONES = {
  adopt: 'supported',
  reject: 'refuted',
  keep: 'plain',
  defer: 'inconclusive'
} as const satisfies Record<string, Tone>;

/** Its id where it has one, else what it is. */
function label(fields: Fields, what: string): string {
  return fields.words('id') || what;
}

/** The hypothesis that it is about. */
function concerned(fields: Fields, words: Words): Piece {
  const id = fields.words('hypothesis');
  return { text: id && words.__('for %1', id) };
}

function condition(fields: Fields, words: Words): Piece {
  const holds = fields.words('holds');
  return { text: holds && words.__('holds while %1', holds) };
}
