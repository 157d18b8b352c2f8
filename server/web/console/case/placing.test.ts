import { expect, test } from 'vitest';
import { placed, type Placed } from './placing.ts';

const node = (x: number, y: number): Placed => ({ x, y, before: 60, after: 60, above: 14, below: 40 });
const meet = (a: Placed, b: Placed) =>
  a.x - a.before < b.x + b.after &&
  b.x - b.before < a.x + a.after &&
  a.y - a.above < b.y + b.below &&
  b.y - b.above < a.y + a.below;
const overlapping = (all: Placed[]) => all.flatMap((one, n) => all.slice(n + 1).filter((other) => meet(one, other)));

test('what_has_room_fills_it_with_all_words_inside', () => {
  const all = placed([node(0, 0), node(5, 2), node(10, 10)], { width: 900, height: 400 });

  expect(Math.min(...all.map(({ x, before }) => x - before))).toBeGreaterThanOrEqual(0);
  expect(Math.max(...all.map(({ x, after }) => x + after))).toBeLessThanOrEqual(900);
  expect(Math.min(...all.map(({ y, above }) => y - above))).toBeGreaterThanOrEqual(0);
  expect(Math.max(...all.map(({ y, below }) => y + below))).toBeLessThanOrEqual(400);
  expect(overlapping(all)).toEqual([]);
});

test('one_alone_stands_in_the_middle', () => {
  const [only] = placed([node(7, 7)], { width: 300, height: 154 });

  expect(only).toMatchObject({ x: 150, y: 64 });
});

test('what_stands_in_one_place_is_moved_apart_beyond_the_room_where_it_must', () => {
  const all = placed(
    Array.from({ length: 12 }, (_, n) => node(n % 2, n % 3)),
    { width: 200, height: 100 },
  );

  expect(overlapping(all)).toEqual([]);
});
