import { describe, expect, test } from 'vitest';
import { planned, released } from '../model/samples.ts';
import { MINUTE } from '../model/time/times.ts';
import { movedWith, rowsOf, toTheMinute } from './retiming.ts';

const at = (id: string, time: string, storyline = 's') =>
  planned(id, { type: 'at-time', time: `D1 ${time}:00` }, { storyline });

describe('moving injects in time', () => {
  test('takes_the_later_ones_of_the_storyline_along_and_nothing_else', () => {
    const all = [
      at('a', '09:00'),
      at('b', '10:00'),
      at('c', '11:00'),
      at('other', '11:00', 'another'),
      released(at('out', '12:00'), 'D1 12:00:00', []),
      planned('hand', { type: 'by-hand' }, { storyline: 's' }),
    ];
    expect(movedWith(all[1]!, all, true).map(({ id }) => id)).toEqual(['b', 'c']);
    expect(movedWith(all[1]!, all, false).map(({ id }) => id)).toEqual(['b']);
    expect(movedWith(all[4]!, all, true)).toEqual([]);
    expect(movedWith(all[5]!, all, true)).toEqual([]);
  });

  test('is_to_whole_minutes', () => {
    expect(toTheMinute(89_000)).toBe(MINUTE);
    expect(toTheMinute(-91_000)).toBe(-2 * MINUTE);
    expect(toTheMinute(-1_000)).toBe(0);
  });

  test('shows_injects_that_are_close_in_rows_of_their_own', () => {
    const rows = rowsOf(
      [
        { id: 'a', at: 0 },
        { id: 'b', at: 10 },
        { id: 'c', at: 45 },
      ],
      40,
    );
    expect([...rows]).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ]);
  });
});
