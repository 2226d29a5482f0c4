/** Revising a sealed hypothesis: new text and the reason, kept with the old one in the experiment log. */
import { Notification } from '@jupyterlab/apputils';
import type { NotebookPanel } from '@jupyterlab/notebook';
import type { TranslationBundle } from '@jupyterlab/translation';

import { revise } from '../api';
import { sentence } from '../logic/fault';
import { hypothesesOf, stringsOf } from '../logic/form/places';
import type { Sheet } from '../logic/form/sheet';
import { pathOf } from '../ticket';
import type { NewRevision } from '../wire';
import { AskDialog, type Answers, type Question } from './ask';

export async function reviseHypothesis(
  panel: NotebookPanel,
  sheet: Sheet,
  id: string,
  trans: TranslationBundle
): Promise<void> {
  await sheet.settle();
  const present = hypothesesOf(sheet.metadata ?? {}).find(one => one.id === id);
  const texts = present && {
    claim: String(present.claim ?? ''),
    expect: String(present.expect ?? ''),
    guardrails: stringsOf(present.guardrails).join('\n'),
    metric: String(present.metric ?? '')
  };
  const dialog = new AskDialog({
    title: present ? trans.__('Revise %1', id) : trans.__('Give up %1', id),
    about: trans.__('What was sealed stays in the experiment log, with the reason.'),
    accept: present ? trans.__('Revise') : trans.__('Give up'),
    questions: [...(texts ? textsOf(texts, trans) : []), reason(trans)],
    trans,
    submit: async answers => {
      const sent = sheet.metadata;
      const { because = '' } = answers;
      const changes = texts ? changesOf(texts, answers) : {};
      const answer = await revise({
        path: pathOf(panel),
        hypothesis: id,
        because,
        rtkit: sent,
        ...changes
      });
      if (sent) {
        sheet.take(sent, answer.rtkit);
      }
      if (answer.notes?.length) {
        Notification.info(answer.notes.map(sentence).join(' '), { autoClose: 8000 });
      }
    }
  });
  await dialog.launch();
}

/** What is different: all else stays as it is. */
function changesOf(texts: Answers, answers: Answers): Partial<NewRevision> {
  const { claim, expect, metric, guardrails } = Object.fromEntries(
    Object.entries(answers).filter(([name, text]) => text.trim() !== texts[name]?.trim())
  );
  const lines = guardrails?.split('\n').map(line => line.trim());
  return { claim, expect, metric, guardrails: lines?.filter(line => line) };
}

function textsOf(
  texts: Record<'claim' | 'expect' | 'guardrails' | 'metric', string>,
  trans: TranslationBundle
): Question[] {
  const { claim, expect, guardrails, metric } = texts;
  return [
    { name: 'expect', label: trans.__('Expect'), value: expect, isCode: true },
    {
      name: 'guardrails',
      label: trans.__('Guardrails'),
      value: guardrails,
      rows: 2,
      note: trans.__('One in a line'),
      isCode: true
    },
    { name: 'claim', label: trans.__('Claim'), value: claim, rows: 2 },
    { name: 'metric', label: trans.__('Metric'), value: metric, isCode: true }
  ];
}

function reason(trans: TranslationBundle): Question {
  return { name: 'because', label: trans.__('Because'), value: '', rows: 2, isRequired: true };
}
