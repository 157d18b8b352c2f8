import { describe, expect, test } from 'vitest';
import { metresBetween } from '../../shared/map/geo.ts';
import { NOTATIONS, placeIn, writtenIn } from './coordinates.ts';
import { mgrsOf, pointOfMgrs } from './mgrs.ts';
import { plusCodeOf, pointOfPlusCode } from './plusCode.ts';
import { gridPoint, pointOfGrid } from './utm.ts';

const SQUARE = { latitude: 45.5942, longitude: 11.6029 };
/** In every corner of the grids: zones that are wider than others, both halves, the edge of the day. */
const EVERYWHERE = [
  SQUARE,
  { latitude: 0, longitude: 0 },
  { latitude: -0.000_01, longitude: -179.999_99 },
  { latitude: 60.39, longitude: 5.32 },
  { latitude: 78.22, longitude: 15.65 },
  { latitude: -33.92, longitude: 18.42 },
  { latitude: -41.29, longitude: 174.78 },
  { latitude: 83.9, longitude: -30 },
  { latitude: -79.9, longitude: 179.9 },
  { latitude: 71.999, longitude: 41.999 },
  { latitude: 8.0001, longitude: 2.9999 },
  { latitude: -40.0001, longitude: 149.9999 },
];

describe('UTM', () => {
  test('the tower in Toronto is where the encyclopedia has it', () => {
    const grid = gridPoint({ latitude: 43 + 38 / 60 + 33.24 / 3_600, longitude: -(79 + 23 / 60 + 13.7 / 3_600) });

    expect(grid).toMatchObject({ zone: 17, band: 'T' });
    expect(grid?.easting).toBeCloseTo(630_084.31, 1);
    expect(grid?.northing).toBeCloseTo(4_833_438.55, 1);
  });

  test.each(EVERYWHERE)('there and back is less than a millimetre, $latitude $longitude', (point) => {
    const grid = gridPoint(point)!;
    const back = pointOfGrid(grid.zone, point.latitude < 0, grid.easting, grid.northing);

    expect(metresBetween(point, back)).toBeLessThan(0.001);
  });

  test('poles have no zone', () => {
    expect(gridPoint({ latitude: 84.01, longitude: 0 })).toBeUndefined();
    expect(gridPoint({ latitude: -80.01, longitude: 0 })).toBeUndefined();
  });
});

/** Those that GeoConvert of GeographicLib and the tests of other libraries have. */
describe('MGRS', () => {
  test.each([
    ['33U XP 05004 44997', { latitude: 48.249_49, longitude: 16.4145 }],
    ['32V KM 76979 58157', { latitude: 60, longitude: 5 }],
    ['31N AA 66021 00000', { latitude: 0, longitude: 0 }],
  ])('%s', (written, point) => expect(mgrsOf(point)).toBe(written));

  test('a square of a hundred metres is its middle', () => {
    const point = pointOfMgrs('33UXP050449')!;

    expect(metresBetween(point, pointOfGrid(33, false, 605_050, 5_344_950))).toBeLessThan(0.001);
  });

  test('33VVE7220287839 is zone 33, 472202 east, 6487839 north', () => {
    const point = pointOfMgrs('33VVE7220287839')!;

    expect(metresBetween(point, pointOfGrid(33, false, 472_202.5, 6_487_839.5))).toBeLessThan(0.001);
  });

  test('a square is in its zone with a part of it at least', () => {
    expect(pointOfMgrs('32TQR0301552257')).toBeDefined();
    expect(pointOfMgrs('32TJR5000050000')).toBeUndefined();
    expect(pointOfMgrs('24XWT783908')).toBeUndefined();
    expect(pointOfMgrs('32VKM7697958157')).toBeDefined();
  });

  test.each([
    '32T PR',
    '61UXP05',
    '33IXP05',
    '33UAP05',
    '33UXW05',
    '33UXP050',
    '33UXP050044499700',
    '33NXP0500444997',
    '4Q',
  ])('%s is none', (written) => expect(pointOfMgrs(written)).toBeUndefined());
});

/** From the test data of Open Location Code. */
describe('plus codes', () => {
  test.each([
    ['7FG49QCJ+2VX', { latitude: 20.370_112_5, longitude: 2.782_234_375 }],
    ['8FVC2222+22G', { latitude: 47.000_062_5, longitude: 8.000_062_5 }],
  ])('%s', (code, point) => expect(plusCodeOf(point)).toBe(code));

  test.each([
    ['7FG49QCJ+2V', 20.370_062_5, 2.782_187_5],
    ['8FVC2222+22', 47.000_062_5, 8.000_062_5],
    ['4VCPPQGP+Q9', -41.273_062_5, 174.785_937_5],
  ])('%s is its middle', (code, latitude, longitude) => {
    expect(pointOfPlusCode(code)?.latitude).toBeCloseTo(latitude, 9);
    expect(pointOfPlusCode(code)?.longitude).toBeCloseTo(longitude, 9);
  });

  test('the pole and the edge have codes', () => {
    expect(plusCodeOf({ latitude: 90, longitude: 1 })).toMatch(/^CFX3X2X2\+X2/);
    expect(plusCodeOf({ latitude: 1, longitude: 180 })).toMatch(/^62H2/);
  });

  test.each(['9QCJ+2V', '7FG49Q00+', '7FG49QCJ+', '7FG49QCJ+2', '7FG49QC+J2V', 'XXG49QCJ+2V', 'AAAAAAAA+AA'])(
    '%s is none that says where',
    (code) => expect(pointOfPlusCode(code)).toBeUndefined(),
  );
});

describe('what people type', () => {
  test.each([
    '45.5942, 11.6029',
    '45.5942 11.6029',
    '45,5942 11,6029',
    '45,5942; 11,6029',
    '+45.5942 +11.6029',
    '45.5942° N, 11.6029° E',
    'N 45.5942 E 11.6029',
    'E11.6029 N45.5942',
    `45° 35.652' N 11° 36.174' E`,
    `45°35'39.12"N 11°36'10.44"E`,
    `45° 35′ 39.12″ n, 11° 36′ 10.44″ e`,
    '45 35 39.12 11 36 10.44',
    '٤٥٫٥٩٤٢، ١١٫٦٠٢٩',
    '32T QR 03015 52257',
    '32tqr0301552257',
    '32T 703015 5052257',
    '32N 703015 5052257',
    '8FQHHJV3+M5J',
    '45,5942, 11,6029',
    '45,5942° N, 11,6029° E',
    '45,5942° с.ш. 11,6029° в.д.',
    '45°35′39,12″ с. ш., 11°36′10,44″ в. д.',
    'С 45.5942 В 11.6029',
    '45.5942 С, 11.6029 В',
    '45,5942° пн. ш., 11,6029° сх. д.',
    '45.5942 пн 11.6029 сх',
    '٤٥٫٥٩٤٢ شمالاً، ١١٫٦٠٢٩ شرقًا',
    'شمال 45.5942 شرق 11.6029',
    '۴۵٫۵۹۴۲ شمالی، ۱۱٫۶۰۲۹ شرقی',
    'geo:45.5942,11.6029;u=35',
    'geo:0,0?q=45.5942,11.6029(Market%20square)',
    'https://www.openstreetmap.org/#map=17/45.5942/11.6029',
    'https://www.openstreetmap.org/?mlat=45.5942&mlon=11.6029#map=12/45.1/11.1',
    'https://www.google.com/maps/@45.5942,11.6029,17z',
    'https://www.google.it/maps/place/Piazza/@45.1,11.1,17z/data=!3m1!4b1!4m6!3m5!8m2!3d45.5942!4d11.6029!16s',
    'https://maps.google.com/?q=45.5942,11.6029',
    'https://www.google.com/maps/search/?api=1&query=45.5942%2C11.6029',
    'https://www.google.com/maps/search/45.5942,+11.6029?entry=tts',
  ])('%s is the square', (typed) => {
    expect(metresBetween(placeIn(typed)!, SQUARE)).toBeLessThan(3);
  });

  test.each([
    '',
    '45.5942',
    '45.5942 11.6029 3',
    '91 11',
    '45 181',
    '45 60 11 30',
    '45.5 30 11.5 30',
    '-45 S 11 E',
    '45 N 11 N',
    '45 N E 11',
    '45 -30 11 30',
    '45-30 11-30',
    '45.5942 north',
    '1e1 2',
    '1.2.3 4',
    '32S 703015 5052257',
    '45.5942 в.д. 11.6029 в.д.',
    '45,59,42, 11,60,29',
    '45.5942 сторона 11.6029',
    'geo:91,11',
    'https://maps.app.goo.gl/abc',
    'https://www.google.com/maps/place/Piazza',
    'https://example.org/@45.5942,11.6029',
    '<script>',
    '1'.repeat(200),
  ])('%s is no place', (typed) => expect(placeIn(typed)).toBeUndefined());

  test('south and west are below zero', () => {
    expect(placeIn('33°55\'12"S 18°25\'12"W')).toEqual({ latitude: -33.92, longitude: -18.42 });
    expect(placeIn('-33.92 -18.42')).toEqual({ latitude: -33.92, longitude: -18.42 });
    expect(placeIn('33,92° ю.ш. 18,42° з.д.')).toEqual({ latitude: -33.92, longitude: -18.42 });
    expect(placeIn('33.92 جنوب 18.42 غرب')).toEqual({ latitude: -33.92, longitude: -18.42 });
    expect(placeIn('geo:-33.92,-18.42')).toEqual({ latitude: -33.92, longitude: -18.42 });
  });

  test('seconds are never sixty', () => {
    expect(writtenIn('degrees', { latitude: 44.999_999_9, longitude: -0.000_000_1 })).toMatch(/^45°00'00.00"N/);
  });

  test.each(NOTATIONS.flatMap((notation) => EVERYWHERE.map((point) => ({ notation, ...point }))))(
    'what is shown as $notation can be typed again, $latitude $longitude',
    ({ notation, ...point }) => {
      const shown = writtenIn(notation, point);

      expect(metresBetween(placeIn(shown)!, point)).toBeLessThan(4);
      expect(writtenIn(notation, placeIn(shown)!).length).toBe(shown.length);
    },
  );

  test('near a pole there are degrees', () => {
    expect(writtenIn('mgrs', { latitude: 89, longitude: 10 })).toBe('89.000000, 10.000000');
  });
});
