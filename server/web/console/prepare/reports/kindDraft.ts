import { EVERYONE, type ActionKindItem, type Audience } from '../../model/items.ts';
import type { FieldType } from '../../../shared/form/form.ts';
import { fieldDraft, type FieldDraft } from '../forms/fieldDraft.ts';
import { textsOf, type Texts } from '../plan/drafts.ts';

/** Which fields tell who was asked what, by their keys. */
export interface InterviewDraft {
  isOne: boolean;
  with: string;
  topics: string;
  mediator: string;
  tellFrom: string;
}

export interface KindDraft {
  label: Texts;
  audience: Audience;
  fields: FieldDraft[];
  interview: InterviewDraft;
}

const USUAL_TELL_FROM = '3';

export const kindDraft = (kind: ActionKindItem | undefined): KindDraft => ({
  label: textsOf(kind?.label),
  audience: kind?.audience ?? EVERYONE,
  fields: (kind?.fields ?? []).map(fieldDraft),
  interview: {
    isOne: kind?.interview !== undefined,
    with: kind?.interview?.with ?? '',
    topics: kind?.interview?.topics ?? '',
    mediator: kind?.interview?.mediator ?? '',
    tellFrom: String(kind?.interview?.tellFrom ?? USUAL_TELL_FROM),
  },
});

/** Those that can say whom somebody talked with, about what, or whether a mediator was there: groups have none. */
export const CANDIDATES = {
  with: ['dossier'],
  topics: ['choice', 'choices'],
  mediator: ['yes-no'],
} as const satisfies Record<string, readonly FieldType[]>;
export type InterviewPart = keyof typeof CANDIDATES;

export const candidates = (fields: readonly FieldDraft[], part: InterviewPart): FieldDraft[] =>
  fields.filter(({ type }) => (CANDIDATES[part] as readonly FieldType[]).includes(type));

/** The languages in which another kind of report is called so: people choose by the name alone. */
export function alikeIn(label: Texts, others: readonly ActionKindItem[]): string[] {
  const same = (one: string, other: string | undefined) =>
    other?.trim().toLocaleLowerCase() === one.trim().toLocaleLowerCase();
  return Object.entries(label).flatMap(([language, name]) =>
    name.trim() && others.some((kind) => same(name, kind.label.versions[language]?.text)) ? [language] : [],
  );
}
