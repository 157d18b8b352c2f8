import type { Outgoing, ParticipantCommand } from '../../shared/protocol.ts';
import type { RequestFormItem, RequestItem, TaskItem } from '../../shared/form/requests.ts';
import type { Errand } from '../keep/database.ts';

export interface Refused {
  errand: string;
  code: string;
  parameters: Record<string, unknown>;
}

/** A request with what was done about it here and the server does not know yet. */
export interface FiledRequest {
  item: RequestItem;
  /** Something of mine about it is on its way. */
  waits: boolean;
  /** Not known to the server at all. */
  unsent: boolean;
  refused?: Refused;
}

/** `opted-out`: without a reason, which nobody asks for. */
export type SceneState = 'open' | 'running' | 'finished' | 'declined' | 'opted-out';

export interface Scene {
  state: SceneState;
  since?: string;
  waits: boolean;
  refused?: Refused;
}

const OVER = new Set(['granted', 'granted-in-part', 'refused', 'withdrawn']);

export const isOverRequest = ({ item }: FiledRequest): boolean => OVER.has(item.state);

/** Open ones first, then the latest. */
export function requestsOf(items: RequestItem[], forms: RequestFormItem[], errands: Errand[]): FiledRequest[] {
  const known = new Set(items.map(({ id }) => id));
  const unsent = errands.flatMap(({ command }) =>
    command.type === 'file-request' && !known.has(command.request) ? [asItem(command, forms)] : [],
  );
  return [...items, ...unsent]
    .map((item): FiledRequest => {
      const about = errands.filter(({ command }) => 'request' in command && command.request === item.id);
      const refusal = about.findLast(({ refusal }) => refusal);
      return {
        item,
        waits: about.some(({ refusal }) => !refusal),
        unsent: !known.has(item.id),
        ...(refusal?.refusal && { refused: { errand: refusal.id, ...refusal.refusal } }),
      };
    })
    .sort(
      (a, b) =>
        Number(isOverRequest(a)) - Number(isOverRequest(b)) || b.item.filed.takenAt.localeCompare(a.item.filed.takenAt),
    );
}

/** What I said of a scene counts from when I said it, with or without a network. */
export function sceneOf(
  inject: string,
  item: TaskItem | undefined,
  errands: Errand[],
  optedOut: ReadonlySet<string>,
): Scene {
  const mine = errands.filter(({ command }) => sceneSpokenOf(command) === inject);
  const last = mine.findLast(({ refusal }) => !refusal)?.command;
  // What was refused of staying out is told with the rest of welfare.
  const refusal = mine.findLast(({ refusal, command }) => refusal && !('scene' in command));
  const started = mine.findLast(({ command, refusal }) => command.type === 'start-task' && !refusal)?.command;
  const since = started?.type === 'start-task' ? started.takenAt : item?.started?.takenAt;
  return {
    state: last ? said(last, item) : stateOf(item, optedOut.has(inject)),
    waits: last !== undefined,
    ...(since !== undefined && { since }),
    ...(refusal?.refusal && { refused: { errand: refusal.id, ...refusal.refusal } }),
  };
}

function sceneSpokenOf(command: Outgoing<ParticipantCommand>): string | undefined {
  if (command.type === 'opt-out' || command.type === 'opt-in') return command.scene;
  return command.type === 'start-task' || command.type === 'finish-task' || command.type === 'decline-task'
    ? command.inject
    : undefined;
}

function said({ type }: Outgoing<ParticipantCommand>, item: TaskItem | undefined): SceneState {
  if (type === 'opt-out') return 'opted-out';
  if (type === 'opt-in') return stateOf(item, false);
  if (type === 'finish-task') return 'finished';
  return type === 'decline-task' ? 'declined' : 'running';
}

function stateOf(item: TaskItem | undefined, optedOut: boolean): SceneState {
  if (item?.finished) return 'finished';
  if (optedOut) return 'opted-out';
  if (item?.declined) return item.reason === undefined ? 'open' : 'declined';
  return item?.started ? 'running' : 'open';
}

function asItem(command: Extract<ParticipantCommand, { type: 'file-request' }>, forms: RequestFormItem[]): RequestItem {
  const form = forms.find(({ id }) => id === command.filing.form);
  return {
    kind: 'request',
    id: command.request,
    seq: 0,
    title: form?.title ?? { text: command.filing.form, language: 'en' },
    ...(form?.authority && { authority: form.authority }),
    state: 'waiting',
    form: command.filing.form,
    values: command.filing.values,
    ...(command.filing.ground && { ground: command.filing.ground }),
    filed: { takenAt: command.takenAt },
    questions: [],
  };
}
