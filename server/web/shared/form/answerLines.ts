import { chosen, type Answers, type FieldRule, type Row } from './form.ts';

/** How answers are said: the words of a field, of an option, of yes and no, and how a language writes a number. */
export interface AnswerWords<F extends FieldRule> {
  label: (field: F) => string;
  option: (field: F, id: string) => string;
  yesNo: (yes: boolean) => string;
  date: (written: string) => string;
  number: (written: string) => string;
  list: (options: readonly string[]) => string;
  /** What its team calls it now. */
  dossier: (id: string) => string;
}

export interface AnswerLine {
  /** As a misfit names it. */
  path: string;
  /** The field's words; its id where the form does not know it any more. */
  name: string;
  value: string;
}

/** Every answer, in the order of the form and then what the form does not know: nothing that was written is left out. */
export function answerLines<F extends FieldRule>(
  fields: readonly F[],
  { values, groups = {} }: Answers,
  words: AnswerWords<F>,
): AnswerLine[] {
  const known = new Set(fields.map(({ id }) => id));
  return [
    ...fields.flatMap((field) => [
      ...(values[field.id] === undefined ? [] : [line(field, values[field.id]!, '', words)]),
      ...(groups[field.id] ?? []).flatMap((row, n) => ofRow(field, row, n + 1, words)),
    ]),
    ...unknown(values, known, '', words),
    ...Object.entries(groups)
      .filter(([id]) => !known.has(id))
      .flatMap(([id, rows]) => rows.flatMap((row, n) => unknown(row, new Set(), `${id}.${n + 1}.`, words))),
  ];
}

function ofRow<F extends FieldRule>(group: F, row: Row, number: number, words: AnswerWords<F>): AnswerLine[] {
  const fields = (group.fields ?? []) as F[];
  const before = `${group.id}.${number}.`;
  const title = `${words.label(group)} ${words.number(String(number))}: `;
  return [
    ...fields.flatMap((field) => (row[field.id] === undefined ? [] : [line(field, row[field.id]!, before, words)])),
    ...unknown(row, new Set(fields.map(({ id }) => id)), before, words),
  ].map((one) => ({ ...one, name: title + one.name }));
}

const line = <F extends FieldRule>(field: F, value: string, before: string, words: AnswerWords<F>): AnswerLine => ({
  path: before + field.id,
  name: words.label(field),
  value: shown(field, value, words),
});

/** It may have named somebody: an id alone says nothing to anybody. */
const unknown = <F extends FieldRule>(
  values: Row,
  known: ReadonlySet<string>,
  before: string,
  words: AnswerWords<F>,
): AnswerLine[] =>
  Object.entries(values)
    .filter(([id]) => !known.has(id))
    .map(([id, value]) => ({ path: before + id, name: id, value: words.dossier(value) }));

export function shown<F extends FieldRule>(field: F, value: string, words: AnswerWords<F>): string {
  switch (field.type) {
    case 'choice':
    case 'choices':
      return words.list(chosen(value).map((id) => words.option(field, id)));
    case 'yes-no':
      return value === 'yes' || value === 'no' ? words.yesNo(value === 'yes') : value;
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? words.date(value) : value;
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(value) ? words.number(value) : value;
    case 'dossier':
      return words.dossier(value);
    case 'line':
    case 'text':
    case 'name':
    case 'time':
    case 'group':
      return value;
  }
}
