import { expect, test } from 'vitest';
import { bySaid } from './saidOrder.ts';

const said = (id: string, sentAt: string, takenAt?: string) => ({ id, sentAt, takenAt });
const inOrder = (...all: ReturnType<typeof said>[]) => all.sort(bySaid).map(({ id }) => id);

test('what_came_first_stands_first_also_where_a_moment_is_written_without_its_milliseconds', () => {
  expect(inOrder(said('b', '2026-11-24T10:20:00.500Z'), said('a', '2026-11-24T10:20:00Z'))).toEqual(['a', 'b']);
});

test('what_came_in_one_sync_stands_as_it_was_said', () => {
  const at = '2026-11-24T10:20:00.000Z';
  expect(
    inOrder(
      said('c', at, '2026-11-24T10:02:00.000Z'),
      said('b', at, '2026-11-24T10:01:00.000Z'),
      said('a', at, '2026-11-24T10:02:00.000Z'),
    ),
  ).toEqual(['b', 'a', 'c']);
});
