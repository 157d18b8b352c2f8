import type { Enclosure } from '../../shared/protocol.ts';
import { beginningOf } from '../model/inject/adHoc.ts';
import { conditionOf, triggerOf, type Condition } from '../model/inject/condition.ts';
import type { Audience, ExpectedAction, Inject, InjectType, LocalizedText, MselInject } from '../model/items.ts';
import { inOrder, type InColumns } from '../model/ownColumns.ts';
import { rewritten, written } from '../model/text/texts.ts';
import { questionDraftOf, questionOf, type QuestionDraft } from './questionDraft.ts';
import { detailsOf, OWN_OTHERS, OWN_TEXTS, ownDraftOf, ownMistakes, textsOf, type OwnDraft } from './ownDraft.ts';

/** What an author changes of an inject, as plain fields of a form. */
export interface Draft extends OwnDraft {
  number: string;
  type: InjectType;
  storyline: string;
  from: string;
  place: string;
  title: Record<string, string>;
  subject: Record<string, string>;
  body: Record<string, string>;
  controlNote: Record<string, string>;
  audience: Audience;
  condition: Condition;
  mustAcknowledge: boolean;
  expectedActions: ExpectedAction[];
  objectives: string[];
  /** A remark for control, beside the list. */
  objective: string;
  attachments: Enclosure[];
  readableIn: string[];
  question: QuestionDraft;
  /** What stands in control's own columns, as it was typed. */
  columns: InColumns;
}

/** The inject that its author began with; `basedOn` where it was planned already, as they saw it. */
export interface Unsaved {
  began: Inject;
  basedOn?: MselInject;
  draft: Draft;
}

/** Where it belongs, and what control hopes to see after it. */
export function saysAbout({ storyline, from, place, objectives, objective, expectedActions }: Draft): boolean {
  return [storyline, from, place, objective].some(Boolean) || objectives.length + expectedActions.length > 0;
}

/** What few injects have beside their text. The headline of an article is no extra. */
export function saysMore({ subject, controlNote, attachments, readableIn }: Draft, isArticle: boolean): boolean {
  const texts = [...(isArticle ? [] : Object.values(subject)), ...Object.values(controlNote)];
  return texts.some((text) => text.trim() !== '') || attachments.length + readableIn.length > 0;
}

export const TEXT_FIELDS = ['title', 'subject', 'body', 'controlNote', ...OWN_TEXTS] as const;
export const OTHER_FIELDS = [
  'number',
  'type',
  'storyline',
  'from',
  'place',
  'audience',
  'condition',
  'mustAcknowledge',
  'expectedActions',
  'objectives',
  'objective',
  'attachments',
  'readableIn',
  'question',
  'columns',
  ...OWN_OTHERS,
] as const;

export function draftOf(inject: Inject): Draft {
  return {
    number: inject.number,
    type: inject.type,
    storyline: inject.storyline ?? '',
    from: inject.from ?? '',
    place: inject.place ?? '',
    title: textsOf(inject.title),
    subject: textsOf(inject.subject),
    body: textsOf(inject.body),
    controlNote: textsOf(inject.controlNote),
    audience: inject.audience,
    condition: conditionOf(inject.trigger),
    mustAcknowledge: inject.mustAcknowledge,
    expectedActions: inject.expectedActions,
    objectives: inject.objectives ?? [],
    objective: inject.objective ?? '',
    attachments: inject.attachments ?? [],
    readableIn: inject.readableIn ?? [],
    question: questionDraftOf(inject.question),
    columns: inOrder(inject.columns),
    ...ownDraftOf(inject.details),
  };
}

/**
 * The name goes with what is written in `body`, in each language in which it was taken from the words and nobody has written
 * another one.
 */
export function namedAfter(before: Inject, draft: Draft, body: Record<string, string>): Record<string, string> {
  const follows = Object.keys(body).filter((language) => {
    const [name, words] = [before.title, before.body].map(({ versions }) => versions[language]?.text ?? '');
    const isTaken = name !== '' && name === beginningOf(words!.trim());
    return isTaken && draft.title[language] === beginningOf((draft.body[language] ?? '').trim());
  });
  return {
    ...draft.title,
    ...Object.fromEntries(follows.map((language) => [language, beginningOf(body[language]!.trim())])),
  };
}

/** Undefined while something that every inject has is missing. */
export function revised(inject: Inject, draft: Draft): Inject | undefined {
  const { subject: _s, controlNote: _c, attachments: _a, readableIn: _r, objectives: _o, ...kept } = inject;
  const {
    storyline: _l,
    from: _f,
    place: _p,
    details: _d,
    objective: _b,
    question: _q,
    columns: _w,
    ...planned
  } = kept;
  const title = changed(inject.title, draft.title, inject.body.source);
  const body = changed(inject.body, draft.body, inject.body.source);
  const subject = changed(inject.subject, draft.subject, inject.body.source);
  const controlNote = changed(inject.controlNote, draft.controlNote, inject.body.source);
  const trigger = sameTrigger(inject, draft) ?? triggerOf(draft.condition);
  const asked = draft.type === 'reminder' ? { ...draft.question, kind: '' as const } : draft.question;
  const question = questionOf(asked, inject.question, (before, texts) =>
    changed(before, texts, sourceOf(texts, inject.body.source)),
  );
  if (question === undefined) return undefined;
  if (!title || !body || !trigger || !draft.number.trim() || ownMistakes(draft.type, draft).length > 0)
    return undefined;
  const details = detailsOf(draft.type, draft, inject.details, (before, texts) =>
    changed(before, texts, sourceOf(texts, inject.body.source)),
  );
  const columns = inOrder(draft.columns);
  return {
    ...planned,
    number: draft.number.trim(),
    ...(draft.storyline && { storyline: draft.storyline }),
    type: draft.type,
    title,
    ...(draft.from && { from: draft.from }),
    audience: draft.audience,
    ...(subject && { subject }),
    body,
    ...(draft.place && { place: draft.place }),
    trigger,
    mustAcknowledge: draft.mustAcknowledge,
    expectedActions: draft.expectedActions,
    ...(controlNote && { controlNote }),
    ...(draft.objective.trim() && { objective: draft.objective.trim() }),
    ...(draft.objectives.length > 0 && { objectives: draft.objectives }),
    ...(draft.attachments.length > 0 && { attachments: draft.attachments }),
    ...(draft.readableIn.length > 0 && { readableIn: draft.readableIn }),
    ...(details && { details }),
    ...(question && { question }),
    // An empty one says that what was there is gone.
    ...((inject.columns !== undefined || Object.keys(columns).length > 0) && { columns }),
  };
}

/** A script may be there in the caller's language only: nothing that was typed is thrown away. */
export function sourceOf(texts: Record<string, string>, preferred: string): string {
  return texts[preferred]?.trim() ? preferred : (Object.keys(texts).find((tag) => texts[tag]?.trim()) ?? preferred);
}

/** The languages in which two drafts of a text differ. */
export function differing(mine: Record<string, string>, theirs: Record<string, string>): string[] {
  const languages = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  return [...languages].filter((language) => (mine[language] ?? '').trim() !== (theirs[language] ?? '').trim());
}

export function differs(mine: Draft, theirs: Draft): boolean {
  return (
    TEXT_FIELDS.some((field) => differing(mine[field], theirs[field]).length > 0) ||
    OTHER_FIELDS.some((field) => !same(mine[field], theirs[field]))
  );
}

type TextField = (typeof TEXT_FIELDS)[number];
type OtherField = (typeof OTHER_FIELDS)[number];

export interface ChangedFields {
  texts: { field: TextField; language: string }[];
  others: OtherField[];
}

/** What two drafts say otherwise, but for what `except` has. */
function changedBetween(one: Draft, other: Draft, except?: ChangedFields): ChangedFields {
  const texts = TEXT_FIELDS.flatMap((field) =>
    differing(one[field], other[field]).map((language) => ({ field, language })),
  );
  return {
    texts: texts.filter((text) => !except?.texts.some((known) => same(known, text))),
    others: OTHER_FIELDS.filter((field) => !same(one[field], other[field]) && !except?.others.includes(field)),
  };
}

/** Of what I changed, what somebody else has otherwise now; and what they changed and I did not. */
export function conflictOf(
  before: Draft,
  draft: Draft,
  theirs: Draft,
): { both: ChangedFields; elsewhere: ChangedFields } {
  const touched = changedBetween(draft, before);
  const untouched = changedBetween(draft, theirs, touched);
  return { both: changedBetween(draft, theirs, untouched), elsewhere: changedBetween(theirs, before, touched) };
}

/**
 * What I changed, on what somebody else made of it meanwhile: field by field, and text by text in each language. Where
 * both changed the same, mine stands; so the author looks at both before that.
 */
export function mine(before: Draft, draft: Draft, theirs: Draft): Draft {
  const merged: Record<string, unknown> = { ...theirs };
  for (const field of OTHER_FIELDS) {
    if (!same(draft[field], before[field])) merged[field] = draft[field];
  }
  if (!same(draft.columns, before.columns)) {
    const all = new Set([...Object.keys(before.columns), ...Object.keys(draft.columns)]);
    const changed = [...all].filter((id) => (draft.columns[id] ?? '') !== (before.columns[id] ?? ''));
    merged['columns'] = inOrder({
      ...theirs.columns,
      ...Object.fromEntries(changed.map((id) => [id, draft.columns[id] ?? ''])),
    });
  }
  for (const field of TEXT_FIELDS) {
    const texts = { ...theirs[field] };
    for (const language of differing(draft[field], before[field])) texts[language] = draft[field][language] ?? '';
    merged[field] = texts;
  }
  return merged as unknown as Draft;
}

export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A trigger that nobody touched stays as it is written. */
function sameTrigger(inject: Inject, draft: Draft) {
  return same(draft.condition, conditionOf(inject.trigger)) ? inject.trigger : undefined;
}

function changed(
  before: LocalizedText | undefined,
  texts: Record<string, string>,
  source: string,
): LocalizedText | undefined {
  if (!before || Object.keys(before.versions).length === 0) return written(source, texts);
  return texts[before.source]?.trim() ? rewritten(before, texts) : undefined;
}
