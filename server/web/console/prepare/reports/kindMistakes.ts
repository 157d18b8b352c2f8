import { asciiNumber } from '../../../shared/form/form.ts';
import type { ActionKindItem } from '../../model/items.ts';
import type { FieldDraft } from '../forms/fieldDraft.ts';
import {
  emptyIn,
  fieldMistakes,
  fieldTextsBefore,
  fieldWords,
  wordsAt,
  type FieldMistake,
  type Mistakes,
  type TextsBefore,
} from '../forms/fieldMistakes.ts';
import type { Words } from '../plan/words.ts';
import { candidates, type InterviewDraft, type KindDraft } from './kindDraft.ts';

export const FEWEST_TIMES = 2;
export const MOST_TIMES = 100;

/** Also at `label`, `interview.with` and so on. */
export type KindMistake = FieldMistake | 'times';

/** The texts of a kind of report, by the places of their mistakes. */
export const textsBefore = (kind: ActionKindItem | undefined): TextsBefore =>
  new Map([...(kind ? [['label', kind.label] as const] : []), ...fieldTextsBefore(kind?.fields)]);

/** All that is to be said in each language. */
export function kindWords({ label, fields }: KindDraft, before: ActionKindItem | undefined): Words[] {
  const texts = textsBefore(before);
  return [wordsAt(texts, 'label', label), ...fieldWords(fields, texts)];
}

export const mistakesIn = (
  draft: KindDraft,
  source: string,
  before: ActionKindItem | undefined,
): Mistakes<KindMistake> =>
  new Map<string, KindMistake>([
    ...emptyIn(kindWords(draft, before), source),
    ...fieldMistakes(draft.fields),
    ...interviewMistakes(draft.fields, draft.interview),
  ]);

function interviewMistakes(
  fields: readonly FieldDraft[],
  interview: InterviewDraft,
): ReadonlyMap<string, 'empty' | 'times'> {
  const found = new Map<string, 'empty' | 'times'>();
  if (!interview.isOne) return found;
  for (const part of ['with', 'topics'] as const) {
    const isThere = candidates(fields, part).some(({ key }) => key === interview[part]);
    if (!isThere) found.set(`interview.${part}`, 'empty');
  }
  const times = asciiNumber(interview.tellFrom.trim());
  const isTimes = /^\d{1,3}$/.test(times) && Number(times) >= FEWEST_TIMES && Number(times) <= MOST_TIMES;
  if (!isTimes) found.set('interview.tellFrom', 'times');
  return found;
}
