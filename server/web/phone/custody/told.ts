import type { Told } from '../../shared/protocol/custody.ts';
import type { Participation } from '../model/participation.svelte.ts';

interface Typed {
  where: string;
  sha256: string;
  withPosition: boolean;
}

/** When it was done, and where as far as it is told. */
export function toldNow({ positions }: Participation, { where, sha256, withPosition }: Typed): Told {
  const fix = withPosition ? positions.latest : undefined;
  return {
    ...(where.trim() && { where: where.trim() }),
    ...(sha256 && { sha256 }),
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
