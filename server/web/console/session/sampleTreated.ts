import type { Handling } from '../model/controlRoom.ts';
import { planned } from '../model/samples.ts';

/** An inject that is treated with care, before it is and as it is. */
export const bare = planned('a1', { type: 'by-hand' });
export const call: Handling['noAnswer'][number] = {
  id: 'r',
  awaited: 'acknowledgement',
  after: 'PT30S',
  reaction: { type: 'call-controller' },
};
const found = { ...call, foundAt: '2026-11-24T09:30:00.000Z' };
export const treated = { ...bare, handling: { sensitive: true, noAnswer: [found], revision: 4 } };

export const treats = (basedOn: number, ...noAnswer: Handling['noAnswer']) =>
  ({ type: 'write-handling', inject: 'a1', handling: { sensitive: true, noAnswer }, basedOn }) as const;
