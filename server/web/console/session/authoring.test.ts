import { describe, expect, test } from 'vitest';
import type { CommandResult } from '../../shared/protocol.ts';
import type { ControlCommand } from '../model/commands.ts';
import type { Handling } from '../model/controlRoom.ts';
import { planned } from '../model/samples.ts';
import { Authoring } from './authoring.svelte.ts';

const bare = planned('a1', { type: 'by-hand' });
const call: Handling['noAnswer'][number] = {
  id: 'r',
  awaited: 'acknowledgement',
  after: 'PT30S',
  reaction: { type: 'call-controller' },
};
const found = { ...call, foundAt: '2026-11-24T09:30:00.000Z' };
const treated = { ...bare, handling: { sensitive: true, noAnswer: [found], revision: 4 } };

const treats = (basedOn: number, ...noAnswer: Handling['noAnswer']) =>
  ({ type: 'write-handling', inject: 'a1', handling: { sensitive: true, noAnswer }, basedOn }) as const;

function desk(...answers: CommandResult['outcome'][]) {
  const sent: ControlCommand[] = [];
  const authoring = new Authoring({
    injects: new Map([[treated.id, treated]]),
    async command(command) {
      sent.push(command);
      return answers.shift() === 'rejected'
        ? { id: 'x', outcome: 'rejected', code: 'revision-outdated' }
        : { id: 'x', outcome: 'accepted', seq: 9 };
    },
  });
  return { authoring, sent };
}

describe('how an inject is treated', () => {
  test('is_as_it_was_after_a_step_back_to_the_second', async () => {
    const { authoring, sent } = desk();
    await authoring.handle(treated, treats(4));
    expect(authoring.last).toEqual({ type: 'handled', injects: ['A1'] });
    await authoring.undo();
    expect(sent[1]).toEqual({
      type: 'write-handling',
      inject: 'a1',
      handling: { sensitive: true, noAnswer: [call] },
      basedOn: 5,
    });
    expect(authoring.last).toBeUndefined();
  });

  test('is_plain_again_where_nothing_was_said_of_it_before', async () => {
    const { authoring, sent } = desk();
    await authoring.handle(bare, treats(0, call));
    await authoring.undo();
    expect(sent[1]).toMatchObject({ handling: { sensitive: false, noAnswer: [] }, basedOn: 1 });
  });

  test('has_no_step_back_where_the_server_refused_and_keeps_it_where_somebody_wrote_on_top', async () => {
    const { authoring } = desk('rejected', 'accepted', 'rejected');
    await authoring.handle(treated, treats(3));
    expect(authoring.last).toBeUndefined();
    await authoring.handle(treated, treats(4));
    await authoring.undo();
    expect(authoring.last?.type).toBe('handled');
  });
});
