import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { LARGEST_OUTBOX, type Item, type ParticipantCommand } from '../../shared/protocol.ts';
import { forget, openDatabase, wipe, type Database } from './database.ts';
import { Inbound } from './inbound.ts';
import { Outbox } from './outbox.ts';

let database: Database;
let outbox: Outbox;
let inbound: Inbound;
let name = 0;

beforeEach(async () => {
  database = await openDatabase(`keep-${name++}`);
  outbox = new Outbox(database);
  inbound = new Inbound(database);
});

const acknowledge = (inject: string): ParticipantCommand => ({
  type: 'acknowledge-inject',
  inject,
  takenAt: '2026-11-24T10:00:00.000Z',
});
const item = (kind: string, id: string, seq: number, more: object = {}): Item => ({ kind, id, seq, ...more });
const keys = async () => (await inbound.copies()).map(({ language, key }) => `${language} ${key}`).sort();

test('whoever_may_see_nothing_more_keeps_only_what_they_did', async () => {
  await outbox.add(acknowledge('a'));
  await inbound.keep({ languages: ['en'], items: [item('inject', 'a', 1)], cursor: 1 });
  for (const sha256 of ['sent', 'own', 'brought']) await database.put('media', { sha256, blob: new Blob(['x']) });
  await database.put('uploads', { sha256: 'own', type: 'image/jpeg', bytes: 1 });
  await database.put('uploads', { sha256: 'brought', type: 'image/jpeg', bytes: 1, isBrought: true });

  await forget(database);

  expect(await keys()).toEqual([]);
  expect(await inbound.cursor(['en'])).toBe(0);
  expect(await database.getAllKeys('media')).toEqual(['own']);
  expect(await database.getAllKeys('uploads')).toEqual(['own']);
  expect(await outbox.nextBatch()).toHaveLength(1);
});

test('whoever_may_see_nothing_more_keeps_no_recording_and_no_words_that_were_refused', async () => {
  const voice = (sha256: string) => ({ sha256, type: 'audio/webm', bytes: 1, takenAt: '', seconds: 1 }) as const;
  const said = (sha256: string) =>
    outbox.add(
      {
        ...{ type: 'post-message', message: sha256, channel: 'team/blue', body: '', language: 'en', takenAt: '' },
        voice: voice(sha256),
      },
      { files: [{ sha256, type: 'audio/webm', blob: new Blob(['x']) }] },
    );
  const waits = await said('waits');
  const notTaken = await said('message-not-taken');
  const results = [{ id: notTaken.id, outcome: 'rejected' as const, code: 'too-fast' }];
  await inbound.keep({ languages: ['en'], items: [], results });
  await database.put('media', { sha256: 'sound-not-taken', blob: new Blob(['x']) });
  const refusal = { code: 'file-damaged', parameters: {} };
  await database.put('uploads', { sha256: 'sound-not-taken', type: 'audio/webm', bytes: 1, refusal });

  await forget(database);

  expect(await database.getAllKeys('media')).toEqual(['waits']);
  expect(await database.getAllKeys('uploads')).toEqual(['waits']);
  expect((await outbox.all()).map(({ id }) => id)).toEqual([waits.id]);
});

describe('outbox', () => {
  test('what_was_done_survives_in_the_order_in_which_it_was_done', async () => {
    for (const inject of ['a', 'b', 'c']) await outbox.add(acknowledge(inject));
    const again = new Outbox(database);
    expect((await again.nextBatch()).map((command) => 'inject' in command && command.inject)).toEqual(['a', 'b', 'c']);
  });

  test('what_was_said_and_the_draft_it_was_written_as_are_never_there_both', async () => {
    await database.put('remembered', { name: 'report', value: { note: 'at the gate' } });
    await database.put('remembered', { name: 'other', value: 1 });
    const said = outbox.add(acknowledge('a'), { drafts: ['report'] });
    const seen = database.transaction(['outbox', 'remembered'], 'readonly');
    const [waiting, drafts] = await Promise.all([
      seen.objectStore('outbox').count(),
      seen.objectStore('remembered').getAllKeys(),
    ]);
    expect([waiting, drafts]).toEqual([1, ['other']]);
    await said;
  });

  test('a_batch_is_never_larger_than_the_server_takes', async () => {
    for (let n = 0; n < LARGEST_OUTBOX + 5; n++) await outbox.add(acknowledge(`i-${n}`));
    expect(await outbox.nextBatch()).toHaveLength(LARGEST_OUTBOX);
  });

  test('long_notes_go_in_several_batches', async () => {
    const note = 'я'.repeat(4_000);
    for (let n = 0; n < 90; n++) {
      await outbox.add({ type: 'record-action', action: { kind: 'k', note, takenAt: '2026-11-24T10:00:00.000Z' } });
    }
    const batch = await outbox.nextBatch();
    expect(batch.length).toBeGreaterThan(50);
    expect(JSON.stringify(batch).length).toBeLessThan(260_000);
  });

  test('what_the_server_took_is_gone_and_what_it_refused_stays_with_the_reason_and_is_not_sent_again', async () => {
    const taken = await outbox.add(acknowledge('a'));
    const refused = await outbox.add(acknowledge('b'));
    const later = await outbox.add(acknowledge('c'));
    await inbound.keep({
      languages: ['en'],
      items: [],
      results: [
        { id: taken.id, outcome: 'accepted', seq: 1 },
        { id: refused.id, outcome: 'rejected', code: 'not-a-recipient' },
      ],
    });
    expect((await outbox.nextBatch()).map(({ id }) => id)).toEqual([later.id]);
    expect((await outbox.all())[0]).toMatchObject({ id: refused.id, refusal: { code: 'not-a-recipient' } });
    await outbox.dismiss(refused.id);
    expect(await outbox.all()).toHaveLength(1);
  });

  const accepted = (id: string, seq: number) => ({ id, outcome: 'accepted' as const, seq });
  const nothing = { languages: ['en'], items: [] };
  const kept = () => database.count('outbox');

  test('what_the_server_may_still_lose_is_kept_out_of_sight_until_it_is_settled', async () => {
    const { id } = await outbox.add(acknowledge('a'));
    await inbound.keep({ ...nothing, results: [accepted(id, 7)], settled: 6 });
    expect([await outbox.all(), await outbox.nextBatch(), await kept()]).toEqual([[], [], 1]);
    await inbound.keep({ ...nothing, results: [], settled: 6 });
    expect(await kept()).toBe(1);
    await inbound.keep({ ...nothing, results: [], settled: 7 });
    expect(await kept()).toBe(0);
  });

  test('what_the_server_may_have_lost_is_said_again_with_the_same_id_when_it_begins_anew', async () => {
    const lost = await outbox.add(acknowledge('a'));
    await inbound.keep({ ...nothing, results: [accepted(lost.id, 7)], settled: 6 });
    const said = await outbox.add(acknowledge('b'));
    await inbound.keep({ ...nothing, results: [accepted(said.id, 9)], settled: 8, isAnew: true });
    expect(await outbox.nextBatch()).toEqual([lost.command]);
    expect(await kept()).toBe(2);
  });

  test('a_push_changes_nothing_of_what_is_kept', async () => {
    const { id } = await outbox.add(acknowledge('a'));
    await inbound.keep({ ...nothing, results: [accepted(id, 7)], settled: 6 });
    await inbound.keep({ ...nothing, cursor: 9 });
    expect(await kept()).toBe(1);
  });

  test('who_may_see_nothing_more_keeps_nothing_that_was_accepted', async () => {
    const { id } = await outbox.add(acknowledge('a'));
    await inbound.keep({ ...nothing, results: [accepted(id, 7)], settled: 6 });
    await forget(database);
    expect(await kept()).toBe(0);
  });

  test('marks_that_are_refused_bother_nobody', async () => {
    const { id } = await outbox.add({ type: 'mark-injects', marks: [] });
    await inbound.keep({
      languages: ['en'],
      items: [],
      results: [{ id, outcome: 'rejected', code: 'unknown-inject' }],
    });
    expect(await outbox.all()).toEqual([]);
  });

  test('an_answer_that_comes_twice_changes_nothing', async () => {
    const { id } = await outbox.add(acknowledge('a'));
    const arrival = { languages: ['en'], items: [], results: [{ id, outcome: 'accepted' as const, seq: 1 }] };
    await inbound.keep(arrival);
    await inbound.keep(arrival);
    expect(await outbox.all()).toEqual([]);
  });
});

describe('inbound', () => {
  test('copies_are_kept_for_each_language_and_replaced_by_kind_and_id', async () => {
    await inbound.keep({ languages: ['en'], items: [item('inject', 'a', 1), item('place', 'a', 2)], cursor: 2 });
    await inbound.keep({ languages: ['ru'], items: [item('inject', 'a', 1)], cursor: 2 });
    await inbound.keep({ languages: ['en'], items: [item('inject', 'a', 3)], cursor: 3 });
    expect(await keys()).toEqual(['en inject/a', 'en place/a', 'ru inject/a']);
  });

  test('what_is_gone_is_gone_in_every_language', async () => {
    await inbound.keep({ languages: ['en'], items: [item('place', 'a', 1), item('place', 'b', 2)] });
    await inbound.keep({ languages: ['ru'], items: [item('place', 'a', 1)] });
    await inbound.keep({ languages: ['ru'], items: [item('place', 'a', 3, { gone: true })] });
    expect(await keys()).toEqual(['en place/b']);
  });

  test('a_full_reading_drops_whatever_it_did_not_bring', async () => {
    await inbound.keep({ languages: ['en'], items: [item('place', 'a', 1), item('place', 'b', 2)] });
    await inbound.keep({
      languages: ['ru'],
      items: [item('place', 'b', 2)],
      keepOnly: new Set(['place/b']),
      cursor: 5,
    });
    expect(await keys()).toEqual(['en place/b', 'ru place/b']);
  });

  test('what_was_read_in_another_language_before_everything_began_anew_is_gone', async () => {
    await inbound.keep({ languages: ['en'], items: [item('place', 'a', 1)], cursor: 4 });
    await inbound.keep({ languages: ['ar'], items: [item('place', 'a', 1)], cursor: 7 });
    await inbound.keep({ languages: ['it'], items: [item('place', 'a', 1)] });
    await inbound.keep({
      languages: ['ru'],
      items: [item('place', 'a', 1)],
      keepOnly: new Set(['place/a']),
      anewAt: 7,
      cursor: 9,
    });
    expect(await keys()).toEqual(['ar place/a', 'ru place/a']);
    expect([await inbound.cursor(['en']), await inbound.cursor(['ar'])]).toEqual([0, 7]);
  });

  test('the_cursor_counts_for_the_order_of_languages_it_was_read_in', async () => {
    await inbound.keep({ languages: ['ru', 'en'], items: [], cursor: 7 });
    expect(await inbound.cursor(['ru', 'en'])).toBe(7);
    expect(await inbound.cursor(['ru', 'it'])).toBe(0);
    expect(await inbound.cursor(['en', 'ru'])).toBe(0);
  });

  test('wiping_leaves_nothing', async () => {
    await outbox.add(acknowledge('a'));
    await inbound.keep({ languages: ['en'], items: [item('place', 'a', 1)], cursor: 1 });
    await wipe(database);
    expect([await outbox.all(), await inbound.copies(), await inbound.cursor(['en'])]).toEqual([[], [], 0]);
  });

  test('wiping_leaves_nothing_of_the_map', async () => {
    const deleted: string[] = [];
    const caches = { delete: (name: string) => Promise.resolve(deleted.push(name) > 0) };
    vi.stubGlobal('caches', caches);
    await wipe(database).finally(() => vi.unstubAllGlobals());
    expect(deleted).toEqual(['livex-map']);
  });
});

describe('what_nobody_is_to_hear_any_more', () => {
  const sound = (letter: string) => letter.repeat(64);
  const said = (id: string, seq: number, more: object = {}) =>
    item('message', id, seq, {
      channel: 'team/blue',
      text: { text: '', language: 'ru' },
      voice: { sha256: sound('a'), type: 'audio/webm', bytes: 9, takenAt: '', seconds: 2 },
      ...more,
    });
  const erased = (id: string, seq: number) =>
    item('message', id, seq, { channel: 'team/blue', text: { text: '—', language: 'ru' }, erased: true });
  const drafts = ['words for message/m/text', 'words for message/m/text translated', 'translation message/m/text~it'];
  const others = ['words for message/n/text', 'message to team/blue'];
  const rememberAll = async () => {
    for (const name of [...drafts, ...others]) await database.put('remembered', { name, value: 'begun' });
  };
  const remembered = async () => (await database.getAllKeys('remembered')).sort();

  test('goes_from_this_device_with_whoever_was_erased_also_where_it_was_off_line_then', async () => {
    await inbound.keep({ languages: ['en'], items: [said('m', 1)], cursor: 1, keepOnly: new Set(['message/m']) });
    for (const letter of ['a', 'b', 'c'])
      await database.put('media', { sha256: sound(letter), blob: new Blob(['sound']) });
    await database.put('uploads', { sha256: sound('b'), type: 'audio/webm', bytes: 5 });
    await rememberAll();
    await inbound.keep({ languages: ['en'], items: [item('team', 't', 2)], cursor: 2, from: 1 });
    expect(await database.count('media')).toBe(3);

    const document = item('document', 'd', 3, { files: [{ sha256: sound('c') }] });
    await inbound.keep({
      languages: ['en'],
      items: [erased('m', 3), document],
      cursor: 3,
      keepOnly: new Set(['message/m', 'document/d']),
    });

    expect(await database.getAllKeys('media')).toEqual([sound('b'), sound('c')]);
    expect(await remembered()).toEqual([...others].sort());
  });

  test('is_never_what_somebody_wrote_who_wrote_a_dash_alone', async () => {
    await rememberAll();
    const { erased: _, ...dash } = erased('m', 2) as ReturnType<typeof erased> & { erased: true };
    await inbound.keep({ languages: ['en'], items: [dash as Item], cursor: 2, from: 1 });
    expect(await remembered()).toEqual([...drafts, ...others].sort());
  });

  test('takes_the_words_that_were_begun_for_it_along_and_not_those_for_what_was_typed_beside_it', async () => {
    await rememberAll();
    const hidden = { hidden: [sound('a')] };
    await inbound.keep({
      languages: ['en'],
      items: [said('m', 2, { ...hidden, text: { text: 'At the gate', language: 'ru' } })],
      cursor: 2,
      from: 1,
    });
    expect(await remembered()).toEqual([...drafts, ...others].sort());

    await inbound.keep({ languages: ['en'], items: [said('m', 3, hidden)], cursor: 3, from: 2 });
    expect(await remembered()).toEqual([...others].sort());
  });

  test.each([
    ['hidden', said('m', 2, { hidden: [sound('a')] })],
    ['of_somebody_who_was_erased', erased('m', 2)],
  ])('takes_the_words_along_that_wait_or_were_refused_where_it_is_%s', async (_why, gone) => {
    const words = (message: string) =>
      ({ type: 'revise-source', text: `message/${message}/text`, body: 'A van', basedOn: 1 }) as const;
    await outbox.add(words('m'));
    const refused = await outbox.add(words('m'));
    const other = await outbox.add(words('n'));
    const results = [{ id: refused.id, outcome: 'rejected' as const, code: 'revision-outdated' }];
    await inbound.keep({ languages: ['en'], items: [], results });
    expect(await outbox.all()).toHaveLength(3);

    await inbound.keep({ languages: ['en'], items: [gone], cursor: 2, from: 1 });

    expect((await outbox.all()).map(({ id }) => id)).toEqual([other.id]);
  });

  test('leaves_nothing_in_the_outbox_of_whoever_wrote_it_down_while_it_was_hidden', async () => {
    const { id } = await outbox.add({ type: 'revise-source', text: 'message/m/text', body: 'A van', basedOn: 1 });
    await inbound.keep({ languages: ['en'], items: [], results: [{ id, outcome: 'rejected', code: 'voice-hidden' }] });
    expect(await outbox.all()).toEqual([]);
  });
});
