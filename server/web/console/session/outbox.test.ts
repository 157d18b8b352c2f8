import { describe, expect, test } from 'vitest';
import { Outbox } from './outbox.ts';

describe('outbox', () => {
  test('a_command_keeps_its_id_until_it_is_answered', async () => {
    const outbox = new Outbox();
    const { id, answer } = outbox.add({ type: 'release-inject', inject: 'a1' });
    expect(outbox.next()).toEqual(outbox.next());
    outbox.answered([{ id, outcome: 'accepted', seq: 7 }]);
    expect(await answer).toEqual({ id, outcome: 'accepted', seq: 7 });
    expect(outbox.size).toBe(0);
  });

  test('commands_go_out_in_the_order_in_which_they_were_given', () => {
    const outbox = new Outbox();
    outbox.add({ type: 'hold-inject', inject: 'a1' });
    outbox.add({ type: 'let-inject-go', inject: 'a1' });
    expect(outbox.next().map(({ type }) => type)).toEqual(['hold-inject', 'let-inject-go']);
  });

  test('what_is_withdrawn_is_told_no_more', async () => {
    const outbox = new Outbox();
    const { id, answer } = outbox.add({ type: 'hold-inject', inject: 'a1' });
    outbox.add({ type: 'hold-inject', inject: 'a2' });
    outbox.withdraw(id);
    expect(await answer).toMatchObject({ outcome: 'rejected' });
    expect(outbox.next()).toEqual([expect.objectContaining({ inject: 'a2' })]);
  });

  test('an_answer_to_something_else_settles_nothing', () => {
    const outbox = new Outbox();
    outbox.add({ type: 'pause-exercise' });
    outbox.answered([{ id: 'other', outcome: 'accepted', seq: 1 }]);
    expect(outbox.size).toBe(1);
  });

  test('no_more_than_a_hundred_go_at_a_time', () => {
    const outbox = new Outbox();
    for (let i = 0; i < 130; i++) outbox.add({ type: 'hold-inject', inject: `a${i}` });
    expect(outbox.next()).toHaveLength(100);
  });
});
