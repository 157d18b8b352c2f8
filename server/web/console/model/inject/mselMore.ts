import { parseExerciseTime, type ExerciseMillis } from '../../../shared/exerciseTime.ts';
import { isStillToGo, type MselInject, type Person, type PhaseItem, type ReviewState } from '../items.ts';
import { plannedTime, timeOf } from './msel.ts';
import { isIn, isOffered, isOwnFilter, type OwnColumn, type OwnFilter } from '../ownColumns.ts';

export const REVIEWS = ['open', 'draft', 'in-review', 'approved'] as const;

/** `review:open` is all that still needs somebody's approval. */
export type MoreFilter = `review:${(typeof REVIEWS)[number]}` | `phase:${string}` | `objective:${string}` | OwnFilter;

export function reviewOf({ review }: Pick<MselInject, 'review'>): ReviewState {
  return review?.state ?? 'draft';
}

/** Still to go out, and not approved as it is. */
export function needsApproval(inject: Pick<MselInject, 'review' | 'state'>): boolean {
  return isStillToGo(inject.state) && reviewOf(inject) !== 'approved';
}

/** Held or skipped, with its time over: nothing else keeps it here. */
export function goesWhenLetGo(inject: MselInject, time: ExerciseMillis, approvedOnly: boolean): boolean {
  const { trigger } = inject.inject;
  const waitsForOthers = inject.handling?.sensitive === true || (approvedOnly && reviewOf(inject) !== 'approved');
  return !waitsForOthers && trigger.type === 'at-time' && parseExerciseTime(trigger.time) <= time;
}

/** By when it goes out, or else by the first time that its trigger names. */
export function isInPhase(inject: MselInject, { from, to }: Pick<PhaseItem, 'from' | 'to'>): boolean {
  const time = timeOf(inject) ?? plannedTime(inject);
  return time !== undefined && time >= parseExerciseTime(from) && time < parseExerciseTime(to);
}

/** Nothing where it is by a column that is no longer there. */
export const stillOffered = (
  chosen: MoreFilter | '',
  columns: readonly OwnColumn[],
  people: Iterable<Person>,
): MoreFilter | '' => (isOwnFilter(chosen) && !isOffered(chosen, columns, people) ? '' : chosen);

/** A phase that is gone holds nothing. */
export function moreFilter(chosen: MoreFilter, phase: PhaseItem | undefined): (inject: MselInject) => boolean {
  if (isOwnFilter(chosen)) return (inject) => isIn(inject, chosen);
  const [kind, id = ''] = chosen.split(/:(.*)/s);
  switch (kind) {
    case 'review':
      return id === 'open' ? needsApproval : (inject) => reviewOf(inject) === id;
    case 'phase':
      return (inject) => phase !== undefined && isInPhase(inject, phase);
    default:
      return ({ inject }) => inject.objectives?.includes(id) ?? false;
  }
}
