import { expect, test } from 'vitest';
import type { CommandResult } from '../../shared/protocol.ts';
import type { ControlCommand } from '../model/commands.ts';
import { Asking } from './asking.svelte.ts';

const COMMAND: ControlCommand = { type: 'remove-cell', cell: 'north' };

function form() {
  const sent: ControlCommand[] = [];
  let answer: (result: CommandResult) => void = () => undefined;
  let closed = 0;
  const session = {
    command(command: ControlCommand) {
      sent.push(command);
      return new Promise<CommandResult>((resolve) => (answer = resolve));
    },
  };
  const asking = new Asking(session, () => closed++);
  return { asking, sent, answer: (result: CommandResult) => answer(result), closed: () => closed };
}

test('a_form_stays_open_until_the_server_has_it', async () => {
  const { asking, answer, closed } = form();
  const asked = asking.ask(COMMAND);
  expect([asking.busy, closed()]).toEqual([true, 0]);
  answer({ id: '1', outcome: 'accepted', seq: 9 });
  expect(await asked).toBe(true);
  expect([asking.busy, closed()]).toEqual([false, 1]);
});

test('a_refusal_is_told_where_the_text_stands_and_the_next_try_forgets_it', async () => {
  const { asking, answer, closed } = form();
  const asked = asking.ask(COMMAND);
  answer({ id: '1', outcome: 'rejected', code: 'revision-outdated', parameters: { revision: '2' } });
  expect(await asked).toBe(false);
  expect(asking.refused).toEqual({ code: 'revision-outdated', parameters: { revision: '2' } });
  expect(closed()).toBe(0);
  void asking.ask(COMMAND);
  expect(asking.refused).toBeUndefined();
});

test('two_presses_ask_once', () => {
  const { asking, sent } = form();
  void asking.ask(COMMAND);
  void asking.ask(COMMAND);
  expect(sent).toHaveLength(1);
});

test('an_answer_that_comes_after_the_form_was_left_closes_nothing', async () => {
  const { asking, answer, closed } = form();
  const asked = asking.ask(COMMAND);
  asking.leave();
  answer({ id: '1', outcome: 'accepted', seq: 9 });
  expect(await asked).toBe(true);
  expect(closed()).toBe(0);
});
