import { i18n } from '../../../shared/language/i18n.svelte.ts';
import type { FieldDraft } from '../forms/fieldDraft.ts';
import type { FieldsForm } from '../forms/fieldsForm.svelte.ts';
import type { InterviewDraft } from './kindDraft.ts';

/** As people compare it. */
export function interviewSaid(form: FieldsForm, fields: readonly FieldDraft[], interview: InterviewDraft): string {
  if (!interview.isOne) return '';
  const names = [interview.with, interview.topics, interview.mediator].flatMap((key) => {
    const index = fields.findIndex((field) => field.key === key);
    return index < 0 ? [] : [form.nameOf(fields[index]!, index)];
  });
  return i18n.formats.list([...names, interview.tellFrom]);
}
