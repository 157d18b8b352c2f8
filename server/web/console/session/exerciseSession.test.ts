import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Api } from '../../shared/live/api.ts';
import type { Item } from '../../shared/protocol.ts';
import { planned } from '../model/samples.ts';
import { ExerciseSession } from './exerciseSession.svelte.ts';

const NOW = '2026-11-24T16:59:00.000Z';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(NOW) });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A minute before the end of the first day. */
async function session(clock: object = {}, api = {} as Api): Promise<ExerciseSession> {
  const opened = new ExerciseSession('x', api, 'director', () => ['en']);
  const days = [
    { from: 'D1 09:00:00', to: 'D1 17:00:00' },
    { from: 'D2 09:00:00', to: 'D2 17:00:00' },
  ];
  const items = [
    { kind: 'exercise', id: 'exercise', days, nights: 'skip', languages: ['en'] },
    { kind: 'clock', id: 'clock', phase: 'running', speed: 1, exerciseTime: 'D1 16:59:00', at: NOW, ...clock },
  ];
  await opened.pushed(items as unknown as Item[], 1);
  await vi.advanceTimersByTimeAsync(100);
  return opened;
}

const at = (time: string) => planned('a1', { type: 'at-time', time });

test('what_is_due_is_due_to_the_moment_also_between_two_seconds_of_the_screen', async () => {
  const one = await session();
  await vi.advanceTimersByTimeAsync(750);
  expect(one.dueIn(at('D1 16:59:10'))).toBeCloseTo(10_000 - 850);
});

test('a_night_that_the_clock_skips_does_not_count_and_speed_does', async () => {
  const one = await session({ speed: 2 });
  expect(one.dueIn(at('D2 09:01:00'))).toBeCloseTo((120_000 - 200) / 2);
});

test('nobody_knows_it_while_the_clock_does_not_run', async () => {
  const one = await session({ phase: 'paused' });
  expect(one.dueIn(at('D1 16:59:10'))).toBeUndefined();
});

test('words_for_a_voice_that_wait_are_withdrawn_where_nobody_is_to_hear_it_any_more', async () => {
  const one = await session();
  const sha256 = '5f'.repeat(32);
  const said = (id: string, hidden: string[]) => ({
    ...{ kind: 'message', id, seq: 2, channel: 'team/blue', person: 'inv-01', at: 'D1 16:58:00', sentAt: NOW, hidden },
    voice: { sha256, type: 'audio/webm', bytes: 9, takenAt: NOW, seconds: 2 },
    text: { source: 'ru', revision: 1, versions: { ru: { text: '', state: 'approved', sourceRevision: 1 } } },
  });
  const write = (message: string) =>
    one.command({ type: 'revise-source', text: `message/${message}/text`, body: 'A van', basedOn: 1 });
  const gone = write('m-1');
  void write('m-2');

  await one.pushed([said('m-1', [sha256]), said('m-2', [])] as unknown as Item[], 2);

  expect(await gone).toMatchObject({ outcome: 'rejected', code: 'withdrawn' });
  expect((await one.nextRequest()).outbox).toMatchObject([{ text: 'message/m-2/text' }]);
});

test('a_step_that_cannot_be_taken_back_says_that_an_undo_was_refused_and_no_saving', async () => {
  const one = await session();
  const removes = { type: 'remove-thing', kind: 'team', thing: 'fox', basedOn: 1 } as const;
  const refused = [one.takeBack(removes), one.command(removes)];
  const { cursor, outbox } = await one.nextRequest();
  const results = outbox.map(({ id }) => ({ id, outcome: 'rejected' as const, code: 'revision-outdated' }));
  await one.answered({ cursor, more: false, now: NOW, results, items: [] });
  await Promise.all(refused);
  expect(one.log.entries.map(({ state, sentence }) => [state, sentence.key])).toEqual([
    ['rejected', 'console.command.room'],
    ['rejected', 'console.command.undo-writing'],
  ]);
});

test('a_command_that_nobody_wants_any_more_is_not_told_and_leaves_no_line_one_that_is_done_stays', async () => {
  const one = await session();
  const wanted = new AbortController();
  const first = one.command({ type: 'hold-inject', inject: 'a1' }, wanted.signal);
  const second = one.command({ type: 'hold-inject', inject: 'a2' }, wanted.signal);
  const { cursor, outbox } = await one.nextRequest();
  const results = [{ id: outbox[0]!.id, outcome: 'accepted' as const, seq: cursor }];
  await one.answered({ cursor, more: false, now: NOW, results, items: [] });
  expect((await first).outcome).toBe('accepted');
  wanted.abort();
  expect((await second).outcome).toBe('rejected');
  expect((await one.nextRequest()).outbox).toEqual([]);
  expect(one.waiting).toBe(0);
  expect(one.log.entries.map(({ state }) => state)).toEqual(['accepted']);
});

const note = (id: string, seq: number) => ({ kind: 'shift-entry', id, seq, text: id }) as unknown as Item;
const known = (one: ExerciseSession) => [...one.shiftEntries.keys()];
const page = { results: [], now: NOW };

test('a_reset_leaves_nothing_of_what_it_does_not_bring_and_keeps_what_is_to_be_sent', async () => {
  const one = await session();
  await one.pushed([note('who-it-was', 2), note('other', 3)], 3);
  void one.command({ type: 'hold-inject', inject: 'a1' });
  const { outbox } = await one.nextRequest();
  await one.answered({ ...page, cursor: 9, more: false, reset: true, items: [note('other', 3)] });
  expect(known(one)).toEqual(['other']);
  expect((await one.nextRequest()).outbox).toEqual(outbox);
});

test('a_reset_of_several_pages_shows_what_was_known_until_all_of_them_are_here', async () => {
  const one = await session();
  await one.pushed([note('who-it-was', 2), note('other', 3)], 3);
  await one.answered({ ...page, cursor: 9, more: true, reset: true, items: [note('first', 9)] });
  expect(known(one)).toEqual(['who-it-was', 'other']);
  expect((await one.nextRequest()).cursor).toBe(9);
  await one.answered({ ...page, cursor: 10, more: false, reset: false, items: [note('other', 10)] });
  expect(known(one)).toEqual(['first', 'other']);
});

test('a_cursor_is_said_with_the_journal_that_it_is_of', async () => {
  const one = await session();
  expect(await one.nextRequest()).not.toHaveProperty('journal');
  await one.answered({ ...page, cursor: 9, more: false, reset: true, items: [], journal: 'first' });
  expect(await one.nextRequest()).toMatchObject({ cursor: 9, journal: 'first' });
});

test('a_reset_by_a_server_that_was_restored_from_an_older_copy_goes_back_to_its_cursor', async () => {
  const one = await session();
  await one.pushed([note('lost', 7)], 7);
  await one.pushed([note('other', 3)], 3, true);
  expect(known(one)).toEqual(['other']);
  expect((await one.nextRequest()).cursor).toBe(3);
});

test('where_somebody_was_is_asked_anew_with_a_reset', async () => {
  const asked: string[] = [];
  const authorized = async (_: string, path: string) => {
    asked.push(path);
    return {};
  };
  const one = await session({}, { authorized } as unknown as Api);
  one.learnPositions([{ person: 'inv-01', latitude: 47, longitude: 28, accuracyMetres: 5, at: NOW }]);
  await one.answered({ ...page, cursor: 9, more: false, reset: true, items: [] });
  expect(one.positions.size).toBe(0);
  expect(asked).toEqual(['/api/exercises/x/map']);
});
