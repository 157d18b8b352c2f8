import { metresFrom } from '../../shared/map/geo.ts';
import type { Corners, GeoPoint } from '../../shared/protocol.ts';
import type { DrawnPlan } from './painter.ts';

/** A picture that lies on this device, and where it belongs. */
export interface LaidPlan {
  blob: () => Promise<Blob | undefined>;
  corners: Corners;
}

/** The host's own plan, ready to be drawn on a sheet. The caller closes its picture. */
export async function drawnPlan(plan: LaidPlan | undefined, origin: GeoPoint): Promise<DrawnPlan | undefined> {
  const blob = await plan?.blob();
  if (!plan || !blob) return undefined;
  const { topLeft, topRight, bottomLeft } = plan.corners;
  const on = (point: GeoPoint) => metresFrom(origin, point);
  return {
    picture: await createImageBitmap(blob),
    topLeft: on(topLeft),
    topRight: on(topRight),
    bottomLeft: on(bottomLeft),
  };
}
