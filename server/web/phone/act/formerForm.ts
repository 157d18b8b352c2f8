import { answerLines, type AnswerLine, type AnswerWords } from '../../shared/answerLines.ts';
import { fresh, type FieldRule, type Filling, type FormField, type Row } from '../../shared/form.ts';

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

const only = (row: Row, ids: ReadonlySet<string>): Row =>
  Object.fromEntries(Object.entries(row).filter(([id, value]) => ids.has(id) && value.trim()));

/** What was written in fields that the form has no longer, in the words that they had. */
export function leftOver(
  former: readonly FormField[],
  now: readonly FormField[],
  { values, groups }: Filling,
  words: AnswerWords<FormField>,
): AnswerLine[] {
  const types = new Map(now.map(({ id, type }) => [id, type]));
  const gone = former.filter(({ id, type }) => types.get(id) !== type);
  const ids = new Set(gone.map(({ id }) => id));
  const rows = Object.fromEntries(Object.entries(groups).filter(([id]) => ids.has(id)));
  const groupLines = former.flatMap((group) => {
    const columns = new Set(now.find(({ id }) => id === group.id)?.fields?.map(({ id }) => id));
    const lost = (group.fields ?? []).filter(({ id }) => !columns.has(id));
    if (ids.has(group.id) || lost.length === 0) return [];
    const lostIds = new Set(lost.map(({ id }) => id));
    const kept = (groups[group.id] ?? []).map((row) => only(row, lostIds));
    return answerLines([{ ...group, fields: lost }], { values: {}, groups: { [group.id]: kept } }, words);
  });
  return [...answerLines(gone, { values: only(values, ids), groups: rows }, words), ...groupLines];
}

/** What is still asked for, of what was written. */
export function kept(now: readonly FieldRule[], { values, groups }: Filling): Filling {
  const beginning = fresh(now);
  const asked = (fields: readonly FieldRule[], row: Row) => only(row, new Set(fields.map(({ id }) => id)));
  const rows = now
    .filter(({ type, id }) => type === 'group' && groups[id])
    .map(({ id, fields = [] }) => [id, groups[id]!.map((row) => asked(fields, row))]);
  return {
    values: { ...beginning.values, ...asked(now, values) },
    groups: { ...beginning.groups, ...(Object.fromEntries(rows) as Record<string, Row[]>) },
  };
}
