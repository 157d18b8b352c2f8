import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { PostMessage } from '../../shared/protocol/talk.ts';
import { LONGEST_MESSAGE } from '../../shared/protocol/talk.ts';
import type { Recorded } from '../../shared/voice/recording.ts';
import { openDatabase, type Database } from '../keep/database.ts';
import { Inbound } from '../keep/inbound.ts';
import { Outbox } from '../keep/outbox.ts';
import { draftOf as voiceDraftOf } from '../voice/speaking.svelte.ts';
import { begunIn, draftOf } from './begun.ts';
import { takeBack } from './takingBack.ts';

const CHANNEL = 'team/blue';
const NOW = '2026-11-24T10:20:00.000Z';
const SHA = '5f'.repeat(32);
let database: Database;
let outbox: Outbox;
let name = 0;

beforeEach(async () => {
  database = await openDatabase(`taking-back-${name++}`);
  outbox = new Outbox(database);
});

const written = (body: string): PostMessage => ({
  type: 'post-message',
  message: crypto.randomUUID(),
  channel: CHANNEL,
  body,
  language: 'en',
  takenAt: NOW,
});
const blob = new Blob(['sound']);
const said = () =>
  outbox.add(
    { ...written(''), voice: { sha256: SHA, type: 'audio/webm', bytes: 5, takenAt: NOW, seconds: 12 } },
    { files: [{ sha256: SHA, type: 'audio/webm', blob }], drafts: [voiceDraftOf(CHANNEL)] },
  );
const draft = async <T = string>(of = draftOf(CHANNEL)) =>
  (await database.get('remembered', of))?.value as T | undefined;
const waiting = async () => (await outbox.all()).map(({ id }) => id);

test('words_stand_before_what_was_begun_since_and_the_others_keep_their_order', async () => {
  const first = await outbox.add(written('first'));
  const meant = await outbox.add(written('A blue van'));
  const last = await outbox.add({ type: 'acknowledge-inject', inject: 'i', takenAt: NOW });

  expect(await takeBack(database, meant.id, 'and a car')).toEqual({ body: 'A blue van\nand a car' });

  expect([await waiting(), await draft()]).toEqual([[first.id, last.id], 'A blue van\nand a car']);
  expect((await outbox.nextBatch()).map(({ id }) => id)).toEqual([first.id, last.id]);
  expect(await takeBack(database, meant.id, '')).toBe('too-late');
});

test('what_was_begun_is_told_by_conversation_and_not_once_it_was_emptied', async () => {
  await database.put('remembered', { name: draftOf(CHANNEL), value: ' A blue van\n' });
  await database.put('remembered', { name: draftOf('team/red'), value: ' \n' });
  await database.put('remembered', { name: voiceDraftOf('team/green'), value: {} });

  expect([...(await begunIn(database))]).toEqual([[CHANNEL, 'A blue van']]);
});

test('what_was_said_is_the_recording_that_is_not_sent', async () => {
  const { id } = await said();

  expect(await takeBack(database, id, 'half a')).toEqual({ body: 'half a' });

  const recorded = await draft<Recorded>(voiceDraftOf(CHANNEL));
  expect(recorded).toMatchObject({ sha256: SHA, type: 'audio/webm', takenAt: NOW, millis: 12_000 });
  expect(recorded?.blob.size).toBe(5);
  expect([await waiting(), await database.count('media'), await database.count('uploads')]).toEqual([[], 0, 0]);
  expect(await draft()).toBeUndefined();
});

test('what_may_have_left_this_device_stays_whatever_became_of_it', async () => {
  const { id } = await outbox.add(written('A blue van'));
  expect(await outbox.leave([id])).toBe('first');
  expect(await takeBack(database, id, '')).toBe('too-late');
  const refused = await outbox.add(written('Two vans'));
  await outbox.leave([refused.id]);
  const results = [{ id: refused.id, outcome: 'rejected' as const, code: 'too-fast' }];
  await new Inbound(database).keep({ languages: ['en'], items: [], results });

  expect(await takeBack(database, refused.id, '')).toBe('too-late');
  expect([await waiting(), await draft()]).toEqual([[id, refused.id], undefined]);
});

test('what_an_earlier_version_kept_may_have_left_this_device', async () => {
  await database.add('outbox', { id: '019a-1', command: { id: '019a-1', ...written('A blue van') } });
  expect(await takeBack(database, '019a-1', '')).toBe('too-late');
  expect(await waiting()).toEqual(['019a-1']);
});

test('nothing_is_taken_back_to_where_there_is_no_room', async () => {
  const words = await outbox.add(written('A blue van'));
  expect(await takeBack(database, words.id, 'x'.repeat(LONGEST_MESSAGE - 5))).toBe('no-room');
  const voice = await said();
  const other = { name: voiceDraftOf(CHANNEL), value: { sha256: 'other' } };
  await database.put('remembered', other);
  expect(await takeBack(database, voice.id, '')).toBe('no-room');

  expect(await waiting()).toEqual([words.id, voice.id]);
  expect([await draft(voiceDraftOf(CHANNEL)), await draft()]).toEqual([other.value, undefined]);
  expect(await database.count('uploads')).toBe(1);
});

test('what_goes_out_holds_nothing_that_was_taken_back_on_its_way_to_the_door', async () => {
  const meant = await outbox.add(written('not so meant'));
  const other = await outbox.add(written('other'));
  const batch = (await outbox.nextBatch()).map(({ id }) => id);
  await takeBack(database, meant.id, '');

  expect(await outbox.leave(batch)).toBe('held-back');
  expect(await takeBack(database, other.id, '')).toEqual({ body: 'other' });
});

test('what_goes_out_again_is_no_news', async () => {
  const { id, command } = await outbox.add(written('A blue van'));
  expect([await outbox.leave([id]), await outbox.leave([id])]).toEqual(['first', 'again']);
  expect(await outbox.nextBatch()).toEqual([command]);
});
