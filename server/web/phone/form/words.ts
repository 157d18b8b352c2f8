import type { AnswerWords } from '../../shared/form/answerLines.ts';
import type { FormField } from '../../shared/form/form.ts';
import { now, type Dossiers } from '../model/dossiers.ts';
import { i18n, t } from '../../shared/language/i18n.svelte.ts';

/** Answers in the words of a phone, where every text is in one language. */
export const wordsHere = (dossiers: Pick<Dossiers, 'all'>): AnswerWords<FormField> => ({
  label: ({ label }) => label.text,
  option: ({ options }, id) => options?.find((option) => option.id === id)?.label.text ?? id,
  yesNo: (yes) => t(yes ? 'common.yes' : 'common.no'),
  date: (written) => i18n.formats.date(written),
  number: (written) => i18n.formats.decimal(written),
  list: (options) => i18n.formats.list(options),
  dossier: (id) => {
    const dossier = dossiers.all.get(id);
    return dossier ? now(dossier).name : id;
  },
});
