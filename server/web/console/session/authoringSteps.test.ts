import { describe, expect, test } from 'vitest';
import { text } from '../model/samples.ts';
import { asItem, Desk, type Fields } from './sampleDesk.ts';
import { treated, treats } from './sampleTreated.ts';

const name = text('First', { ru: 'Первый' });
const next = text('Second', { ru: 'Второй' });

describe('steps back', () => {
  const phase = { id: 'raid', name, from: 'D1 09:00:00', to: 'D1 10:00:00' };
  const asPhase = (revision: number, more: Fields = {}) => ({ kind: 'phase', ...phase, ...more, revision });
  const team = { id: 'alfa', name };
  const writesPhase = (basedOn: number) => ({ type: 'write-phase', phase, basedOn }) as const;

  test('go_in_order_whatever_the_kind_was', async () => {
    const desk = new Desk().answering(
      { leaves: asPhase(1) },
      { leaves: { kind: 'team', ...team, revision: 1 } },
      { leaves: asPhase(2) },
    );
    await desk.authoring.command(writesPhase(0));
    await desk.authoring.command({ type: 'add-team', team });
    await desk.authoring.command(writesPhase(1));
    desk.answering({ leaves: asPhase(3) });
    for (let step = 0; step < 4; step++) await desk.authoring.undo();
    expect(desk.sent.slice(3)).toMatchObject([
      { type: 'undo-writing', before: { basedOn: 2 } },
      { type: 'remove-thing', kind: 'team', thing: 'alfa', basedOn: 1 },
      { type: 'remove-phase', phase: 'raid', basedOn: 3 },
    ]);
    expect(desk.sent).toHaveLength(6);
  });

  test('go_on_from_the_revision_that_bringing_it_back_has_made', async () => {
    const desk = new Desk()
      .has(asPhase(1))
      .answering({ leaves: asPhase(2) }, { leaves: { kind: 'phase', id: 'raid', removed: true } });
    await desk.authoring.command(writesPhase(1));
    await desk.authoring.command({ type: 'remove-phase', phase: 'raid', basedOn: 2 });
    desk.answering({ leaves: asPhase(3) });
    await desk.authoring.undo();
    await desk.authoring.undo();
    expect(desk.lastSent).toMatchObject({ type: 'undo-writing', before: { basedOn: 3 }, made: { basedOn: 3 } });
  });

  test('name_the_revision_of_their_author_and_not_that_of_whoever_came_since', async () => {
    const desk = new Desk().answering({ leaves: { ...asPhase(7), seq: 99 } }, { refused: 'revision-outdated' });
    await desk.authoring.command(writesPhase(0));
    await desk.authoring.undo();
    expect(desk.lastSent).toEqual({ type: 'remove-phase', phase: 'raid', basedOn: 1 });
    expect(desk.authoring.refused?.code).toBe('revision-outdated');
    expect(desk.authoring.last?.did).toBe('thing-added');
  });

  test('that_are_refused_stay_until_the_author_leaves_them', async () => {
    const desk = new Desk().answering({ leaves: asPhase(1) }, { leaves: { kind: 'team', ...team, revision: 1 } });
    await desk.authoring.command(writesPhase(0));
    await desk.authoring.command({ type: 'add-team', team });
    desk.answering({ refused: 'exercise-already-started' });
    await desk.authoring.undo();
    expect(desk.authoring.last?.names).toEqual([team.name]);
    desk.authoring.leaveRefused();
    expect(desk.authoring.refused).toBeUndefined();
    await desk.authoring.undo();
    expect(desk.lastSent).toMatchObject({ type: 'remove-phase' });
  });

  test('are_not_kept_of_what_was_refused_or_changed_nothing', async () => {
    const desk = new Desk().has(asPhase(2)).answering({ refused: 'revision-outdated' }, {});
    await desk.authoring.command(writesPhase(1));
    await desk.authoring.command(writesPhase(2));
    await desk.authoring.command({ type: 'pause-exercise' });
    expect(desk.authoring.last).toBeUndefined();
  });

  test('take_what_was_done_with_one_press_back_with_one', async () => {
    const objective = (id: string, number: string) => ({ id, number, text: text(id) });
    const asObjective = (id: string, number: string, revision: number) => ({
      kind: 'objective',
      ...objective(id, number),
      revision,
    });
    const desk = new Desk()
      .has(asObjective('a', '1', 1))
      .has(asObjective('b', '2', 1))
      .answering({ leaves: asObjective('a', '2', 2) }, { leaves: asObjective('b', '1', 2) });
    await desk.authoring.together([
      { type: 'write-objective', objective: objective('a', '2'), basedOn: 1 },
      { type: 'write-objective', objective: objective('b', '1'), basedOn: 1 },
    ]);
    desk.answering({}, { refused: 'revision-outdated' });
    await desk.authoring.undo();
    expect(desk.sent.slice(2)).toMatchObject([
      { before: { objective: { id: 'a', number: '1' } } },
      { before: { objective: { id: 'b', number: '2' } } },
    ]);
    expect(desk.authoring.last?.names).toEqual([text('b')]);
  });

  test('end_with_ENDEX_but_for_what_was_written_after_it', async () => {
    const desk = new Desk().answering({ leaves: asPhase(1) }, { leaves: asPhase(2, { name: next }) });
    await desk.authoring.command(writesPhase(0));
    await desk.authoring.command({ ...writesPhase(1), phase: { ...phase, name: next } });
    desk.answering({ leaves: asPhase(3) });
    await desk.authoring.undo();
    desk.has({ kind: 'clock', id: 'clock', phase: 'ended' });
    expect([desk.authoring.last, desk.authoring.lastUndone]).toEqual([undefined, undefined]);
    const { length } = desk.sent;
    await desk.authoring.undo();
    await desk.authoring.redo();
    expect(desk.sent).toHaveLength(length);

    desk.answering({ leaves: asPhase(4, { name: next }) }, { leaves: asPhase(5) }, { leaves: asPhase(6) });
    await desk.authoring.command({ ...writesPhase(3), phase: { ...phase, name: next } });
    expect(desk.authoring.last?.did).toBe('thing-changed');
    await desk.authoring.undo();
    expect(desk.authoring.last).toBeUndefined();
    expect(desk.authoring.lastUndone?.did).toBe('thing-changed');
    await desk.authoring.redo();
    expect(desk.authoring.last?.did).toBe('thing-changed');
  });

  test('are_taken_forth_again_one_after_the_other_until_something_new_is_written', async () => {
    const raid = { name: next };
    const desk = new Desk().answering({ leaves: asPhase(1) }, { leaves: asPhase(2, raid) });
    await desk.authoring.command(writesPhase(0));
    await desk.authoring.command({ ...writesPhase(1), phase: { ...phase, ...raid } });
    desk.answering({ leaves: asPhase(3) }, { leaves: { kind: 'phase', id: 'raid', removed: true } });
    await desk.authoring.undo();
    await desk.authoring.undo();
    expect(desk.authoring.last).toBeUndefined();
    expect(desk.authoring.lastUndone?.names).toEqual([name]);

    desk.answering({ leaves: asPhase(5) }, { leaves: asPhase(6, raid) }, { leaves: asPhase(7) });
    await desk.authoring.redo();
    expect(desk.lastSent).toEqual(writesPhase(0));
    expect(desk.authoring.lastUndone?.names).toEqual([name]);
    await desk.authoring.redo();
    const writes = (of: Fields, basedOn: number) => ({ type: 'write-phase', phase: { ...phase, ...of }, basedOn });
    expect(desk.lastSent).toEqual({ type: 'undo-writing', before: writes(raid, 5), made: writes({}, 5) });
    expect(desk.authoring.lastUndone).toBeUndefined();

    await desk.authoring.undo();
    expect(desk.lastSent).toEqual({ type: 'undo-writing', before: writes({}, 6), made: writes(raid, 6) });
    expect(desk.authoring.lastUndone?.names).toEqual([name]);
    desk.answering({ leaves: { kind: 'team', ...team, revision: 1 } });
    await desk.authoring.command({ type: 'add-team', team });
    expect(desk.authoring.lastUndone).toBeUndefined();
  });

  test('are_not_taken_forth_where_somebody_else_has_been_there_since', async () => {
    const desk = new Desk().has(asPhase(1)).answering({ leaves: asPhase(2, { name: next }) });
    await desk.authoring.command({ ...writesPhase(1), phase: { ...phase, name: next } });
    desk.answering({ leaves: { ...asPhase(4), seq: 99 } });
    await desk.authoring.undo();
    expect(desk.authoring.lastUndone).toBeUndefined();
  });

  test('that_moved_injects_or_said_how_they_are_treated_are_taken_forth_too', async () => {
    const desk = new Desk().has(asItem(treated));
    await desk.authoring.handle(treated, treats(4));
    await desk.authoring.undo();
    await desk.authoring.redo();
    expect(desk.lastSent).toEqual(treats(6));

    desk.answering({ leaves: { ...asItem(treated), revision: 2 } }, { leaves: { ...asItem(treated), revision: 3 } });
    await desk.authoring.shift([treated], 600_000);
    await desk.authoring.undo();
    await desk.authoring.redo();
    expect(desk.lastSent).toEqual({ type: 'undo-revisions', revisions: { a1: 3 } });
  });

  test('forth_that_are_refused_say_why_and_can_be_left', async () => {
    const desk = new Desk().answering({ leaves: asPhase(1) }, {}, { refused: 'unknown-team' });
    await desk.authoring.command(writesPhase(0));
    await desk.authoring.undo();
    await desk.authoring.redo();
    expect(desk.authoring.refused?.code).toBe('unknown-team');
    desk.authoring.leaveRefused();
    expect([desk.authoring.refused, desk.authoring.lastUndone]).toEqual([undefined, undefined]);
  });

  test('of_the_plan_say_all_of_it', async () => {
    const plan = {
      name,
      languages: ['en'],
      timeZone: 'Europe/Rome',
      days: [],
      nights: 'stop' as const,
      retentionDays: 7,
    };
    const asPlan = (fields: Fields, revision: number) => ({
      kind: 'exercise',
      id: 'exercise',
      ...fields,
      revision,
      safetyHold: 'PT10S',
    });
    const desk = new Desk().has(asPlan(plan, 1)).answering({ leaves: asPlan({ ...plan, retentionDays: 9 }, 2) });
    await desk.authoring.command({ type: 'revise-plan', plan: { ...plan, retentionDays: 9 }, basedOn: 1 });
    await desk.authoring.undo();
    expect(desk.lastSent).toEqual({
      type: 'undo-writing',
      before: { type: 'revise-plan', plan, basedOn: 2 },
      made: { type: 'revise-plan', plan: { ...plan, retentionDays: 9 }, basedOn: 2 },
    });
  });
});
