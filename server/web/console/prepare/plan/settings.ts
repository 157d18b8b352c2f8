import { writeExerciseTime } from '../../../shared/exerciseTime.ts';
import {
  USUAL_UNDO_SECONDS,
  type Certificate,
  type ExerciseItem,
  type LocalizedText,
  type Welfare,
} from '../../model/items.ts';
import type { SitePlan } from '../../../shared/protocol.ts';
import { typedExerciseTime } from '../../model/time/times.ts';
import { localized, shortTime, textsOf, typedNumber, type Texts } from './drafts.ts';

/** The frame of the exercise while somebody types it. */
export interface PlanDraft {
  name: Texts;
  languages: string[];
  timeZone: string;
  days: { from: string; to: string }[];
  nights: 'stop' | 'skip';
  hasArea: boolean;
  latitude: string;
  longitude: string;
  radius: string;
  retentionDays: string;
  approvedOnly: boolean;
  undoSeconds: string;
  coordinators: string[];
}

/** As the server takes it. */
export interface Plan {
  name: LocalizedText;
  languages: string[];
  timeZone: string;
  days: { from: string; to: string }[];
  nights: 'stop' | 'skip';
  area?: { centre: { latitude: number; longitude: number }; radiusMetres: number };
  retentionDays: number;
  approvedOnly?: boolean;
  undoSeconds?: number;
  coordinators?: string[];
  welfare?: Welfare;
  certificate?: Certificate;
  sitePlan?: SitePlan;
}

export const WIDEST_AREA_METRES = 500_000;
export const LONGEST_RETENTION_DAYS = 90;
export const MOST_UNDO_SECONDS = 10;

export function planDraft(exercise: ExerciseItem | undefined): PlanDraft {
  const area = exercise?.area;
  return {
    name: textsOf(exercise?.name),
    languages: [...(exercise?.languages ?? [])],
    timeZone: exercise?.timeZone ?? 'UTC',
    days: (exercise?.days ?? []).map(({ from, to }) => ({ from: shortTime(from), to: shortTime(to) })),
    nights: exercise?.nights ?? 'stop',
    hasArea: area !== undefined,
    latitude: area ? String(area.centre.latitude) : '',
    longitude: area ? String(area.centre.longitude) : '',
    radius: area ? String(area.radiusMetres) : '3000',
    retentionDays: String(exercise?.retentionDays ?? 7),
    approvedOnly: exercise?.approvedOnly ?? false,
    undoSeconds: String(exercise?.undoSeconds ?? USUAL_UNDO_SECONDS),
    coordinators: [...(exercise?.coordinators ?? [])],
  };
}

/** What is wrong with it, by the key of its words; the first thing only. */
export function mistakeIn(draft: PlanDraft): PlanMistake | undefined {
  if (draft.languages.length === 0) return 'no-language';
  const days = draft.days.map(({ from, to }) => ({ from: typedExerciseTime(from), to: typedExerciseTime(to) }));
  if (days.length === 0) return 'no-day';
  let last = -1;
  for (const { from, to } of days) {
    if (from === undefined || to === undefined || to <= from || from <= last) return 'days';
    last = to;
  }
  if (draft.hasArea && areaOf(draft) === undefined) return 'area';
  if (typedNumber(draft.retentionDays, 1, LONGEST_RETENTION_DAYS) === undefined) return 'retention';
  return undoSecondsOf(draft) === undefined ? 'undo' : undefined;
}

export const PLAN_MISTAKES = ['no-language', 'no-day', 'days', 'area', 'retention', 'undo'] as const;
export type PlanMistake = (typeof PLAN_MISTAKES)[number];

export function planFrom(draft: PlanDraft, before: ExerciseItem): Plan | undefined {
  const name = localized(before.name, before.name.source, draft.name);
  if (mistakeIn(draft) || !name) return undefined;
  const area = areaOf(draft);
  return {
    name,
    languages: draft.languages,
    timeZone: draft.timeZone,
    days: draft.days.map(({ from, to }) => ({
      from: writeExerciseTime(typedExerciseTime(from) ?? 0),
      to: writeExerciseTime(typedExerciseTime(to) ?? 0),
    })),
    nights: draft.nights,
    ...(area && { area }),
    retentionDays: Math.round(typedNumber(draft.retentionDays, 1, LONGEST_RETENTION_DAYS) ?? 7),
    ...(draft.approvedOnly && { approvedOnly: true }),
    undoSeconds: undoSecondsOf(draft) ?? USUAL_UNDO_SECONDS,
    ...(draft.coordinators.length > 0 && { coordinators: draft.coordinators }),
    ...(before.welfare && { welfare: before.welfare }),
    ...(before.certificate && { certificate: before.certificate }),
    ...(before.sitePlan && { sitePlan: before.sitePlan }),
  };
}

function undoSecondsOf({ undoSeconds }: PlanDraft): number | undefined {
  const seconds = typedNumber(undoSeconds, 0, MOST_UNDO_SECONDS);
  return Number.isInteger(seconds) ? seconds : undefined;
}

function areaOf(draft: PlanDraft): Plan['area'] {
  const latitude = typedNumber(draft.latitude, -90, 90);
  const longitude = typedNumber(draft.longitude, -180, 180);
  const radiusMetres = typedNumber(draft.radius, 1, WIDEST_AREA_METRES);
  return draft.hasArea && latitude !== undefined && longitude !== undefined && radiusMetres !== undefined
    ? { centre: { latitude, longitude }, radiusMetres }
    : undefined;
}
