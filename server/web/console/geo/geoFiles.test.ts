import { expect, test } from 'vitest';
import { geoTypeOf, takesNothing, toBeSeen, type GeoReport } from './geoFiles.ts';

test.each([
  ['Places.KML', 'application/vnd.google-earth.kml+xml'],
  ['walk.2.gpx', 'application/gpx+xml'],
  ['map.geojson', 'application/geo+json'],
  ['map.json', 'application/geo+json'],
  ['map.kmz', 'application/vnd.google-earth.kmz'],
  ['kml', 'application/vnd.google-earth.kml+xml'],
  ['', undefined],
])('%s is %s', (name, type) => expect(geoTypeOf(name)).toBe(type));

test('what changes nothing is only counted', () => {
  const report: GeoReport = {
    dryRun: true,
    counts: { unchanged: 1, 'no-name': 1 },
    lines: [
      { number: 1, name: 'Gate', outcome: 'unchanged', outline: false, place: 'gate' },
      { number: 2, name: '', outcome: 'no-name', outline: false },
      { number: 3, name: 'Camp', outcome: 'unchanged', outline: true, circleMetres: 679, leftOut: 2, place: 'camp' },
    ],
  };

  expect(toBeSeen(report).map(({ number }) => number)).toEqual([2, 3]);
  expect(takesNothing(report)).toBe(true);
  expect(takesNothing({ ...report, counts: { added: 1 } })).toBe(false);
});
