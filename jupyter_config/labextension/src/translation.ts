/** rtkit's texts in the language of JupyterLab. */
import { nullTranslator, type ITranslator, type TranslationBundle } from '@jupyterlab/translation';

export function translationOf(translator: ITranslator | null): TranslationBundle {
  return (translator ?? nullTranslator).load('rtkit');
}
