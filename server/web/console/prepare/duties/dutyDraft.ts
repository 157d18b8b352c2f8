import type { DutyBearer, DutyWeight } from '../../../shared/protocol/duty.ts';
import { isNobody } from '../../model/audience.ts';
import type { WrittenDuty } from '../../model/commands.ts';
import type { ControlDuty } from '../../model/duties.ts';
import { EVERYONE, type Audience } from '../../model/items.ts';
import { localized, textsOf, type Texts } from '../plan/drafts.ts';
import { mergedParts } from '../plan/merge.ts';
import { localizedIfAny, wordsFaults, type Words } from '../plan/words.ts';

/** What an author writes of a duty. */
export interface DutyDraft {
  text: Texts;
  why: Texts;
  /** None for the whole exercise. */
  phases: string[];
  audience: Audience;
  weight: DutyWeight;
  bearer: DutyBearer;
}

export const WEIGHTS: readonly DutyWeight[] = ['duty', 'consider'];
export const BEARERS: readonly DutyBearer[] = ['person', 'team'];
export const MOST_PHASES = 20;

export const dutyDraft = (duty: ControlDuty | undefined): DutyDraft => ({
  text: textsOf(duty?.text),
  why: textsOf(duty?.why),
  phases: [...(duty?.phases ?? [])].sort(),
  audience: duty?.audience ?? EVERYONE,
  weight: duty?.weight ?? 'duty',
  bearer: duty?.bearer ?? 'person',
});

export const dutyWords = ({ text, why }: DutyDraft, before: ControlDuty | undefined): Words[] => [
  { place: 'text', texts: text, before: before?.text },
  { place: 'why', texts: why, before: before?.why, isProse: true, isOptional: true },
];

/** Where something else than words is missing: a pack takes no duty of nobody. */
export const missingIn = ({ audience, phases }: DutyDraft): Set<string> =>
  new Set([...(isNobody(audience) ? ['audience'] : []), ...(phases.length > MOST_PHASES ? ['phases'] : [])]);

/** As the server wants it; undefined while something is missing or wrong. */
export function dutyFrom(
  draft: DutyDraft,
  id: string,
  source: string,
  before: ControlDuty | undefined,
): WrittenDuty | undefined {
  const text = localized(before?.text, source, draft.text);
  const why = localizedIfAny(before?.why, source, draft.why);
  if (!text || wordsFaults(dutyWords(draft, before), source).size > 0 || missingIn(draft).size > 0) return undefined;
  const { phases, audience, weight, bearer } = draft;
  return { id, phases, audience, weight, bearer, text, ...(why && { why }) };
}

export const mergedDuty = (before: DutyDraft, mine: DutyDraft, theirs: DutyDraft): DutyDraft =>
  mergedParts(before, mine, theirs);
