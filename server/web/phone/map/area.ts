import type { GeoPoint } from '../../shared/protocol.ts';

/** Where the exercise takes place. */
export interface Area {
  centre: GeoPoint;
  radiusMetres: number;
}
