import { expect, test } from 'vitest';
import { spotsOf } from './labels.ts';

const NAME = { width: 100, height: 18 };

test('a name stands in the middle below its mark', () => {
  expect(spotsOf({ x: 180, y: 50 }, NAME, 10, 360)[0]).toEqual({ left: 130, right: 230, top: 60, bottom: 78 });
});

test.each([3, 20, 357])('a name at the edge, by a mark at %i, is not cut', (x) => {
  for (const { left, right } of spotsOf({ x, y: 50 }, NAME, 10, 360).slice(0, 2)) {
    expect(left).toBeGreaterThanOrEqual(4);
    expect(right).toBeLessThanOrEqual(356);
  }
});

test('a name wider than the map begins at its left edge', () => {
  expect(spotsOf({ x: 20, y: 50 }, { width: 500, height: 18 }, 10, 360)[0]?.left).toBe(4);
});

test('the name of a mark that is out of sight stays with it', () => {
  expect(spotsOf({ x: -80, y: 50 }, NAME, 10, 360)[0]?.left).toBe(-130);
});
