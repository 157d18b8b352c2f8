import type { MselInject, Person, Progress } from '../items.ts';
import { addresses } from '../audience.ts';

/** How far one inject is with one person, in order of progress; `none` where it is none of theirs. */
export type CellState =
  | 'none'
  | 'planned'
  | 'not-reached'
  | 'queued'
  | 'delivered'
  | 'read-before'
  | 'outdated'
  | 'shown'
  | 'read'
  | 'read-outdated'
  | 'acknowledged'
  | 'acted';

export const PROGRESS: readonly CellState[] = [
  'queued',
  'delivered',
  'shown',
  'read-before',
  'outdated',
  'read',
  'read-outdated',
  'acknowledged',
  'acted',
];

/** A phone that is on and near a network has it long before. */
export const NOT_REACHED_AFTER_MILLIS = 60_000;

const recipientSets = new WeakMap<string[], ReadonlySet<string>>();

export function recipientsOf(inject: MselInject): ReadonlySet<string> {
  const recipients = inject.released?.recipients;
  if (!recipients) return new Set();
  let set = recipientSets.get(recipients);
  if (!set) recipientSets.set(recipients, (set = new Set(recipients)));
  return set;
}

/** Whoever has nothing of it now should have had it long ago. */
export function isOverdue(inject: MselInject, now: number): boolean {
  const { released } = inject;
  const since = released?.correction?.at ?? released?.sentAt;
  return since !== undefined && now - Date.parse(since) > NOT_REACHED_AFTER_MILLIS;
}

export function cellState(
  inject: MselInject,
  person: Person,
  progress: Progress | undefined,
  overdue: boolean,
): CellState {
  if (inject.released) {
    return recipientsOf(inject).has(person.id) ? progressState(progress, overdue) : 'none';
  }
  return inject.state !== 'skipped' && addresses(inject.inject.audience, person) ? 'planned' : 'none';
}

/** For somebody to whom it went out. A later step stands for the earlier ones: marks may come out of order. */
export function progressState(progress: Progress | undefined, overdue: boolean): CellState {
  if (progress?.actedAt) return 'acted';
  if (progress?.acknowledgedAt) return 'acknowledged';
  if (progress?.readAt) return progress.acknowledgedBefore ? 'read-outdated' : 'read';
  const arrived = hasArrived(progress);
  if (overdue && !arrived) return 'not-reached';
  if (progress?.acknowledgedBefore) return 'outdated';
  if (progress?.readBefore) return 'read-before';
  if (progress?.shownAt) return 'shown';
  return arrived ? 'delivered' : 'queued';
}

/** What such a cell shows was done when play was over. */
export function isDoneAfterEnd(state: CellState, progress: Progress | undefined): boolean {
  const done = state === 'read' || state === 'read-outdated' ? 'read' : state === 'acknowledged' ? state : undefined;
  return done !== undefined && (progress?.afterEnd?.includes(done) ?? false);
}

/** What it says now, not what it said before a correction. */
export function hasArrived(progress: Progress | undefined): boolean {
  const { deliveredAt, shownAt, readAt, acknowledgedAt, actedAt } = progress ?? {};
  return [deliveredAt, shownAt, readAt, acknowledgedAt, actedAt].some((at) => at !== undefined);
}

export interface Step {
  state: CellState;
  at: string;
  /** What the screen showed, where the device said so. */
  language?: string;
}

export function historyOf(inject: MselInject, progress: Progress | undefined): Step[] {
  const steps: [CellState, string | undefined, (string | undefined)?][] = [
    ['read-before', progress?.readBefore],
    ['outdated', progress?.acknowledgedBefore],
    ['queued', inject.released?.correction?.at ?? inject.released?.sentAt],
    ['delivered', progress?.deliveredAt],
    ['shown', progress?.shownAt, progress?.shownIn],
    ['read', progress?.readAt, progress?.readIn],
    ['acknowledged', progress?.acknowledgedAt, progress?.acknowledgedIn],
    ['acted', progress?.actedAt],
  ];
  return steps.flatMap(([state, at, language]) => [
    ...(at ? [{ state, at, ...(language && { language }) }] : []),
    ...(progress?.later ?? [])
      .filter(({ kind }) => kind === state)
      .map((later) => ({ state, at: later.at, language: later.language })),
  ]);
}
