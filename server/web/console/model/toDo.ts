import type { ShiftEntry } from './controlRoom.ts';
import type { MselInject } from './items.ts';

/**
 * What has fallen due and is for control itself to do: a reminder, a call to make, a thing to hand over. It is done once a note
 * in the shift log says so, which every desk sees, or the thing is ticked.
 */
export function toDo(injects: Iterable<MselInject>, log: Iterable<ShiftEntry>): MselInject[] {
  const noted = new Set([...log].flatMap(({ what, inject }) => (what === 'note' && inject ? [inject] : [])));
  return [...injects].filter((one) => one.state === 'released' && isForControl(one) && !noted.has(one.id));
}

function isForControl({ inject, prop }: MselInject): boolean {
  switch (inject.type) {
    case 'reminder':
      return true;
    case 'phone-call':
      return !(inject.details?.type === 'phone-call' && inject.details.voicemail);
    case 'physical-prop':
      return (prop?.state ?? 'open') === 'open';
    default:
      return false;
  }
}
