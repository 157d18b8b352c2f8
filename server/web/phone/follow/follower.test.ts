import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Item, LanguageTag, SyncRequest, SyncResponse } from '../../shared/protocol.ts';
import { openDatabase, type Database } from '../keep/database.ts';
import { Inbound } from '../keep/inbound.ts';
import { Outbox } from '../keep/outbox.ts';
import { Follower } from './follower.ts';

let database: Database;
let outbox: Outbox;
let inbound: Inbound;
let languages: LanguageTag[];
let begunAnew: boolean[];
let left: number;
let name = 0;

beforeEach(async () => {
  database = await openDatabase(`follower-${name++}`);
  outbox = new Outbox(database);
  inbound = new Inbound(database);
  languages = ['en', 'ru'];
  begunAnew = [];
  left = 0;
});

const follower = () =>
  new Follower(outbox, inbound, {
    languages: () => languages,
    takePositions: () => [],
    battery: () => 0.5,
    kept: (isAnew) => begunAnew.push(isAnew),
    left: () => void left++,
    linkChanged: () => undefined,
    sessionEnded: () => undefined,
  });
const place = (id: string, seq: number): Item => ({ kind: 'place', id, seq });
const response = (
  cursor: number,
  items: Item[],
  more = false,
  results: SyncResponse['results'] = [],
): SyncResponse => ({
  cursor,
  more,
  now: '2026-11-24T09:30:00.000Z',
  results,
  items,
});
const answer = async (to: Follower, make: (request: SyncRequest) => SyncResponse) => {
  const request = await to.nextRequest();
  return to.answered(make(request), request);
};
const ids = async () => [...new Set((await inbound.copies()).map(({ item }) => item.id))].sort();

describe('follower', () => {
  test('it_tells_the_outbox_and_asks_after_its_cursor', async () => {
    const errand = await outbox.add({ type: 'confirm-red-stop' });
    const request = await follower().nextRequest();
    expect(request).toEqual({
      cursor: 0,
      languages: ['en', 'ru'],
      outbox: [errand.command],
      phone: { queue: 1, app: 'web 0.1', battery: 0.5 },
    });
  });

  test('after_a_restart_it_goes_on_where_it_was', async () => {
    await answer(follower(), () => response(12, [place('a', 12)]));
    expect((await follower().nextRequest()).cursor).toBe(12);
  });

  test('a_cursor_is_said_with_the_journal_that_it_is_of_also_after_a_push_and_a_restart', async () => {
    const it = follower();
    await answer(it, () => ({ ...response(12, [place('a', 12)]), journal: 'first' }));
    await it.pushed([place('b', 13)], 13, false);
    expect(await it.nextRequest()).toMatchObject({ cursor: 13, journal: 'first' });
    expect(await follower().nextRequest()).toMatchObject({ cursor: 13, journal: 'first' });
  });

  test('what_was_read_before_the_server_was_restored_is_gone_in_every_language', async () => {
    await inbound.keep({ languages: ['it'], items: [place('ghost', 40)], cursor: 40, journal: 'first' });
    await answer(follower(), () => ({ ...response(9, [place('a', 3)]), reset: true, journal: 'second' }));
    expect(await ids()).toEqual(['a']);
    expect(await inbound.cursor(['it'])).toBe(0);
    expect(await follower().nextRequest()).toMatchObject({ cursor: 9, journal: 'second' });
  });

  test('a_reading_from_the_beginning_counts_only_when_its_last_page_is_kept', async () => {
    const first = follower();
    await answer(first, () => response(5, [place('a', 5)], true));
    expect((await first.nextRequest()).cursor).toBe(5);
    expect((await follower().nextRequest()).cursor).toBe(0);
    await answer(first, () => response(9, [place('b', 9)]));
    expect((await follower().nextRequest()).cursor).toBe(9);
  });

  test('a_reading_from_the_beginning_heals_what_a_lost_removal_left_behind', async () => {
    await inbound.keep({ languages: ['it'], items: [place('ghost', 1)], cursor: 1 });
    await answer(follower(), () => response(5, [place('a', 5)]));
    expect(await ids()).toEqual(['a']);
  });

  test('another_language_is_read_from_the_beginning_and_coming_back_goes_on', async () => {
    const it = follower();
    await answer(it, () => response(12, [place('a', 12)]));
    languages = ['ar', 'en'];
    expect((await it.nextRequest()).cursor).toBe(0);
    await answer(it, () => response(14, [place('a', 12)]));
    languages = ['en', 'ru'];
    expect((await it.nextRequest()).cursor).toBe(12);
  });

  test('a_change_of_language_during_a_sync_asks_again_at_once', async () => {
    const it = follower();
    const request = await it.nextRequest();
    languages = ['ar'];
    expect(await it.answered(response(3, [place('a', 3)]), request)).toBe(true);
    expect(await inbound.cursor(['en', 'ru'])).toBe(3);
  });

  test('a_push_moves_the_cursor', async () => {
    const it = follower();
    await answer(it, () => response(3, [place('a', 3)]));
    await it.pushed([place('b', 4)], 6, false);
    expect((await it.nextRequest()).cursor).toBe(6);
    expect(await ids()).toEqual(['a', 'b']);
  });

  test('a_push_with_a_reset_leaves_nothing_of_what_it_does_not_bring', async () => {
    const it = follower();
    await answer(it, () => response(3, [place('a', 2), place('taken-back', 3)]));
    await it.pushed([place('a', 2), place('b', 4)], 4, true);
    expect((await it.nextRequest()).cursor).toBe(4);
    expect(begunAnew.at(-1)).toBe(true);
    expect(await ids()).toEqual(['a', 'b']);
  });

  test('a_beginning_that_nobody_asked_for_leaves_nothing_in_other_languages_and_one_asked_for_what_is_new_enough', async () => {
    languages = ['en'];
    await answer(follower(), () => ({ ...response(5, [place('a', 1)]), reset: true }));
    languages = ['ru'];
    const it = follower();
    const inLanguages = async () => (await inbound.copies()).map(({ language }) => language);
    await answer(it, () => ({ ...response(6, [place('a', 1)]), reset: true, anewAt: 5 }));
    expect(await inLanguages()).toEqual(['en', 'ru']);
    await answer(it, () => ({ ...response(9, [place('a', 1)]), reset: true, anewAt: 8 }));
    expect(await inLanguages()).toEqual(['ru']);
  });

  test('an_answer_with_a_reset_counts_from_its_first_page_to_its_last', async () => {
    const it = follower();
    await answer(it, () => response(9, [place('a', 2), place('taken-back', 3)]));
    await answer(it, () => ({ ...response(2, [place('a', 2)], true), reset: true }));
    expect(await ids()).toEqual(['a', 'taken-back']);
    await answer(it, () => response(12, [place('b', 12)]));
    expect(await ids()).toEqual(['a', 'b']);
    expect(begunAnew.slice(1)).toEqual([false, true]);
    expect((await it.nextRequest()).cursor).toBe(12);
  });

  test('a_push_that_overtakes_pages_does_not_let_them_be_skipped', async () => {
    const it = follower();
    await answer(it, () => response(3, [place('a', 3)], true));
    await it.pushed([place('z', 90)], 90, false);
    expect((await it.nextRequest()).cursor).toBe(3);
    await answer(it, () => response(50, [place('b', 50)]));
    expect(await ids()).toEqual(['a', 'b', 'z']);
    const later = await it.nextRequest();
    await it.answered(response(60, [], true), later);
    await it.pushed([place('y', 91)], 91, false);
    expect((await it.nextRequest()).cursor).toBe(60);
  });

  test('what_another_tab_brings_late_puts_nothing_back_and_a_push_does_not_skip_it', async () => {
    const page = follower();
    await answer(page, () => response(50, [place('a', 50)]));
    const worker = follower();
    const asked = await worker.nextRequest();
    await page.pushed([{ ...place('a', 51), name: 'newer' } as Item], 51, false);
    await worker.answered(response(50, [place('a', 50)]), asked);
    expect((await page.nextRequest()).cursor).toBe(51);
    expect((await inbound.copies()).map(({ item }) => item.seq)).toEqual([51]);
  });

  test('after_another_tab_read_from_the_beginning_a_push_does_not_skip_what_it_had_not', async () => {
    const page = follower();
    const worker = follower();
    const fromTheStart = await worker.nextRequest();
    await answer(page, () => response(50, [place('a', 50)]));
    await page.pushed([place('b', 51)], 51, false);
    await worker.answered(response(50, [place('a', 50)]), fromTheStart);
    await page.pushed([place('c', 52)], 52, false);
    expect((await page.nextRequest()).cursor).toBe(50);
  });

  test('what_was_done_during_a_sync_is_told_at_once_and_what_was_left_unanswered_is_not', async () => {
    const it = follower();
    await outbox.add({ type: 'confirm-red-stop' });
    const request = await it.nextRequest();
    expect(await it.answered(response(1, []), request)).toBe(false);
    await outbox.add({ type: 'confirm-red-stop' });
    expect(await it.answered(response(1, []), request)).toBe(true);
  });

  const post = (body: string) =>
    outbox.add({
      type: 'post-message',
      message: body,
      channel: 'team/blue',
      body,
      language: 'en',
      takenAt: '2026-11-24T10:00:00.000Z',
    });

  test('a_message_counts_as_here_until_somebody_answers', async () => {
    const { id } = await post('a');
    const to = follower();
    const request = await to.nextRequest();

    await expect(to.leaves(request, () => Promise.reject(new Error('off line')))).rejects.toThrow('off line');
    expect([(await outbox.all())[0]?.unsent, left]).toEqual([true, 0]);

    expect(await to.leaves(request, () => Promise.resolve())).toBe(true);
    expect([(await outbox.all())[0], left]).toMatchObject([{ id }, 1]);
    expect((await outbox.all())[0]?.unsent).toBeUndefined();
  });

  test('a_request_with_what_was_taken_back_does_not_go_out', async () => {
    const { id } = await post('a');
    const to = follower();
    const request = await to.nextRequest();
    await outbox.dismiss(id);

    expect(await to.leaves(request, () => Promise.resolve())).toBe(false);
  });

  test('nobody_is_asked_for_the_way_of_what_cannot_be_taken_back', async () => {
    await outbox.add({ type: 'confirm-red-stop' });
    const to = follower();

    expect(await to.leaves(await to.nextRequest(), () => Promise.reject(new Error('asked')))).toBe(true);
  });
});
