import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { KeptSession } from '../../shared/live/session.ts';
import type { Item, ParticipantCommand } from '../../shared/protocol.ts';
import { openDatabase, type Database } from './database.ts';
import { Inbound, type Arrival } from './inbound.ts';
import { Outbox } from './outbox.ts';
import { keptSessions } from './sessions.ts';
import { Unkept } from './unkept.ts';

const RED_STOP: ParticipantCommand = { type: 'call-red-stop', reason: '' };
const ACTION: ParticipantCommand = {
  type: 'record-action',
  action: { kind: 'note', note: 'A van', takenAt: '2026-11-24T10:00:00.000Z' },
} as ParticipantCommand;

let database: Database;
let unkept: Unkept;
let outbox: Outbox;
let inbound: Inbound;
let name = 0;
let isFull = false;

interface FakeTransaction {
  _abort(name: string): void;
  _markFinished(): void;
}

function failsAtItsEnd(transaction: FakeTransaction) {
  if (Object.hasOwn(transaction, '_markFinished')) return;
  transaction._markFinished = () => {
    delete (transaction as Partial<FakeTransaction>)._markFinished;
    transaction._abort('QuotaExceededError');
  };
}

/** As browsers do it: what is written fails as a whole when it is to be on disk; what deletes does not. */
function fillsUp() {
  for (const method of ['put', 'add'] as const) {
    const write = IDBObjectStore.prototype[method];
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...args) {
      const request = write.apply(this, args as [unknown]);
      if (isFull) failsAtItsEnd(this.transaction as unknown as FakeTransaction);
      return request;
    });
  }
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
}

beforeEach(async () => {
  isFull = false;
  fillsUp();
  database = await openDatabase(`unkept-${name++}`);
  unkept = new Unkept();
  outbox = new Outbox(database, unkept);
  inbound = new Inbound(database, unkept);
  await inbound.keep(answer(10, [place('yard', 3), place('gate', 10)]));
});
afterEach(() => vi.restoreAllMocks());

const place = (id: string, seq: number, more: object = {}): Item => ({ kind: 'place', id, seq, ...more });
const answer = (cursor: number, items: Item[], more: Partial<Arrival> = {}): Arrival => ({
  ...{ languages: ['en'], items, results: [], cursor },
  ...more,
});
const ids = async () => (await inbound.copies()).map(({ item }) => `${item.id} ${item.seq}`).sort();
const afterReload = async () =>
  (await new Inbound(database).copies()).map(({ item }) => `${item.id} ${item.seq}`).sort();

test('a_red_stop_goes_out_of_a_phone_that_has_no_room', async () => {
  isFull = true;
  const { id } = await outbox.add(RED_STOP);
  expect(await outbox.nextBatch()).toEqual([{ id, ...RED_STOP }]);
  expect(unkept.isFull).toBe(true);

  await inbound.keep(
    answer(11, [place('red-stop', 11)], { from: 10, results: [{ id, outcome: 'accepted', seq: 11 }], settled: 11 }),
  );
  expect(await outbox.all()).toEqual([]);
  expect(await ids()).toEqual(['gate 10', 'red-stop 11', 'yard 3']);
});

test('what_a_phone_without_room_would_lose_is_refused_while_its_words_are_on_the_screen', async () => {
  isFull = true;
  await expect(outbox.add(ACTION)).rejects.toMatchObject({ name: 'QuotaExceededError' });
  expect(await outbox.all()).toEqual([]);
});

test('what_comes_is_shown_and_asked_for_again_until_there_is_room', async () => {
  isFull = true;
  await inbound.keep(answer(12, [place('yard', 12)], { from: 10 }));
  await inbound.keep({ languages: ['en'], items: [place('well', 13)], cursor: 13, from: 12 });
  expect(await ids()).toEqual(['gate 10', 'well 13', 'yard 12']);
  expect(await inbound.cursor(['en'])).toBe(10);
  expect(await afterReload()).toEqual(['gate 10', 'yard 3']);

  isFull = false;
  await inbound.keep({ languages: ['en'], items: [place('mill', 14)], cursor: 14, from: 13 });
  expect(await inbound.cursor(['en'])).toBe(10);
  await inbound.keep(answer(14, [place('yard', 12), place('well', 13), place('mill', 14)], { from: 10 }));
  expect(await inbound.cursor(['en'])).toBe(14);
  expect(await afterReload()).toEqual(['gate 10', 'mill 14', 'well 13', 'yard 12']);
  expect(unkept.isFull).toBe(false);
});

test('what_is_gone_goes_from_a_full_phone_too', async () => {
  isFull = true;
  await inbound.keep(answer(12, [place('well', 12)], { from: 10 }));
  await inbound.keep(answer(13, [place('well', 13, { gone: true }), place('yard', 13, { gone: true })], { from: 12 }));
  expect(await ids()).toEqual(['gate 10']);
  expect(await afterReload()).toEqual(['gate 10']);
  await inbound.keep(answer(20, [place('mill', 20)], { keepOnly: new Set(['place/mill']) }));
  expect(await ids()).toEqual(['mill 20']);
});

test('a_message_that_waits_goes_when_there_is_no_room_to_say_so', async () => {
  const { id } = await outbox.add({
    ...{ type: 'post-message', message: 'm', channel: 'team/blue', body: 'Hello', language: 'en', takenAt: '' },
  });
  isFull = true;
  expect(await outbox.leave([id])).toBe('first');
  expect(await outbox.leave([id])).toBe('again');
  isFull = false;
  await inbound.keep(answer(11, [], { from: 10, results: [{ id, outcome: 'accepted', seq: 11 }], settled: 11 }));
  expect(await outbox.all()).toEqual([]);
});

test('a_refused_one_is_told_and_what_is_not_settled_is_not_shown_twice', async () => {
  const { id: refused } = await outbox.add(ACTION);
  const { id: taken } = await outbox.add(ACTION);
  isFull = true;
  await inbound.keep(
    answer(11, [], {
      from: 10,
      results: [
        { id: refused, outcome: 'rejected', code: 'note-too-long' },
        { id: taken, outcome: 'accepted', seq: 11 },
      ],
      settled: 10,
    }),
  );
  expect((await outbox.all()).map(({ id, refusal }) => [id, refusal?.code])).toEqual([[refused, 'note-too-long']]);
  await inbound.keep(answer(11, [], { from: 11, settled: 11 }));
  await outbox.dismiss(refused);
  expect(await database.getAllKeys('outbox')).toEqual([]);
  expect(await outbox.all()).toEqual([]);
});

test('a_session_that_was_renewed_on_a_full_phone_is_used_and_kept_as_soon_as_there_is_room', async () => {
  const session = (refreshToken: string) => ({ refreshToken }) as KeptSession;
  const sessions = keptSessions(database);
  await sessions.write(session('first'));
  isFull = true;
  await sessions.write(session('second'));
  expect(await sessions.read()).toEqual(session('second'));
  expect(await database.get('session', 'session')).toEqual(session('first'));
  isFull = false;
  await sessions.read();
  expect(await database.get('session', 'session')).toEqual(session('second'));
});

test('nothing_stays_in_memory_of_a_person_who_left', async () => {
  isFull = true;
  await outbox.add(RED_STOP);
  await inbound.keep(answer(12, [place('well', 12)], { from: 10 }));
  await inbound.wipe();
  expect([await outbox.all(), await inbound.copies()]).toEqual([[], []]);
});
