import { i18n } from '../../../shared/language/i18n.svelte.ts';
import type { ControlField } from '../../model/requesting.ts';

/** A form as a list shows it. */
export interface ListedForm {
  id: string;
  name: string;
  whose: string;
  /** How many fields it has, those in groups included. */
  count: number;
}

export const fieldCount = (fields: readonly ControlField[] = []): number =>
  fields.reduce((count, field) => count + 1 + (field.fields?.length ?? 0), 0);

export const byName = (one: ListedForm, other: ListedForm): number => one.name.localeCompare(other.name, i18n.language);
