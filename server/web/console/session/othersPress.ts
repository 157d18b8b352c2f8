import type { EntryKind, ShiftEntry } from '../model/controlRoom.ts';
import type { MselInject } from '../model/items.ts';
import { injectOf, isSo, type PressedCommand } from './pressed.ts';

type Told = Exclude<EntryKind, 'note'>;

const TOLD_AS: Partial<Record<PressedCommand['type'], Told>> = {
  'release-inject': 'released',
  'stop-waiting': 'released',
  'confirm-release': 'release-confirmed',
  'let-through': 'let-through',
  'hold-inject': 'held',
  'let-inject-go': 'let-go',
  'skip-inject': 'skipped',
  'restore-inject': 'restored',
  'recall-inject': 'recalled',
};

/** Whether what was taken back is done all the same, by somebody else or by the clock. */
export const isDoneAllTheSame = (command: PressedCommand, inject: MselInject | undefined): boolean =>
  inject !== undefined && command.type !== 'send-inject' && isSo(command, inject);

/** What the shift log says of it, the last time; undefined where it says nothing. */
export function toldOf(
  command: PressedCommand,
  entries: Iterable<ShiftEntry>,
): { what: Told; by?: string } | undefined {
  const kind = TOLD_AS[command.type];
  const last = [...entries]
    .filter(({ what, inject }) => what === kind && inject === injectOf(command))
    .sort((one, other) => one.writtenAt.localeCompare(other.writtenAt))
    .at(-1);
  return kind && last ? { what: kind, ...(last.by && { by: last.by }) } : undefined;
}
