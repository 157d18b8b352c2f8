import { asciiNumber } from '../../../shared/form/form.ts';
import type { WrittenKind } from '../../model/commands.ts';
import type { ActionKindItem } from '../../model/items.ts';
import { freeId } from '../../people/freeId.ts';
import type { FieldDraft } from '../forms/fieldDraft.ts';
import { FormWriting, LONGEST_ID } from '../forms/fieldWritten.ts';
import { candidates, type InterviewDraft, type KindDraft } from './kindDraft.ts';
import { mistakesIn, textsBefore } from './kindMistakes.ts';

export const kindId = (label: string, taken: ReadonlySet<string>): string => freeId(label, taken, 'report', LONGEST_ID);

/** As the server wants it; undefined while something is missing or wrong. */
export function kindFrom(
  draft: KindDraft,
  id: string,
  source: string,
  before: ActionKindItem | undefined,
): WrittenKind | undefined {
  if (mistakesIn(draft, source, before).size > 0) return undefined;
  const form = new FormWriting(draft.fields, {}, source, textsBefore(before));
  const interview = writtenInterview(form, draft.fields, draft.interview);
  return {
    id,
    label: form.text('label', draft.label),
    audience: draft.audience,
    ...(draft.fields.length > 0 && { fields: draft.fields.map((field) => form.field(field)) }),
    ...(interview && { interview }),
  };
}

function writtenInterview(
  form: FormWriting,
  fields: readonly FieldDraft[],
  draft: InterviewDraft,
): ActionKindItem['interview'] {
  if (!draft.isOne) return undefined;
  const mediator = candidates(fields, 'mediator').find(({ key }) => key === draft.mediator);
  return {
    with: form.idOf(draft.with),
    topics: form.idOf(draft.topics),
    ...(mediator && { mediator: form.idOf(mediator.key) }),
    tellFrom: Number(asciiNumber(draft.tellFrom.trim())),
  };
}
