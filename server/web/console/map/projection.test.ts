import { describe, expect, test } from 'vitest';
import {
  clustered,
  everythingOn,
  fitting,
  fittingLabels,
  fromScreen,
  metresFrom,
  roundLength,
  toScreen,
  zoomed,
} from './projection.ts';

const origin = { latitude: 45, longitude: 11 };

describe('map', () => {
  test('a_thousandth_of_a_degree_is_about_a_hundred_metres', () => {
    expect(metresFrom(origin, { latitude: 44.999, longitude: 11 }).y).toBeCloseTo(111, 0);
    expect(metresFrom(origin, { latitude: 45, longitude: 11.001 }).x).toBeCloseTo(78.6, 0);
  });

  test('zooming_keeps_what_lies_under_the_pointer', () => {
    const view = { x: 0, y: 0, metresPerPixel: 10 };
    const under = { x: 1000, y: 500 };
    const before = toScreen(under, view, 800, 600);
    const closer = zoomed(view, 2, { x: before.x - 400, y: before.y - 300 });
    expect(toScreen(under, closer, 800, 600)).toEqual(before);
  });

  test('what_lies_under_a_point_of_the_screen_is_shown_there', () => {
    const view = { x: 120, y: -80, metresPerPixel: 2.5 };
    const under = fromScreen({ x: 300, y: 40 }, view, 800, 600);
    expect(toScreen(under, view, 800, 600)).toEqual({ x: 300, y: 40 });
  });

  test('a_fitting_view_holds_every_point', () => {
    const points = [
      { x: -500, y: 0 },
      { x: 1500, y: 300 },
    ];
    const view = fitting(points, 400, 400);
    for (const point of points) {
      const { x } = toScreen(point, view, 400, 400);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(400);
    }
  });

  test('an_empty_map_has_a_view_too', () => {
    expect(fitting([], 400, 400).metresPerPixel).toBeGreaterThan(0);
  });

  test.each([
    [1, 100, 100],
    [3, 100, 200],
    [7, 100, 500],
    [0.12, 100, 10],
  ])('%d metres a pixel: the bar in %d pixels is %d metres', (scale, pixels, length) => {
    expect(roundLength(scale, pixels)).toBeCloseTo(length);
  });

  test('things_at_one_spot_become_one', () => {
    const clusters = clustered(
      [
        { x: 0, y: 0, thing: 'a' },
        { x: 3, y: 3, thing: 'b' },
        { x: 50, y: 0, thing: 'c' },
      ],
      12,
    );
    expect(clusters.map(({ members }) => members)).toEqual([['a', 'b'], ['c']]);
  });

  test('a_label_that_would_cover_another_is_left_out', () => {
    const labels = [
      { id: 'a', x: 0, y: 0, text: 'Shelter' },
      { id: 'b', x: 10, y: 2, text: 'Car wash' },
      { id: 'c', x: 10, y: 40, text: 'Court' },
    ];
    expect(fittingLabels(labels, 7, 14)).toEqual(new Set(['a', 'c']));
  });
});

test('everything is the area and the plan too, not only what stands on them', () => {
  const origin = { latitude: 45, longitude: 11 };
  const east = (longitude: number, latitude: number) => ({ latitude, longitude });
  const plan = { topLeft: east(11, 45.01), topRight: east(11.1, 45.01), bottomLeft: east(11, 45) };

  const all = everythingOn(origin, [{ x: 5, y: 5 }], 500, plan);

  expect(all).toContainEqual({ x: -500, y: -500 });
  expect(all).toContainEqual({ x: 500, y: 500 });
  expect(Math.max(...all.map(({ x }) => x))).toBeGreaterThan(7_000);
  expect(all.at(-1)!.y).toBeCloseTo(0);
});
