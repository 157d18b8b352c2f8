import { describe, expect, test } from 'vitest';
import type { Person } from './items.ts';
import { callNameAt, isErased, stillKnown } from './seat.ts';

const OSPREY: Person = { id: 'inv-02', callName: 'Osprey', function: 'player', teams: [], languages: ['en'] };
const SWAPPED: Person = {
  ...OSPREY,
  holders: [
    { callName: 'Heron', since: '2026-11-24T08:00:00Z' },
    { callName: 'Osprey', since: '2026-11-24T12:30:00.500Z' },
  ],
};

describe('who held a role', () => {
  test.each([
    ['2026-11-24T07:00:00Z', 'Heron'],
    ['2026-11-24T12:30:00.499Z', 'Heron'],
    ['2026-11-24T12:30:00.5Z', 'Osprey'],
    ['2026-11-25T09:00:00Z', 'Osprey'],
  ])('at_%s_is_told_by_its_time', (when, name) => {
    expect(callNameAt(SWAPPED, when)).toBe(name);
  });

  test('is_the_one_there_is_where_nobody_was_swapped', () => {
    expect(callNameAt(OSPREY, '2026-11-24T09:00:00Z')).toBe('Osprey');
  });
});

describe('who of a role can be erased', () => {
  const [heron, osprey] = SWAPPED.holders!;
  const gone = { ...heron!, callName: '№ 4F2A', erased: true } as const;

  test('is_everybody_who_held_it_latest_first', () => {
    expect(stillKnown(SWAPPED)).toEqual([
      { callName: 'Osprey', holder: 1 },
      { callName: 'Heron', holder: 0 },
    ]);
  });

  test('is_nobody_twice', () => {
    expect(stillKnown({ ...SWAPPED, holders: [gone, osprey!] })).toEqual([{ callName: 'Osprey', holder: 1 }]);
    expect(stillKnown({ ...SWAPPED, holders: [gone] })).toEqual([]);
  });

  test('is_whoever_has_it_where_no_holder_is_known', () => {
    expect(stillKnown(OSPREY)).toEqual([{ callName: 'Osprey' }]);
  });

  test('is_marked_where_it_was_whoever_has_the_role_now', () => {
    expect(isErased({ ...SWAPPED, holders: [osprey!, gone] })).toBe(true);
    expect(isErased({ ...SWAPPED, holders: [gone, osprey!] })).toBe(false);
    expect(isErased(OSPREY)).toBe(false);
  });
});
