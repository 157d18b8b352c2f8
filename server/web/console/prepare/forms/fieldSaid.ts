import { chosen } from '../../../shared/form/form.ts';
import { i18n, t } from '../../../shared/language/i18n.svelte.ts';
import { saidIn } from '../plan/drafts.ts';
import { hasOptions, type FieldDraft } from './fieldDraft.ts';
import type { FieldsForm } from './fieldsForm.svelte.ts';

type Said = 'type' | 'required' | 'options' | 'least' | 'most' | 'preset' | 'takes' | 'only-if';

/** A field as people compare it, a line for each thing that is said of it. */
export function fieldSaid(form: FieldsForm, fields: readonly FieldDraft[], field: FieldDraft): string {
  const line = (of: Said, value: string) => (value ? [`${t(`common.form.${of}`)}: ${value}`] : []);
  const option = (key: string) => {
    const index = field.options.findIndex((one) => one.key === key);
    return index < 0 ? key : form.optionOf(field.options[index]!.text, index);
  };
  const isBounded = field.type === 'number' || field.type === 'group';
  const presets = hasOptions(field) ? chosen(field.preset).map(option) : [answer(field.preset)];
  return [
    saidIn(field.label),
    ...line('type', t(`common.form.type.${field.type}`)),
    ...line('required', field.required ? t('common.yes') : ''),
    ...line('options', hasOptions(field) ? field.options.map(({ text }) => saidIn(text)).join('\n') : ''),
    ...line('least', isBounded ? field.least : ''),
    ...line('most', isBounded ? field.most : ''),
    ...line('preset', i18n.formats.list(presets)),
    ...line(
      'takes',
      field.type === 'dossier' ? i18n.formats.list(field.kinds.map((kind) => t(`common.dossier.kind.${kind}`))) : '',
    ),
    ...line('only-if', conditionSaid(form, fields, field)),
    ...(field.type === 'group' ? field.fields.map((inner) => fieldSaid(form, field.fields, inner)) : []),
  ].join('\n');
}

export function conditionSaid(form: FieldsForm, fields: readonly FieldDraft[], { onlyIf, is }: FieldDraft): string {
  const index = fields.findIndex(({ key }) => key === onlyIf);
  const asked = fields[index];
  if (!asked) return '';
  const option = asked.options.findIndex(({ key }) => key === is);
  const value = option < 0 || !hasOptions(asked) ? answer(is) : form.optionOf(asked.options[option]!.text, option);
  return `${form.nameOf(asked, index)} = ${value}`;
}

const answer = (value: string): string => (value === 'yes' || value === 'no' ? t(`common.${value}`) : value);
