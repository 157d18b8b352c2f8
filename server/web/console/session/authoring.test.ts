import { describe, expect, test } from 'vitest';
import { planned, text } from '../model/samples.ts';
import { asItem, Desk } from './sampleDesk.ts';
import { bare, call, treated, treats } from './sampleTreated.ts';

describe('how an inject is treated', () => {
  test('is_as_it_was_after_a_step_back_to_the_second', async () => {
    const desk = new Desk().has(asItem(treated));
    await desk.authoring.handle(treated, treats(4));
    expect(desk.authoring.last).toEqual({ did: 'handled', names: ['A1'] });
    await desk.authoring.undo();
    expect(desk.lastSent).toEqual({
      type: 'write-handling',
      inject: 'a1',
      handling: { sensitive: true, noAnswer: [call] },
      basedOn: 5,
    });
    expect(desk.authoring.last).toBeUndefined();
  });

  test('is_plain_again_where_nothing_was_said_of_it_before', async () => {
    const desk = new Desk().has(asItem(bare));
    await desk.authoring.handle(bare, treats(0, call));
    await desk.authoring.undo();
    expect(desk.lastSent).toMatchObject({ handling: { sensitive: false, noAnswer: [] }, basedOn: 1 });
  });

  test('has_no_step_back_where_the_server_refused_and_keeps_it_where_somebody_wrote_on_top', async () => {
    const desk = new Desk().answering({ refused: 'revision-outdated' }, {}, { refused: 'revision-outdated' });
    await desk.authoring.handle(treated, treats(3));
    expect(desk.authoring.last).toBeUndefined();
    await desk.authoring.handle(treated, treats(4));
    await desk.authoring.undo();
    expect(desk.authoring.last?.did).toBe('handled');
  });

  test('goes_back_twice_though_each_step_back_counts', async () => {
    const desk = new Desk();
    await desk.authoring.handle(treated, treats(4));
    await desk.authoring.handle({ ...treated, handling: { ...treated.handling, revision: 5 } }, treats(5, call));
    await desk.authoring.undo();
    await desk.authoring.undo();
    expect(desk.sent.slice(2).map((sent) => 'basedOn' in sent && sent.basedOn)).toEqual([6, 7]);
  });
});

describe('an inject', () => {
  const revised = { ...bare, revision: 2 };

  test('that_was_recalled_since_is_nothing_to_take_back_and_what_was_written_before_it_is', async () => {
    const other = planned('a2', { type: 'by-hand' });
    const desk = new Desk().answering({ leaves: asItem(other) }, { leaves: asItem(bare) });
    await desk.authoring.plan(other.inject);
    await desk.authoring.plan(bare.inject);
    expect(desk.authoring.last).toEqual({ did: 'planned', names: ['A1'] });

    desk.writes({ ...asItem(bare), state: 'recalled' });

    expect(desk.authoring.last).toEqual({ did: 'planned', names: ['A2'] });
  });

  test('that_was_added_is_taken_out_in_the_revision_in_which_its_author_left_it', async () => {
    const desk = new Desk().answering(
      { leaves: asItem(bare) },
      { leaves: asItem(revised) },
      { leaves: { ...asItem(bare), revision: 3 } },
    );
    await desk.authoring.plan(bare.inject);
    await desk.authoring.revise(bare.inject, 1);
    await desk.authoring.undo();
    expect(desk.lastSent).toEqual({ type: 'undo-revisions', revisions: { a1: 2 } });
    await desk.authoring.undo();
    expect(desk.lastSent).toEqual({ type: 'remove-inject', inject: 'a1', basedOn: 3 });
  });

  test('that_was_changed_twice_is_taken_back_and_forth_each_change_by_its_own_revision', async () => {
    const left = (body: string, revision: number) =>
      asItem({ ...bare, revision, inject: { ...bare.inject, body: text(body) } });
    const desk = new Desk()
      .has(left('A', 1))
      .answering(
        { leaves: left('B', 2) },
        { leaves: left('C', 3) },
        { leaves: left('B', 4) },
        { leaves: left('A', 5) },
        { leaves: left('B', 6) },
        { leaves: left('C', 7) },
      );
    await desk.authoring.revise({ ...bare.inject, body: text('B') }, 1);
    await desk.authoring.revise({ ...bare.inject, body: text('C') }, 2);
    await desk.authoring.undo();
    await desk.authoring.undo();
    await desk.authoring.redo();
    await desk.authoring.redo();
    expect(desk.sent.slice(2)).toEqual([3, 2, 5, 4].map((a1) => ({ type: 'undo-revisions', revisions: { a1 } })));
  });

  test('that_was_added_and_changed_twice_is_taken_out_in_the_end', async () => {
    const left = (body: string, revision: number) =>
      asItem({ ...bare, revision, inject: { ...bare.inject, body: text(body) } });
    const desk = new Desk().answering(
      { leaves: left('A', 1) },
      { leaves: left('B', 2) },
      { leaves: left('C', 3) },
      { leaves: left('B', 4) },
      { leaves: left('A', 5) },
    );
    await desk.authoring.plan({ ...bare.inject, body: text('A') });
    await desk.authoring.revise({ ...bare.inject, body: text('B') }, 1);
    await desk.authoring.revise({ ...bare.inject, body: text('C') }, 2);
    await desk.authoring.undo();
    await desk.authoring.undo();
    await desk.authoring.undo();
    expect(desk.sent.slice(3)).toEqual([
      { type: 'undo-revisions', revisions: { a1: 3 } },
      { type: 'undo-revisions', revisions: { a1: 2 } },
      { type: 'remove-inject', inject: 'a1', basedOn: 5 },
    ]);
  });

  test('that_is_out_and_had_a_small_correction_is_taken_back_without_a_ring_where_its_author_says_so', async () => {
    const out = { ...bare, state: 'released', released: { recipients: ['ann'] } } as unknown as typeof bare;
    const typo = { ...out, inject: { ...bare.inject, body: text('Gate') } };
    const desk = new Desk()
      .has(asItem(out))
      .answering({ leaves: asItem({ ...typo, revision: 2 }) }, { leaves: asItem({ ...out, revision: 3 }) });
    await desk.authoring.revise(typo.inject, 1, true);
    await desk.authoring.undo();
    expect([desk.authoring.wasSmall, desk.authoring.isForth]).toEqual([true, false]);
    await desk.authoring.answerAsked(true, true);
    expect(desk.lastSent).toEqual({ type: 'undo-revisions', revisions: { a1: 2 }, small: true });
    await desk.authoring.redo();
    expect([desk.authoring.wasSmall, desk.authoring.isForth]).toEqual([true, true]);
    await desk.authoring.answerAsked(true);
    expect(desk.lastSent).toEqual({ type: 'undo-revisions', revisions: { a1: 3 } });
    expect(desk.forth).toEqual([desk.lastSent]);
  });

  test('that_is_out_is_taken_back_only_when_its_author_says_so_twice', async () => {
    const out = { ...bare, state: 'released', released: { recipients: ['ann'] } } as unknown as typeof bare;
    const gateB = { ...out, inject: { ...bare.inject, body: text('Gate B') } };
    const desk = new Desk()
      .has(asItem(out))
      .answering({ leaves: asItem({ ...gateB, revision: 2 }) }, { leaves: asItem({ ...out, revision: 3 }) });
    await desk.authoring.revise(gateB.inject, 1);
    await desk.authoring.undo();
    await desk.authoring.undo();
    expect(desk.sent).toHaveLength(1);
    expect(desk.authoring.rings?.names).toEqual([bare.inject.number]);
    await desk.authoring.answerAsked(false);
    expect(desk.authoring.rings).toBeUndefined();
    await desk.authoring.undo();
    await desk.authoring.answerAsked(true);
    expect(desk.lastSent).toEqual({ type: 'undo-revisions', revisions: { a1: 2 } });
    expect(desk.authoring.rings).toBeUndefined();
  });

  test('that_is_out_is_taken_back_at_once_where_nobody_else_sees_it', async () => {
    const out = { ...bare, state: 'released' } as unknown as typeof bare;
    const noted = { ...out, inject: { ...bare.inject, controlNote: text('For us') } };
    const desk = new Desk().has(asItem(out)).answering({ leaves: asItem({ ...noted, revision: 2 }) });
    await desk.authoring.revise(noted.inject, 1);
    await desk.authoring.undo();
    expect(desk.lastSent).toEqual({ type: 'undo-revisions', revisions: { a1: 2 } });
  });

  test('that_a_colleague_changed_since_is_not_taken_out_under_them', async () => {
    const desk = new Desk().answering({ leaves: asItem(bare) });
    await desk.authoring.plan(bare.inject);
    desk.has(asItem(revised), 99);
    await desk.authoring.undo();
    expect(desk.lastSent).toEqual({ type: 'remove-inject', inject: 'a1', basedOn: 1 });
  });

  test('that_was_taken_out_is_planned_again_and_one_that_was_moved_is_moved_back', async () => {
    const desk = new Desk().has(asItem(bare)).answering({ leaves: { kind: 'msel-inject', id: 'a1', removed: true } });
    await desk.authoring.remove(bare);
    expect(desk.authoring.last).toEqual({ did: 'removed', names: ['A1'] });
    await desk.authoring.undo();
    expect(desk.lastSent).toEqual({ type: 'plan-inject', inject: bare.inject });
    await desk.authoring.shift([bare], 600_000);
    await desk.authoring.undo();
    expect(desk.lastSent).toEqual({ type: 'undo-revisions', revisions: { a1: 2 } });
  });
});
