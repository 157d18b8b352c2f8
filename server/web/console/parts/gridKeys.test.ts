import { expect, test } from 'vitest';
import { moved } from './gridKeys.ts';

test('arrows_move_the_active_cell_and_stop_at_the_edge', () => {
  const grid = { rows: 2, columns: 2 };
  expect(moved({ row: 0, column: 0 }, 'ArrowRight', grid, false)).toEqual({ row: 0, column: 1 });
  expect(moved({ row: 0, column: 0 }, 'ArrowLeft', grid, true)).toEqual({ row: 0, column: 1 });
  expect(moved({ row: 1, column: 1 }, 'PageDown', grid, false)).toEqual({ row: 1, column: 1 });
  expect(moved({ row: 1, column: 1 }, 'a', grid, false)).toBeUndefined();
});
