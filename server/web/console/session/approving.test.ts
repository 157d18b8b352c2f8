import { expect, test } from 'vitest';
import type { CommandResult } from '../../shared/protocol.ts';
import type { ControlCommand } from '../model/commands.ts';
import { planned } from '../model/samples.ts';
import { approve } from './approving.ts';
import type { PressedCommand } from './revocables.svelte.ts';

const late = planned('a1', { type: 'at-time', time: 'D1 09:00:00' });
const early = planned('a2', { type: 'at-time', time: 'D1 19:00:00' });
const ofA = (inject: string) => ({ type: 'review-inject', inject, revision: 1, state: 'approved' });

test('what_is_overdue_waits_where_it_can_be_taken_back_and_all_else_is_approved_at_once', async () => {
  const [sent, waits]: [ControlCommand[], PressedCommand[]] = [[], []];
  const session = {
    command(command: ControlCommand): Promise<CommandResult> {
      sent.push(command);
      return Promise.resolve({ id: 'x', outcome: 'accepted', seq: 1 });
    },
  };
  const revocables = { ask: (command: PressedCommand) => void waits.push(command) };
  const desk = { session, revocables, waiting: { overdue: [late] } };
  expect(approve(late, desk)).toBeUndefined();
  expect(await approve(early, desk)).toMatchObject({ outcome: 'accepted' });
  expect(waits).toEqual([ofA('a1')]);
  expect(sent).toEqual([ofA('a2')]);
});
