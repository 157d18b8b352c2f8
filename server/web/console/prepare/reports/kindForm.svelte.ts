import { FIELD_TYPES } from '../../../shared/form/form.ts';
import { i18n, t } from '../../../shared/language/i18n.svelte.ts';
import type { ActionKindItem } from '../../model/items.ts';
import { FieldsForm } from '../forms/fieldsForm.svelte.ts';
import type { Edit } from '../plan/edit.svelte.ts';
import type { KindDraft } from './kindDraft.ts';
import { FEWEST_TIMES, kindWords, mistakesIn, MOST_TIMES } from './kindMistakes.ts';

/** A kind of report while somebody writes it. */
export class KindForm extends FieldsForm {
  constructor(edit: Edit<KindDraft>, source: string, before: () => ActionKindItem | undefined) {
    super(
      source,
      () => kindWords(edit.draft, before()),
      () => edit.draft.fields,
      () => mistakesIn(edit.draft, source, before()),
      FIELD_TYPES,
    );
  }

  protected override other(): string {
    const number = i18n.formats.number;
    return t('console.places.number-mistake', { least: number(FEWEST_TIMES), most: number(MOST_TIMES) });
  }
}
