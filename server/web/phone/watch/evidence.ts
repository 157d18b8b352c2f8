import type { Evidence } from '../../shared/protocol/evaluation.ts';
import type { Participation } from '../model/participation.svelte.ts';

export const LONGEST_NOTE = 4_000;

/** What was seen just now, where the phone is if its person agreed to that. */
export function evidenceNow({ positions, sendsPosition }: Participation, note: string, inject = ''): Evidence {
  const fix = sendsPosition ? positions.latest : undefined;
  return {
    note: note.trim(),
    ...(inject && { inject }),
    ...(fix && {
      position: {
        point: { latitude: fix.latitude, longitude: fix.longitude },
        accuracyMetres: fix.accuracyMetres,
        fixedAt: fix.fixedAt,
        source: 'device',
      },
    }),
    takenAt: new Date().toISOString(),
  };
}
