import { expect, test } from 'vitest';
import type { CommandResult } from '../../shared/protocol.ts';
import { parseExerciseTime } from '../../shared/exerciseTime.ts';
import type { ControlCommand } from '../model/commands.ts';
import type { PressedCommand, Revocable } from '../session/revocables.svelte.ts';
import { ClockJump, type Keeping } from './clockJump.svelte.ts';

const TO = parseExerciseTime('D2 11:00');
const DUE = new Set(['a1', 'a2', 'a3']);
const KEPT = new Map<string, Keeping>([
  ['a1', 'hold'],
  ['a2', 'skip'],
]);

function desk(pressed: readonly PressedCommand[] = []) {
  const sent: string[] = [];
  const signals: (AbortSignal | undefined)[] = [];
  const answers: ((outcome: 'accepted' | 'rejected') => void)[] = [];
  const session = {
    command(command: ControlCommand, wanted?: AbortSignal) {
      sent.push(`${command.type} ${'inject' in command ? (command.inject as string) : ''}`.trim());
      signals.push(wanted);
      return new Promise<CommandResult>((resolve) => {
        answers.push((outcome) =>
          resolve(
            outcome === 'accepted' ? { id: 'x', outcome, seq: 1 } : { id: 'x', outcome, code: 'inject-released' },
          ),
        );
      });
    },
  };
  const revocables = {
    waiting: pressed.map((command) => ({ command, endsAt: 0 })),
    takeBack: (revocable: Revocable) => {
      revocables.waiting = revocables.waiting.filter((other) => other !== revocable);
    },
  };
  const stillPressed = () => revocables.waiting.map(({ command }) => `${command.type} ${command.inject}`);
  return { jump: new ClockJump(session, revocables), sent, signals, answers, stillPressed };
}

test('what_is_kept_back_is_asked_for_together_and_the_clock_jumps_when_all_of_it_is', async () => {
  const { jump, sent, answers } = desk();
  const jumped = jump.jump(TO, DUE, KEPT);
  expect(sent).toEqual(['hold-inject a1', 'skip-inject a2']);
  expect(jump.busy).toBe(true);
  answers[1]!('accepted');
  answers[0]!('accepted');
  expect(await jumped).toBe(true);
  expect(sent).toEqual(['hold-inject a1', 'skip-inject a2', 'jump-clock']);
});

test('left_while_the_server_has_not_answered_it_wants_nothing_any_more_and_does_not_jump', async () => {
  const { jump, sent, signals, answers } = desk();
  const jumped = jump.jump(TO, DUE, KEPT);
  jump.leave();
  expect(signals.map((signal) => signal?.aborted)).toEqual([true, true]);
  for (const answer of answers) answer('accepted');
  expect(await jumped).toBe(false);
  expect(sent).toEqual(['hold-inject a1', 'skip-inject a2']);
});

test('the_clock_stays_where_something_could_not_be_kept_back_and_the_next_try_forgets_it', async () => {
  const { jump, sent, answers } = desk();
  const jumped = jump.jump(TO, DUE, KEPT);
  answers[0]!('accepted');
  answers[1]!('rejected');
  expect(await jumped).toBe(false);
  expect([jump.stuck, jump.refused?.code, jump.busy]).toEqual(['a2', 'inject-released', false]);
  expect(await jump.jump(TO, DUE, new Map())).toBe(true);
  expect(jump.stuck).toBeUndefined();
  expect(sent.at(-1)).toBe('jump-clock');
});

test('a_press_that_waits_gives_way_to_what_is_decided_here', () => {
  const { jump, stillPressed } = desk([
    { type: 'release-inject', inject: 'a1' },
    { type: 'hold-inject', inject: 'a7' },
  ]);
  void jump.jump(TO, DUE, KEPT);
  expect(stillPressed()).toEqual(['hold-inject a7']);
});

test('what_is_sent_is_not_kept_back_by_a_press_that_still_waits', () => {
  const { jump, stillPressed } = desk([
    { type: 'hold-inject', inject: 'a2' },
    { type: 'skip-inject', inject: 'a3' },
    { type: 'release-inject', inject: 'a1' },
    { type: 'hold-inject', inject: 'a7' },
  ]);
  jump.send(new Set(['a2']));
  expect(stillPressed()).toEqual(['skip-inject a3', 'release-inject a1', 'hold-inject a7']);
  void jump.jump(TO, DUE, new Map());
  expect(stillPressed()).toEqual(['release-inject a1', 'hold-inject a7']);
});
