import { beforeAll, describe, expect, test, vi } from 'vitest';
import { i18n } from '../../shared/language/i18n.svelte.ts';
import { planned, text } from '../model/samples.ts';
import type { ControlCommand } from '../model/commands.ts';
import { broughtBy } from './foundImports.ts';
import { asItem, Desk, type Fields } from './sampleDesk.ts';
import { standing, type Change } from './writings.ts';

const ENTRY = 9;
const red = { kind: 'team', id: 'red', name: text('Red'), revision: 1, seq: ENTRY };
const first = planned('a1', { type: 'by-hand' });
const changed = { ...first, revision: 2, inject: { ...first.inject, body: text('From the file') } };
const exercise = (fields: Fields = {}) => ({ kind: 'exercise', id: 'exercise', revision: 1, ...fields });
const made = { entry: ENTRY, from: 'spreadsheet' as const, at: '2026-06-01T09:30:00Z' };

beforeAll(() => {
  vi.stubGlobal('document', { documentElement: {} });
  return i18n.choose(['en']);
});

/** Somebody brought a file in, and the page was loaded after that. */
function loaded(by: string): { desk: Desk; back: ControlCommand } {
  const desk = new Desk().has({ kind: 'me', id: 'ann' }, 1).has(exercise({ imports: [{ ...made, by }] }), ENTRY);
  desk.has(asItem(changed), ENTRY).has(red, ENTRY);
  const of = (kind: string, id: string) => ({ kind, id });
  const added: Change = { subject: of('team', 'red'), from: undefined, to: standing(desk, of('team', 'red')) };
  const from = { revision: 1, seq: 3, said: { ...first.inject } };
  const revised: Change = { subject: of('inject', 'a1'), from, to: standing(desk, of('inject', 'a1')) };
  desk.brought.set(ENTRY, [added, revised]);
  return {
    desk,
    back: {
      type: 'import-scenario',
      commands: [
        { type: 'undo-revisions', revisions: { a1: 2 } },
        { type: 'remove-thing', kind: 'team', thing: 'red', basedOn: 1 } as ControlCommand,
      ],
      takesBack: ENTRY,
    },
  };
}

describe('an import of before the page was loaded', () => {
  test('is_the_last_step_of_who_made_it_and_goes_back_as_one', async () => {
    const { desk, back } = loaded('ann');
    expect(desk.authoring.last).toEqual({ did: 'imported', names: [expect.stringMatching(/^spreadsheet, .*:30/)] });
    await desk.authoring.undo();
    expect(desk.sent).toEqual([back]);
    expect(desk.authoring.lastUndone?.did).toBe('imported');
  });

  test('of_a_colleague_is_no_step_of_ones_own_and_goes_back_where_it_is_named', async () => {
    const { desk, back } = loaded('ben');
    expect(desk.authoring.last).toBeUndefined();
    await desk.authoring.undo();
    expect(desk.sent).toEqual([]);
    await desk.authoring.takeBackImport(desk.authoring.files.all[0]!);
    expect(desk.sent).toEqual([back]);
  });

  test('lies_below_what_was_written_on_this_page', async () => {
    const { desk } = loaded('ann');
    desk.answering({ leaves: { kind: 'phase', id: 'night', name: text('Night'), revision: 1 } });
    await desk.authoring.command({ type: 'write-phase', phase: { id: 'night' }, basedOn: 0 } as never);
    expect(desk.authoring.last?.did).toBe('thing-added');
  });

  test('that_was_changed_since_is_asked_about_as_any_other', async () => {
    const { desk, back } = loaded('ann');
    desk.writes(asItem({ ...changed, revision: 3 }));
    await desk.authoring.undo();
    expect(desk.sent).toEqual([]);
    expect(desk.authoring.staysBy).toEqual([['changed', ['A1']]]);
    await desk.authoring.answerAsked(true);
    expect(desk.lastSent).toEqual({ ...back, commands: [(back as { commands: unknown[] }).commands[1]] });
  });

  test('of_which_nobody_can_be_asked_what_it_did_says_so_and_is_tried_again', async () => {
    const { desk, back } = loaded('ann');
    const did = desk.brought.get(ENTRY)!;
    desk.brought.delete(ENTRY);
    await desk.authoring.undo();
    expect([desk.sent, desk.authoring.refused?.code]).toEqual([[], 'no-connection']);
    desk.brought.set(ENTRY, did);
    await desk.authoring.undo();
    expect(desk.sent).toEqual([back]);
  });

  test('that_a_colleague_wrote_over_before_it_was_seen_here_is_asked_about_under_its_files_name', async () => {
    const { desk, back } = loaded('ben');
    const imported = desk.authoring.aboutToImport('msel.xlsx', 'spreadsheet');
    desk.writes(asItem({ ...changed, revision: 3 }), exercise({ imports: [{ ...made, by: 'ann' }] }));
    expect(desk.authoring.last?.did).toBe('imported');
    await imported(ENTRY);
    expect(desk.authoring.last).toEqual({ did: 'imported', names: ['msel.xlsx'] });
    await desk.authoring.undo();
    expect([desk.sent, desk.authoring.staysBy]).toEqual([[], [['changed', ['A1']]]]);
    await desk.authoring.answerAsked(true);
    expect(desk.lastSent).toEqual({ ...back, commands: [(back as { commands: unknown[] }).commands[1]] });
  });

  test('that_is_left_as_it_is_is_no_step_any_more', async () => {
    const { desk } = loaded('ann');
    desk.brought.delete(ENTRY);
    await desk.authoring.undo();
    desk.authoring.leaveRefused();
    expect(desk.authoring.last).toBeUndefined();
    expect(desk.authoring.files.all).toHaveLength(1);
  });

  test('that_another_window_took_back_is_no_step_here_any_more', async () => {
    const { desk } = loaded('ben');
    const imported = desk.authoring.aboutToImport('msel.xlsx', 'spreadsheet');
    const mine = { ...made, entry: 11, by: 'ann' };
    await imported(desk.writes({ ...red, id: 'blue', seq: 11 }, exercise({ imports: [made, mine] })));
    expect(desk.authoring.last).toEqual({ did: 'imported', names: ['msel.xlsx'] });
    desk.writes(exercise({ imports: [made] }));
    expect(desk.authoring.last).toBeUndefined();
  });

  test('after_ENDEX_stays_as_it_was_played', () => {
    const { desk } = loaded('ann');
    desk.has({ kind: 'clock', id: 'clock', phase: 'ended', speed: 1 }, ENTRY + 1);
    expect([desk.authoring.last, desk.authoring.files.all]).toEqual([undefined, []]);
  });

  test('after_ENDEX_can_be_taken_back_where_it_came_in_after_that', () => {
    const { desk } = loaded('ann');
    desk.has({ kind: 'clock', id: 'clock', phase: 'ended', speed: 1 }, ENTRY - 1);
    expect(desk.authoring.last?.did).toBe('imported');
  });
});

describe('what an import did', () => {
  /** Answers as the replay does: pieces of the journal, then items as of an entry. */
  function replay(answers: Record<string, unknown>[]) {
    const asked: string[] = [];
    const authorized = <T>(_: string, path: string): Promise<T> => {
      asked.push(path);
      return Promise.resolve(answers.shift() as T);
    };
    return { api: { authorized } as never, asked };
  }

  const after = (reading: string) => ({
    reading,
    items: [asItem(changed), red, exercise({ columnsRevision: 2 })].map((item) => ({ ...item, seq: ENTRY })),
  });
  const before = (reading: string) => ({
    reading,
    items: [asItem(first), exercise({ columnsRevision: 2 })].map((item) => ({ ...item, seq: 3 })),
  });

  test('is_what_differs_between_the_exercise_before_its_entry_and_after_it', async () => {
    const { api, asked } = replay([
      { reading: 'r', read: 5, head: 20 },
      { reading: 'r', read: 20, head: 20 },
      after('r'),
      before('r'),
    ]);
    const changes = await broughtBy(api, 'demo', ENTRY);
    expect(changes.map(({ subject, from, to }) => [subject.id, from?.revision, to?.revision])).toEqual([
      ['a1', 1, 2],
      ['red', undefined, 1],
    ]);
    expect(asked.map((path) => path.replace(/^.*replay/, ''))).toEqual([
      '',
      '',
      '/items?reading=r&from=8&to=9',
      '/items?reading=r&from=9&to=8',
    ]);
  });

  test('is_read_anew_where_the_journal_was_read_anew_between', async () => {
    const whole = { reading: 's', read: 20, head: 20 };
    const { api, asked } = replay([whole, after('r'), before('s'), whole, after('s'), before('s')]);
    expect(await broughtBy(api, 'demo', ENTRY)).toHaveLength(2);
    expect(asked).toHaveLength(6);
  });
});
