import type * as wire from '../../shared/protocol/generated.ts';
import { parseExerciseTime } from '../../shared/exerciseTime.ts';
import type { Kept } from '../../shared/protocol/leaving.ts';
import { minutesOf, requestState, type Moment } from '../../shared/form/requests.ts';
import type { Inject, LocalizedText, MselInject } from './items.ts';

export type FormChoice = wire.FormChoice;

/** A field of a form, of a request or of a report, as control has it. */
export type ControlField = wire.FormField;

/** A form as control has it. */
export type RequestForm = Kept<wire.ControlRequestFormItem>;

export type Ruling = wire.Ruling;

/** `receivedAt` is since when the authority has all it asked for. */
export type ControlRequest = Kept<wire.ControlRequestItem>;

export type ControlTask = Kept<wire.ControlTaskItem>;

export type RequestDeskCommand = wire.AnswerRequest | wire.AskBack | wire.SendAnswerNow | wire.TakeBackAnswer;

/** It is the authority's turn. */
export const isWaiting = (request: ControlRequest): boolean => requestState(request) === 'waiting';

export const isOpenRequest = (request: ControlRequest): boolean =>
  ['waiting', 'asked-back', 'decided'].includes(requestState(request));

/** Somebody of control has to do something: after ENDEX what is decided does not go out by itself. */
export const isForControl = (request: ControlRequest, hasEnded: boolean): boolean =>
  isWaiting(request) || (hasEnded && requestState(request) === 'decided');

/** Nobody has answered, and the lawful delay is over. */
export const isOverdue = (request: ControlRequest, now: number): boolean =>
  isWaiting(request) && request.dueAt !== undefined && parseExerciseTime(request.dueAt) < now;

/** Open ones by when they are due, then the others, the latest first. */
export function inQueue(requests: Iterable<ControlRequest>): ControlRequest[] {
  return [...requests].sort(
    (a, b) =>
      Number(isOpenRequest(b)) - Number(isOpenRequest(a)) ||
      (isOpenRequest(a)
        ? parseExerciseTime(a.dueAt ?? a.receivedAt) - parseExerciseTime(b.dueAt ?? b.receivedAt)
        : b.filed.sentAt.localeCompare(a.filed.sentAt)),
  );
}

/** The document as its reader would get it in this language. */
export function preview(
  form: RequestForm,
  request: ControlRequest,
  reason: string,
  known: { authority: string; filer: string; of: (text: LocalizedText) => string },
): string {
  return known.of(form.document).replace(/\{([A-Za-z0-9_-]{1,20})\}/g, (_, name: string) => {
    switch (name) {
      case 'number':
        return '…';
      case 'authority':
        return known.authority;
      case 'filer':
        return known.filer;
      case 'ground': {
        const ground = form.grounds.find(({ id }) => id === request.ground);
        return ground ? known.of(ground.text) : '';
      }
      case 'reason':
        return reason;
      default: {
        const value = request.values[name];
        const option = form.fields.find(({ id }) => id === name)?.options?.find(({ id }) => id === value);
        return option ? known.of(option.text) : (value ?? '—');
      }
    }
  });
}

export type SceneState = 'open' | 'running' | 'finished' | 'declined';

export interface SceneRow {
  inject: Inject;
  person: string;
  state: SceneState;
  startsAt?: string;
  since?: Moment;
  minutes?: number;
  overdue: boolean;
  overlaps: boolean;
  reason?: string;
}

/** Every scene that went out, by person and time; `now` by the wall clock, `time` by the exercise's. */
export function scenes(
  injects: Iterable<MselInject>,
  tasks: ReadonlyMap<string, ControlTask>,
  now: number,
  time: number,
  endedAt?: string,
): SceneRow[] {
  const rows: (SceneRow & { from: number; to: number })[] = [];
  for (const { inject, released, state } of injects) {
    if (inject.type !== 'role-player-task' || !released || state === 'recalled') continue;
    const details = inject.details?.type === 'role-player-task' ? inject.details : undefined;
    const isPlanned = details?.startsAt !== undefined;
    const from = parseExerciseTime(details?.startsAt ?? released.at);
    const to = from + (details?.duration ? minutesOf(details.duration) * 60_000 : 0);
    for (const person of released.recipients) {
      const task = tasks.get(`${inject.id}/${person}`);
      const of = sceneState(task);
      const minutes = minutesInRole(task, now, endedAt === undefined ? Infinity : Date.parse(endedAt));
      rows.push({
        inject,
        person,
        state: of,
        ...(details?.startsAt && { startsAt: details.startsAt }),
        ...(task?.started && { since: task.started }),
        ...(minutes !== undefined && { minutes }),
        ...(task?.reason && { reason: task.reason }),
        overdue: isPlanned && ((of === 'open' && time > from) || (of === 'running' && to > from && time > to)),
        overlaps: false,
        from,
        to,
      });
    }
  }
  for (const row of rows) {
    row.overlaps = rows.some(
      (other) =>
        other !== row && other.person === row.person && other.from < row.to && row.from < other.to && !isDone(other),
    );
  }
  return rows.sort((a, b) => a.person.localeCompare(b.person) || a.from - b.from);
}

const isDone = ({ state }: SceneRow): boolean => state === 'finished' || state === 'declined';

function sceneState(task: ControlTask | undefined): SceneState {
  if (task?.finished) return 'finished';
  if (task?.declined) return 'declined';
  return task?.started ? 'running' : 'open';
}

/** By the clock of the phone: a scene that was played without a network takes as long as it took. After ENDEX nobody is in role. */
function minutesInRole(task: ControlTask | undefined, now: number, endex: number): number | undefined {
  if (!task?.started) return undefined;
  const end = task.finished ?? task.declined;
  const from = Date.parse(end ? task.started.takenAt : task.started.sentAt);
  const to = Math.min(end ? Date.parse(end.takenAt) : now, endex);
  return Math.max(0, to - from) / 60_000;
}
