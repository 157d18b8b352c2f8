import { expect, test } from 'vitest';
import type { Enclosure } from '../../../shared/protocol.ts';
import { fitOf, mayGrow, sitePlanDraft, sitePlanFrom, withPicture } from './sitePlanDraft.ts';

const picture: Enclosure = { sha256: 'a'.repeat(64), type: 'image/png', bytes: 9 };
const plan = {
  picture,
  width: 200,
  height: 100,
  pins: [
    { x: 0, y: 0, point: { latitude: 45.6, longitude: 11.6 } },
    { x: 200, y: 100, point: { latitude: 45.599, longitude: 11.603 } },
  ],
};

test('a plan that nobody touched is saved as it was', () => {
  expect(sitePlanFrom(sitePlanDraft(plan))).toEqual(plan);
});

test('a point that lacks a side keeps the plan from being saved and the others from nothing', () => {
  const draft = sitePlanDraft(plan);
  draft.pins.push({ spot: { x: 5, y: 5 } });

  expect(sitePlanFrom(draft)).toBeUndefined();
  expect(fitOf(draft)).toHaveProperty('corners');
});

test('another picture begins with two points that are nowhere', () => {
  const draft = withPicture({ picture, width: 10, height: 20 });

  expect(draft.pins).toEqual([{}, {}]);
  expect(fitOf(draft)).toEqual({ fault: 'too-few' });
  expect(mayGrow({ ...draft, pins: [{}, {}, {}, {}] })).toBe(false);
});
