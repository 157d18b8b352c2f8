import { describe, expect, test } from 'vitest';
import { audience, planned, text } from '../model/samples.ts';
import { asItem, Desk, type Fields } from './sampleDesk.ts';

const kept = planned('a1', { type: 'by-hand' });
const changed = { ...kept, revision: 2, inject: { ...kept.inject, body: text('From the file') } };
const added = planned('b2', { type: 'by-hand' }, { audience: audience({ teams: ['red'] }) });
const after = planned('b1', { type: 'after-inject', inject: 'b2', delay: 'PT5M' } as never);
const removed = planned('c1', { type: 'by-hand' });
const red = { kind: 'team', id: 'red', name: text('Red'), revision: 1 };
const gone = (id: string): Fields => ({ kind: 'msel-inject', id, removed: true });
const released = { state: 'released', released: { recipients: ['ann'] } };

/** A1 was changed at this desk, then a file changed it, added a team and two injects, and took C1 out. */
async function brought(): Promise<Desk> {
  const first = { ...kept, inject: { ...kept.inject, body: text('First') } };
  const desk = new Desk()
    .has(asItem(first))
    .has(asItem(removed))
    .answering({ leaves: asItem({ ...kept, revision: 2 }) });
  await desk.authoring.revise(kept.inject, 1);
  const imported = desk.authoring.aboutToImport('msel.xlsx', 'spreadsheet');
  const revised = { ...changed, revision: 3 };
  await imported(desk.writes(asItem(revised), asItem(after), asItem(added), red, gone('c1')));
  return desk;
}

const back = [
  { type: 'plan-inject', inject: removed.inject },
  { type: 'undo-revisions', revisions: { a1: 3 } },
  { type: 'remove-inject', inject: 'b1', basedOn: 1 },
  { type: 'remove-inject', inject: 'b2', basedOn: 1 },
  { type: 'remove-thing', kind: 'team', thing: 'red', basedOn: 1 },
];

describe('what a file brought', () => {
  test('is_one_step_and_goes_back_as_one', async () => {
    const desk = await brought();
    expect(desk.authoring.last).toEqual({ did: 'imported', names: ['msel.xlsx'] });
    await desk.authoring.undo();
    expect(desk.lastSent).toEqual({ type: 'import-scenario', commands: back, takesBack: 12 });
    expect(desk.authoring.last?.did).toBe('revised');
  });

  test('gone_back_leaves_what_was_before_it_to_be_taken_back_too', async () => {
    const desk = (await brought()).answering({ leaves: [asItem({ ...kept, revision: 4 }), gone('b1')] });
    await desk.authoring.undo();
    await desk.authoring.undo();
    expect(desk.lastSent).toEqual({ type: 'undo-revisions', revisions: { a1: 2 } });
  });

  test('is_taken_back_whole_also_where_its_author_changed_it_and_changed_it_back', async () => {
    const desk = (await brought()).answering(
      { leaves: asItem({ ...kept, revision: 4 }) },
      { leaves: asItem({ ...changed, revision: 5 }) },
    );
    await desk.authoring.revise(kept.inject, 3);
    await desk.authoring.undo();
    await desk.authoring.undo();
    expect(desk.authoring.stays).toEqual([]);
    expect(desk.lastSent).toMatchObject({ type: 'import-scenario' });
  });

  test('comes_again_as_one', async () => {
    const desk = (await brought()).answering({
      leaves: [
        asItem({ ...kept, revision: 4 }),
        asItem({ ...removed, revision: 3 }),
        gone('b1'),
        gone('b2'),
        { kind: 'team', id: 'red', gone: true },
      ],
    });
    await desk.authoring.undo();
    expect(desk.authoring.lastUndone).toEqual({ did: 'imported', names: ['msel.xlsx'] });
    await desk.authoring.redo();
    expect(desk.lastSent).toEqual({
      type: 'import-scenario',
      commands: [
        { type: 'add-team', team: { id: 'red', name: text('Red') } },
        { type: 'plan-inject', inject: added.inject },
        { type: 'plan-inject', inject: after.inject },
        { type: 'undo-revisions', revisions: { a1: 4 } },
        { type: 'remove-inject', inject: 'c1', basedOn: 3 },
      ],
      from: 'spreadsheet',
    });
  });

  test('says_before_anything_what_is_out_or_was_changed_since_and_takes_the_rest_back', async () => {
    const desk = await brought();
    desk.writes(asItem({ ...changed, revision: 4 }), asItem({ ...added, ...released } as never));
    await desk.authoring.undo();
    expect(desk.sent).toHaveLength(1);
    expect(desk.authoring.stays).toEqual(['A1', 'B2']);
    expect(desk.authoring.staysBy).toEqual([
      ['changed', ['A1']],
      ['out', ['B2']],
    ]);
    await desk.authoring.answerAsked(true);
    expect(desk.lastSent).toEqual({
      type: 'import-scenario',
      commands: [back[0], back[2], back[4]],
      takesBack: 12,
    });
    expect(desk.authoring.stays).toEqual([]);
  });

  test('names_what_the_server_takes_back_from_nobody_and_has_done_nothing', async () => {
    const desk = (await brought()).answering({
      refused: 'import-failed',
      parameters: { index: '4', reason: 'thing-in-use' },
    });
    await desk.authoring.undo();
    expect(desk.authoring.staysBy).toEqual([['needed', [red.name]]]);
    await desk.authoring.answerAsked(true);
    expect(desk.lastSent).toEqual({ type: 'import-scenario', commands: back.slice(0, 4), takesBack: 12 });
  });

  test('is_told_as_taken_back_until_it_comes_again_and_says_what_stays_as_it_is_called_now', async () => {
    const lea = { kind: 'persona', id: 'lea', name: text('Lea'), revision: 1 };
    const desk = new Desk().has(lea).answering({ leaves: { ...red, gone: true } }, { leaves: red });
    const imported = desk.authoring.aboutToImport('msel.xlsx', 'spreadsheet');
    const entry = desk.writes({ ...lea, name: text('Lea (19)'), revision: 2 }, red);
    await imported(entry);
    desk.writes({ ...lea, name: text('Lea, who waits'), revision: 3 });
    await desk.authoring.undo();
    expect(desk.authoring.stays).toEqual([text('Lea, who waits')]);
    expect(desk.authoring.isTakenBack(entry)).toBe(false);
    await desk.authoring.answerAsked(true);
    expect(desk.authoring.isTakenBack(entry)).toBe(true);
    await desk.authoring.redo();
    expect(desk.authoring.isTakenBack(entry)).toBe(false);
  });

  test('can_be_left_so_that_what_was_before_it_is_taken_back', async () => {
    const desk = await brought();
    desk.writes(asItem({ ...added, ...released } as never));
    await desk.authoring.undo();
    await desk.authoring.answerAsked(false);
    expect(desk.authoring.last?.did).toBe('revised');
  });

  test('rings_people_who_have_what_it_changed_only_when_its_author_says_so_twice', async () => {
    const desk = await brought();
    desk.has(asItem({ ...changed, revision: 3, ...released } as never));
    await desk.authoring.undo();
    expect([desk.sent.length, desk.authoring.rings?.names]).toEqual([1, ['msel.xlsx']]);
    await desk.authoring.answerAsked(true);
    expect(desk.lastSent).toEqual({ type: 'import-scenario', commands: back, takesBack: 12 });
  });

  test('after_startex_leaves_the_people_and_teams_that_it_added', async () => {
    const desk = await brought();
    desk.has({ kind: 'clock', id: 'clock', phase: 'running', speed: 1 });
    await desk.authoring.undo();
    expect(desk.authoring.stays).toEqual([red.name]);
  });

  test('counts_nothing_that_others_wrote_meanwhile', async () => {
    const desk = new Desk().has(asItem(kept));
    const imported = desk.authoring.aboutToImport('msel.xlsx', 'spreadsheet');
    desk.writes(asItem({ ...kept, revision: 2 }));
    await imported(desk.writes());
    expect(desk.authoring.last).toBeUndefined();
  });

  test('counts_nothing_that_others_took_out_meanwhile', async () => {
    const desk = new Desk().has(asItem(kept)).has(asItem(removed)).has(red);
    const imported = desk.authoring.aboutToImport('msel.xlsx', 'spreadsheet');
    desk.writes(gone('c1'));
    desk.writes({ kind: 'team', id: 'red', gone: true });
    await imported(desk.writes(asItem({ ...changed, revision: 2 })));
    await desk.authoring.undo();
    expect(desk.lastSent).toEqual({
      type: 'import-scenario',
      commands: [{ type: 'undo-revisions', revisions: { a1: 2 } }],
      takesBack: 13,
    });
  });

  const asking = (revision: number, ...options: string[]) => ({
    ...kept,
    revision,
    inject: {
      ...kept.inject,
      question: { kind: 'one' as const, text: text('Where?'), options: options.map((id) => ({ id, text: text(id) })) },
    },
  });
  const waiting = (id: string, option: string) =>
    planned(id, { type: 'any', of: [{ type: 'on-answer', inject: 'a1', answer: { option } }] } as never);

  test('lets_nobody_wait_for_an_answer_that_nobody_can_give', async () => {
    const desk = new Desk().has(asItem(asking(1, 'here', 'there'))).has(asItem(waiting('c1', 'there')));
    desk.has(asItem(waiting('d1', 'here')));
    const imported = desk.authoring.aboutToImport('msel.xlsx', 'spreadsheet');
    const revised = [asItem(asking(2, 'here', 'nowhere')), asItem({ ...waiting('d1', 'nowhere'), revision: 2 })];
    await imported(desk.writes(...revised, asItem(waiting('b1', 'nowhere')), gone('c1')));
    await desk.authoring.undo();
    expect(desk.lastSent).toEqual({
      type: 'import-scenario',
      commands: [
        { type: 'undo-revisions', revisions: { d1: 2 } },
        { type: 'remove-inject', inject: 'b1', basedOn: 1 },
        { type: 'undo-revisions', revisions: { a1: 2 } },
        { type: 'plan-inject', inject: waiting('c1', 'there').inject },
      ],
      takesBack: 11,
    });
  });

  test('takes_a_column_out_after_what_stood_in_it', async () => {
    const columns = [{ id: 'room', type: 'line', name: text('Room') }];
    const asExercise = (fields: Fields) => ({ kind: 'exercise', id: 'exercise', revision: 1, ...fields });
    const desk = new Desk().has(asExercise({ columns: [] })).has(asItem(kept));
    const imported = desk.authoring.aboutToImport('msel.xlsx', 'spreadsheet');
    const filled = { ...kept, revision: 2, inject: { ...kept.inject, columns: { room: '12' } } };
    await imported(desk.writes(asExercise({ columns, columnsRevision: 1 }), asItem(filled)));
    await desk.authoring.undo();
    expect(desk.lastSent).toMatchObject({
      type: 'import-scenario',
      commands: [
        { type: 'undo-revisions', revisions: { a1: 2 } },
        { type: 'undo-writing', before: { type: 'write-columns', columns: [], basedOn: 1, emptied: {} } },
      ],
    });
  });
});
