import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DOUBLE_CLICK_MS, LateClick } from './lateClick.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a_click_acts_once_no_second_one_has_come_and_the_last_one_counts', () => {
  const click = new LateClick();
  const done: string[] = [];
  click.then(() => done.push('a1'));
  vi.advanceTimersByTime(DOUBLE_CLICK_MS - 1);
  click.then(() => done.push('a2'));
  vi.advanceTimersByTime(DOUBLE_CLICK_MS - 1);
  expect(done).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(done).toEqual(['a2']);
});

test('nothing_comes_of_a_click_whose_table_is_gone', () => {
  const click = new LateClick();
  const act = vi.fn();
  click.then(act);
  click.cancel();
  vi.advanceTimersByTime(2 * DOUBLE_CLICK_MS);
  expect(act).not.toHaveBeenCalled();
});
