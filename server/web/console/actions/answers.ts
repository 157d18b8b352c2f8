import { answerLines, type AnswerLine, type AnswerWords } from '../../shared/form/answerLines.ts';
import type { FieldType, Misfit } from '../../shared/form/form.ts';
import { i18n, t } from '../../shared/language/i18n.svelte.ts';
import { isolated } from '../../shared/language/isolated.ts';
import type { ActionItem, ActionKindItem } from '../model/items.ts';
import type { ControlField } from '../model/requesting.ts';
import type { Names } from '../session/names.ts';

/** Answers in the words of the console's reader. */
export const answerWords = (names: Names): AnswerWords<ControlField> => ({
  label: ({ label }) => names.of(label),
  option: ({ options }, id) => {
    const option = options?.find((one) => one.id === id);
    return option ? names.of(option.text) : id;
  },
  yesNo: (yes) => t(yes ? 'common.yes' : 'common.no'),
  date: (written) => i18n.formats.date(written),
  number: (written) => i18n.formats.decimal(written),
  list: (options) => i18n.formats.list(options),
  dossier: (id) => names.dossier(id),
});

export const linesOf = ({ action }: ActionItem, kind: ActionKindItem | undefined, names: Names): AnswerLine[] =>
  action.answers ? answerLines(kind?.fields ?? [], action.answers, answerWords(names)) : [];

export interface MarkedLine extends AnswerLine {
  misfit?: Misfit['why'];
}

/** With what did not fit when it came, and what was not answered and had to be. */
export function markedLines(item: ActionItem, kind: ActionKindItem | undefined, names: Names): MarkedLine[] {
  const misfits = new Map(item.misfits?.map(({ field, why }) => [field, why]));
  const lines = linesOf(item, kind, names).map((line): MarkedLine => {
    const misfit = misfits.get(line.path) ?? misfits.get(line.path.split('.')[0]!);
    return misfit && misfit !== 'missing' ? { ...line, misfit } : line;
  });
  const missing = [...misfits]
    .filter(([, why]) => why === 'missing')
    .map(([path, misfit]): MarkedLine => ({ path, name: nameAt(path, kind?.fields ?? [], names), value: '', misfit }));
  return [...lines, ...missing];
}

function nameAt(path: string, fields: ControlField[], names: Names): string {
  const [id, row, inner] = path.split('.');
  const field = fields.find((one) => one.id === id);
  const name = field ? names.of(field.label) : id!;
  if (row === undefined || inner === undefined) return name;
  return `${name} ${i18n.formats.number(Number(row))}: ${nameAt(inner, field?.fields ?? [], names)}`;
}

/** What says nothing without the name of its field. */
const BARE: ReadonlySet<FieldType | undefined> = new Set<FieldType>(['yes-no', 'number', 'line']);

/** On one line of a list: most values alone say what it is about. Each keeps its place, whatever script it is in. */
export const shortLine = (lines: AnswerLine[], fields: readonly ControlField[]): string =>
  lines
    .map(({ path, name, value }) =>
      BARE.has(fieldAt(path, fields)?.type) ? `${isolated(name)}: ${isolated(value)}` : isolated(value),
    )
    .join(' · ');

/** Of a group, the field within it. */
function fieldAt(path: string, fields: readonly ControlField[]): ControlField | undefined {
  const [id, , inner] = path.split('.');
  const field = fields.find((one) => one.id === id);
  return inner === undefined ? field : field?.fields?.find((one) => one.id === inner);
}
