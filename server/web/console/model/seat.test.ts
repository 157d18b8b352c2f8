import { describe, expect, test } from 'vitest';
import type { Person } from './items.ts';
import { callNameAt } from './seat.ts';

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
