import { answerLines, type AnswerLine, type AnswerWords } from '../../shared/form/answerLines.ts';
import { fresh, type FieldRule, type Filling, type FormField, type Row } from '../../shared/form/form.ts';

/** What a form asks, whatever its words are. */
const ruleOf = ({ id, type, required, options, bounds, preset, shownIf, fields, kinds }: FieldRule): unknown => [
  ...[id, type, required, options?.map((option) => option.id), bounds?.least, bounds?.most, preset],
  ...[shownIf?.field, shownIf?.is, fields?.map(ruleOf), kinds],
];
const rulesOf = (fields: readonly FieldRule[]) => JSON.stringify(fields.map(ruleOf));

export const asksTheSame = (former: readonly FieldRule[], now: readonly FieldRule[]): boolean =>
  rulesOf(former) === rulesOf(now);

export const isUntouched = (form: readonly FieldRule[], filling: Filling): boolean =>
  JSON.stringify(fresh(form)) === JSON.stringify(filling);

/** Those that the form has no longer; of a group that is there still, its columns that are not. */
function gone(former: readonly FormField[], now: readonly FormField[]): FormField[] {
  return former.flatMap((field) => {
    const same = now.find(({ id, type }) => id === field.id && type === field.type);
    if (!same) return [field];
    const fields = (field.fields ?? []).filter(({ id }) => !same.fields?.some((column) => column.id === id));
    return fields.length > 0 ? [{ ...field, fields }] : [];
  });
}

/** What was written in these fields. */
function only(fields: readonly FieldRule[], { values, groups }: Filling): Filling {
  const row = (of: readonly FieldRule[], written: Row): Row =>
    Object.fromEntries(of.flatMap(({ id }) => (written[id]?.trim() ? [[id, written[id]]] : [])));
  return {
    values: row(fields, values),
    groups: Object.fromEntries(
      fields.flatMap(({ id, fields: columns = [] }) =>
        groups[id] ? [[id, groups[id].map((written) => row(columns, written))]] : [],
      ),
    ),
  };
}

/** What was written in fields that the form has no longer, in the words that they had. */
export function leftOver(
  former: readonly FormField[],
  now: readonly FormField[],
  filling: Filling,
  words: AnswerWords<FormField>,
): AnswerLine[] {
  const fields = gone(former, now);
  return answerLines(fields, only(fields, filling), words);
}

/** What is still asked for, of what was written. */
export function kept(now: readonly FieldRule[], filling: Filling): Filling {
  const beginning = fresh(now);
  const { values, groups } = only(now, filling);
  return { values: { ...beginning.values, ...values }, groups: { ...beginning.groups, ...groups } };
}
