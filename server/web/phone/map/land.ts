import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import outlines from 'world-atlas/countries-50m.json?url';
import { metresFrom } from '../../shared/map/geo.ts';
import type { GeoPoint } from '../../shared/protocol.ts';

/** Countries and their borders, in metres from the sheet's origin. */
export interface Land {
  ground: Path2D;
  borders: Path2D;
}

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

/** How far from the exercise it makes sense to look around. */
const FARTHEST_DEGREES = 25;

/** The built-in basemap (Natural Earth, public domain), fetched when somebody zooms out far enough to see it. */
export async function loadLand(origin: GeoPoint): Promise<Land> {
  const world = (await (await fetch(outlines)).json()) as World;
  const ground = new Path2D();
  for (const { geometry } of feature(world, world.objects.land).features) {
    for (const ring of rings(geometry as Polygon | MultiPolygon)) trace(ground, ring, origin);
  }
  const borders = new Path2D();
  for (const line of mesh(world, world.objects.countries, (a, b) => a !== b).coordinates) trace(borders, line, origin);
  return { ground, borders };
}

const rings = (shape: Polygon | MultiPolygon): Position[][] =>
  shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();

function trace(path: Path2D, line: Position[], origin: GeoPoint): void {
  const near = ([longitude = 0, latitude = 0]: Position) =>
    Math.abs(longitude - origin.longitude) < FARTHEST_DEGREES &&
    Math.abs(latitude - origin.latitude) < FARTHEST_DEGREES;
  if (!line.some(near)) return;
  line.forEach(([longitude = 0, latitude = 0], index) => {
    const { east, north } = metresFrom(origin, { longitude, latitude });
    if (index === 0) path.moveTo(east, north);
    else path.lineTo(east, north);
  });
}
