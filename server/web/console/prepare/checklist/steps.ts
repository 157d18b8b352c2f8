import type { Place } from '../../places.ts';
import type { DryRunStanding } from '../dryRun.ts';
import type { Preflight } from '../preflight.ts';

export const STEPS = [
  'settings',
  'teams',
  'people',
  'roles',
  'places',
  'injects',
  'texts',
  'watches',
  'check',
  'dry-run',
  'codes',
  'comms',
  'ready',
] as const;
export type StepId = (typeof STEPS)[number];

/** What an exercise needs before it starts. Without `of` there is no number that would be enough. */
export interface Step {
  id: StepId;
  place: Place;
  done: boolean;
  has?: number;
  of?: number;
}

export interface Planned {
  /** As its source language calls it. */
  name: string;
  languages: number;
  days: number;
  teams: number;
  /** Those who play, and of them those who have a role card. */
  players: number;
  withRole: number;
  /** Control too, and of all those who have a device. */
  people: number;
  withDevice: number;
  /** Of all people those who answered the last comms check. */
  answered: number;
  /** Those with a phone in the field, and of them those who have confirmed, practised and are there. */
  inTheField: number;
  ready: number;
  places: number;
  /** Those who evaluate, and of them those who know whom they watch. */
  evaluators: number;
  withWatch: number;
  injects: number;
  dryRun: DryRunStanding;
  check: Preflight | undefined;
}

/** What the last step answers: the check is not to wait for it. */
const OF_CODES: ReadonlySet<string> = new Set(['no-device', 'nobody-hears-brake']);
const OF_TEXTS: ReadonlySet<string> = new Set(['language-missing', 'translation-missing', 'translation-stale']);

/** What `ops/blank` calls every exercise that begins with nothing. */
export const NAMES_OF_A_NEW_ONE: ReadonlySet<string> = new Set([
  'New exercise',
  'Новые учения',
  'Нові навчання',
  'Exercițiu nou',
  'Nuova esercitazione',
  'Nouvel exercice',
  'Nuevo ejercicio',
  'Neue Übung',
  'Yeni tatbikat',
  'تمرين جديد',
  'تمرین جدید',
  'Жаңа жаттығу',
]);

/** From top to bottom the way to STARTEX. */
export function stepsOf(plan: Planned): Step[] {
  const { check } = plan;
  const isNamed = !NAMES_OF_A_NEW_ONE.has(plan.name.trim());
  const open = check && sum(check, ({ code }) => OF_TEXTS.has(code));
  const errors = check?.findings.filter(({ severity, code }) => severity === 'error' && !OF_CODES.has(code)).length;
  return [
    { id: 'settings', place: 'plan', done: isNamed && plan.languages > 0 && plan.days > 0, has: plan.languages },
    { id: 'teams', place: 'teams', done: plan.teams > 0, has: plan.teams },
    { id: 'people', place: 'people', done: plan.players > 0, has: plan.players },
    { id: 'roles', place: 'roles', ...partOf(plan.withRole, plan.players) },
    { id: 'places', place: 'places', done: plan.places > 0, has: plan.places },
    { id: 'injects', place: 'table', done: plan.injects > 0, has: plan.injects },
    { id: 'texts', place: 'languages', done: plan.injects > 0 && open === 0, ...(open !== undefined && { has: open }) },
    // Nobody has to evaluate.
    ...(plan.evaluators > 0
      ? [{ id: 'watches', place: 'guides', ...partOf(plan.withWatch, plan.evaluators) } as const]
      : []),
    {
      id: 'check',
      place: 'preflight',
      done: plan.injects > 0 && errors === 0,
      ...(errors !== undefined && { has: errors }),
    },
    { id: 'dry-run', place: 'dry-run', done: plan.dryRun === 'done' },
    { id: 'codes', place: 'people', ...partOf(plan.withDevice, plan.people) },
    { id: 'comms', place: 'comms', ...partOf(plan.answered, plan.people) },
    { id: 'ready', place: 'ready', ...partOf(plan.ready, plan.inTheField) },
  ];
}

/** The first that is open: where to go on. */
export function nextOf(steps: readonly Step[]): Step | undefined {
  return steps.find(({ done }) => !done);
}

function partOf(has: number, of: number): { done: boolean; has: number; of: number } {
  return { done: of > 0 && has === of, has, of };
}

function sum({ kinds }: Preflight, counts: (kind: Preflight['kinds'][number]) => boolean): number {
  return kinds.filter(counts).reduce((all, { count }) => all + count, 0);
}
