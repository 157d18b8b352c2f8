import { expect, test } from 'vitest';
import { NoConnection, Problem } from '../../shared/live/problem.ts';
import type { EraseCommand } from './devices.svelte.ts';
import { Erasure, isTyped } from './erasure.svelte.ts';

/** Answers in turn; then always well. */
function erasureOf(...answers: unknown[]) {
  const sent: EraseCommand[] = [];
  const erase = async (command: EraseCommand) => {
    sent.push(command);
    const error = answers.shift();
    if (error) throw error;
  };
  return { sent, erasure: new Erasure({ erase }, 'inv-01') };
}

test('it_is_done_when_the_server_says_so', async () => {
  const { sent, erasure } = erasureOf();
  const going = erasure.erase({ callName: 'Kestrel', holder: 1 });
  expect(erasure.state).toBe('going');
  await going;
  expect(erasure.state).toBe('done');
  expect(sent).toMatchObject([{ type: 'erase-person', person: 'inv-01', holder: 1 }]);
});

test('whoever_was_never_entered_as_a_holder_is_named_by_the_role_alone', async () => {
  const { sent, erasure } = erasureOf();
  await erasure.erase({ callName: 'Kestrel' });
  expect(sent[0]).not.toHaveProperty('holder');
});

test('where_no_answer_came_the_same_command_is_sent_again', async () => {
  const { sent, erasure } = erasureOf(new NoConnection(), new Problem('try-again-later', 503));
  await erasure.erase({ callName: 'Kestrel', holder: 0 });
  expect(erasure.refused).toMatchObject({ code: 'no-connection', isKnown: false });
  await erasure.erase({ callName: 'Kestrel', holder: 0 });
  expect(erasure.refused).toMatchObject({ code: 'try-again-later', isKnown: false });
  await erasure.erase({ callName: 'Kestrel', holder: 0 });
  expect([erasure.state, erasure.refused]).toEqual(['done', undefined]);
  expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
});

test('somebody_else_of_the_role_is_another_command', async () => {
  const { sent, erasure } = erasureOf(new NoConnection());
  await erasure.erase({ callName: 'Kestrel', holder: 0 });
  await erasure.erase({ callName: 'Osprey', holder: 1 });
  expect(sent[0]!.id).not.toBe(sent[1]!.id);
});

test('what_was_refused_is_known_not_to_be_done', async () => {
  const { erasure } = erasureOf(new Problem('not-allowed', 403));
  await erasure.erase({ callName: 'Kestrel' });
  expect(erasure.state).toBe('asked');
  expect(erasure.refused).toMatchObject({ code: 'not-allowed', isKnown: true });
});

test('a_second_press_asks_for_nothing', async () => {
  const { sent, erasure } = erasureOf();
  await Promise.all([erasure.erase({ callName: 'Kestrel' }), erasure.erase({ callName: 'Kestrel' })]);
  await erasure.erase({ callName: 'Kestrel' });
  expect(sent).toHaveLength(1);
});

test.each([
  ['Kestrel of Bukhara', true],
  [' kestrel  of bukhara ', true],
  ['Kestrel', false],
  ['', false],
])('typed_as_%j_it_counts_%j', (typed, counts) => expect(isTyped(typed, 'Kestrel of Bukhara')).toBe(counts));
