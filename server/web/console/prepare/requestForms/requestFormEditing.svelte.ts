import { i18n, t } from '../../../shared/language/i18n.svelte.ts';
import type { RequestForm } from '../../model/requesting.ts';
import { FieldsForm } from '../forms/fieldsForm.svelte.ts';
import type { Edit } from '../plan/edit.svelte.ts';
import {
  LONGEST_DELAY_MINUTES,
  mistakesIn,
  REQUEST_FIELD_TYPES,
  requestFormWords,
  unknownIn,
  type RequestFormDraft,
} from './requestFormDraft.ts';

/** A form of requests while somebody writes it. */
export class RequestFormEditing extends FieldsForm {
  constructor(
    private readonly edit: Edit<RequestFormDraft>,
    source: string,
    before: () => RequestForm | undefined,
  ) {
    super(
      source,
      () => requestFormWords(edit.draft, before()),
      () => edit.draft.fields,
      () => mistakesIn(edit.draft, source, before()),
      REQUEST_FIELD_TYPES,
    );
  }

  protected override get wrongLanguage(): string | undefined {
    const [language] = unknownIn(this.edit.draft).keys();
    return language;
  }

  protected override other(mistake: string): string | undefined {
    if (mistake === 'unknown') {
      const named = (unknownIn(this.edit.draft).get(this.language) ?? []).map((name) => `{${name}}`);
      if (named.length === 0) return undefined;
      return t('console.request-forms.unknown', { names: i18n.formats.list(named) });
    }
    const number = i18n.formats.number;
    return t('console.places.number-mistake', { least: number(0), most: number(LONGEST_DELAY_MINUTES) });
  }
}
