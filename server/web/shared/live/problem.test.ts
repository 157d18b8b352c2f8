import { expect, test } from 'vitest';
import { NoConnection, Problem, problemOf } from './problem.ts';

function answer(status: number, code: string): Response {
  return Response.json({ type: `/problems/${code}`, code, status, parameters: {} }, { status });
}

test('a_server_that_is_still_starting_is_one_that_was_not_reached', async () => {
  expect(await problemOf(answer(503, 'starting'))).toBeInstanceOf(NoConnection);
});

test('a_server_that_says_no_is_a_problem', async () => {
  const problem = await problemOf(answer(503, 'try-again-later'));
  expect(problem).toBeInstanceOf(Problem);
  expect(problem.code).toBe('try-again-later');
});

test('a_page_of_somebody_else_is_none_of_the_servers_words', async () => {
  expect((await problemOf(new Response('<html>', { status: 502 }))).code).toBe('try-again-later');
});
