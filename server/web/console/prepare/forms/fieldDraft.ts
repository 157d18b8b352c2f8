import type { DossierKind } from '../../../shared/protocol/dossier.ts';
import type { FieldType } from '../../../shared/form/form.ts';
import type { ControlField, FormChoice } from '../../model/requesting.ts';
import { textsOf, type Texts } from '../plan/drafts.ts';
import { newKey } from '../plan/rows.ts';

/** What an author writes of an option. Its key is its short name, or what stands for it until it has one. */
export interface OptionDraft {
  key: string;
  text: Texts;
}

/** What an author writes of a field: what all types have, so that changing the type loses nothing. */
export interface FieldDraft {
  key: string;
  /** The short name that a new one will have, where something names it already. */
  name?: string;
  label: Texts;
  type: FieldType;
  required: boolean;
  options: OptionDraft[];
  least: string;
  most: string;
  /** Of a choice the key of an option, of choices their keys with a space between. */
  preset: string;
  /** The key of the field that it depends on, empty where it is always asked. */
  onlyIf: string;
  /** The key of an option, yes or no. */
  is: string;
  /** Of a group. */
  fields: FieldDraft[];
  /** Of a dossier; none for all. */
  kinds: DossierKind[];
}

export const MOST_FIELDS = 30;
export const MOST_OPTIONS = 40;

export const optionDrafts = (choices: readonly FormChoice[] = []): OptionDraft[] =>
  choices.map(({ id, text }) => ({ key: id, text: textsOf(text) }));

export const newOption = (): OptionDraft => ({ key: newKey(), text: {} });

export const newField = (): FieldDraft => ({
  key: newKey(),
  label: {},
  type: 'line',
  required: false,
  options: [],
  least: '',
  most: '',
  preset: '',
  onlyIf: '',
  is: '',
  fields: [],
  kinds: [],
});

export const fieldDraft = (field: ControlField): FieldDraft => ({
  key: field.id,
  label: textsOf(field.label),
  type: field.type,
  required: field.required,
  options: optionDrafts(field.options),
  least: field.bounds?.least ?? '',
  most: field.bounds?.most ?? '',
  preset: field.preset ?? '',
  onlyIf: field.shownIf?.field ?? '',
  is: field.shownIf?.is ?? '',
  fields: (field.fields ?? []).map(fieldDraft),
  kinds: field.kinds ?? [],
});

export const hasOptions = ({ type }: FieldDraft): boolean => type === 'choice' || type === 'choices';

/** With those in groups. */
export const allFields = (fields: readonly FieldDraft[]): FieldDraft[] =>
  fields.flatMap((field) => [field, ...(field.type === 'group' ? field.fields : [])]);

/** What a condition can ask whether `field` says it. */
export const possible = (field: FieldDraft): string[] => {
  if (field.type === 'yes-no') return ['yes', 'no'];
  return hasOptions(field) ? field.options.map(({ key }) => key) : [];
};

/** On which of the same list a field can depend: on those before it. */
export function earlier(fields: readonly FieldDraft[], field: FieldDraft): FieldDraft[] {
  const at = fields.findIndex(({ key }) => key === field.key);
  return fields.slice(0, at).filter((one) => possible(one).length > 0);
}

/** Which of the same list are asked only if `field` says something, or says `is`. */
export const dependents = (fields: readonly FieldDraft[], field: FieldDraft, is?: string): FieldDraft[] =>
  fields.filter((one) => one.onlyIf === field.key && (is === undefined || one.is === is));

/** Whether the order would still let every condition look back. */
export function mayMove(fields: readonly FieldDraft[], from: number, by: 1 | -1): boolean {
  const [above, below] = by < 0 ? [fields[from - 1], fields[from]] : [fields[from], fields[from + 1]];
  return above !== undefined && below !== undefined && below.onlyIf !== above.key;
}

/** Of which of `types` a field can be. One that others depend on stays one that they can depend on. */
export function typesOf(
  types: readonly FieldType[],
  fields: readonly FieldDraft[],
  field: FieldDraft,
): readonly FieldType[] {
  if (dependents(fields, field).length > 0) return hasOptions(field) ? ['choice', 'choices'] : [field.type];
  return types;
}
