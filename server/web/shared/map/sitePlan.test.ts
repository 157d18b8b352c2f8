import { describe, expect, test } from 'vitest';
import { pointAt } from './geo.ts';
import type { Pin } from '../protocol.ts';
import { fitted, matrixTo } from './sitePlan.ts';

/** On the equator, as the server's SitePlanTest has it: both must reckon the same. */
const ORIGIN = { latitude: 0, longitude: 0 };
const pin = (x: number, y: number, east: number, north: number): Pin => ({ x, y, point: pointAt(ORIGIN, east, north) });
const laid = (...pins: Pin[]) => {
  const fit = fitted(200, 100, pins);
  if ('fault' in fit) throw new Error(fit.fault);
  return fit;
};
const faultOf = (...pins: Pin[]) => {
  const fit = fitted(200, 100, pins);
  return 'fault' in fit ? fit.fault : undefined;
};

function expectAt(point: { latitude: number; longitude: number }, east: number, north: number) {
  const wanted = pointAt(ORIGIN, east, north);
  expect(point.longitude).toBeCloseTo(wanted.longitude, 7);
  expect(point.latitude).toBeCloseTo(wanted.latitude, 7);
}

describe('a site plan', () => {
  test('is turned and scaled by two points', () => {
    const { corners, off } = laid(pin(0, 100, 0, 0), pin(0, 0, 200, 0));

    expectAt(corners.bottomLeft, 0, 0);
    expectAt(corners.topLeft, 200, 0);
    expectAt(corners.topRight, 200, -400);
    expect(Math.max(...off)).toBeLessThan(0.01);
  });

  test('may be sheared by three', () => {
    const { corners } = laid(pin(0, 100, 0, 0), pin(200, 100, 200, 20), pin(0, 0, 10, 100));

    expectAt(corners.topLeft, 10, 100);
    expectAt(corners.topRight, 210, 120);
  });

  test('is as far off at each of four points as at the others', () => {
    const { corners, off } = laid(pin(0, 100, 0, 0), pin(200, 100, 208, 0), pin(200, 0, 200, 100), pin(0, 0, 0, 100));

    expectAt(corners.bottomLeft, 2, 0);
    expectAt(corners.topLeft, -2, 100);
    off.forEach((metres) => expect(metres).toBeCloseTo(2, 2));
  });

  test.each([
    ['too-few', [pin(0, 100, 0, 0)]],
    ['too-close', [pin(0, 100, 0, 0), pin(1, 100, 100, 0)]],
    ['too-close', [pin(0, 100, 0, 0), pin(200, 100, 0.5, 0)]],
    ['on-one-line', [pin(0, 100, 0, 0), pin(100, 100, 100, 0), pin(200, 100, 200, 0)]],
    ['mirrored', [pin(0, 100, 0, 0), pin(200, 100, -200, 0), pin(0, 0, 0, 100)]],
    ['stretched', [pin(0, 100, 0, 0), pin(200, 100, 1000, 0), pin(0, 0, 0, 100)]],
    ['too-large', [pin(0, 100, 0, 0), pin(200, 100, 100_000, 0)]],
  ])('is refused as %s', (fault, pins) => {
    expect(faultOf(...pins)).toBe(fault);
  });

  test('is drawn by where three of its corners are', () => {
    const [a, b, c, d, e, f] = matrixTo(200, 100, { x: 10, y: 20 }, { x: 410, y: 30 }, { x: 0, y: 220 });

    expect([a * 200 + e, b * 200 + f]).toEqual([410, 30]);
    expect([c * 100 + e, d * 100 + f]).toEqual([0, 220]);
  });
});
