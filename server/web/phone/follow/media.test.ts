import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { Api } from '../../shared/live/api.ts';
import { sha256Of } from '../../shared/media.ts';
import type { NamedFile } from '../../shared/namedFile.ts';
import type { Enclosure } from '../../shared/protocol.ts';
import type { KeptSession } from '../../shared/live/session.ts';
import { openDatabase, wipe, type Database } from '../keep/database.ts';
import { Inbound } from '../keep/inbound.ts';
import { Outbox } from '../keep/outbox.ts';
import { Media } from './media.svelte.ts';

const session = { accessToken: 'a', exercise: 'demo', renewAt: Infinity } as unknown as KeptSession;
const sessions = { read: async () => session, write: async () => {}, clear: async () => {} };
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

let database: Database;
let name = 0;

beforeEach(async () => {
  database = await openDatabase(`media-${name++}`);
});

const photo = async (letter: string): Promise<NamedFile> => {
  const blob = new Blob([letter.repeat(letter === 'b' ? 10 : 20)]);
  return { sha256: await sha256Of(blob), type: 'image/jpeg', blob };
};
const report = (files: NamedFile[]) =>
  new Outbox(database).add(
    { type: 'record-action', action: { kind: 'k', note: '', takenAt: '2026-11-24T10:00:00.000Z' } },
    { files },
  );

/** Takes all files whole but those named, and gives what is asked for. */
function server(refused: string[], files: NamedFile[] = [], brought: string[] = []) {
  return new Api(sessions, 'http://test', async (input, init = {}) => {
    const sha256 = /media\/([0-9a-f]{64})/.exec(String(input))?.[1];
    if (init.method === 'POST') return json({ offset: 0, complete: false });
    if (init.method !== 'PATCH') return new Response(files.find((file) => file.sha256 === sha256)!.blob);
    if (refused.includes(sha256!)) return json({ code: 'file-has-metadata', parameters: {} }, 422);
    brought.push(sha256!);
    return json({ offset: 1, complete: true });
  });
}

const media = (api: Api, wanted: Enclosure[] = [], hidden: string[] = []) =>
  new Media(
    database,
    api,
    () => wanted,
    () => hidden,
    () => {},
  );

test('a_report_and_its_files_are_kept_together_and_go_together_when_the_person_leaves', async () => {
  await report([await photo('a')]);
  expect(await database.count('outbox')).toBe(1);
  expect(await database.count('media')).toBe(1);
  expect(await database.count('uploads')).toBe(1);

  await wipe(database);
  expect(await database.count('media')).toBe(0);
});

test('what_another_server_at_the_address_does_not_take_is_brought_when_the_right_one_is_back', async () => {
  const one = await photo('a');
  await report([one]);
  let isAnother = true;
  let refused = 0;
  const taken: string[] = [];
  const api = new Api(sessions, 'http://test', async (input, init = {}) => {
    if (isAnother) {
      refused++;
      return json({ code: 'token-invalid', parameters: {} }, 401);
    }
    taken.push(`${init.method} ${new URL(String(input)).pathname}`);
    return json({ offset: 1, complete: init.method === 'PATCH' });
  });
  const files = media(api);
  files.kick('demo');
  // The file, and then the token to be renewed.
  await expect.poll(() => refused).toBe(2);
  isAnother = false;

  files.kick('demo');

  await expect.poll(() => taken.some((call) => call.startsWith('PATCH'))).toBe(true);
  expect(files.uploads.get(one.sha256)?.refusal).toBeUndefined();
});

test('a_refused_file_stays_with_its_reason_and_those_behind_it_are_brought', async () => {
  const [large, small] = [await photo('a'), await photo('b')];
  await report([large, small]);
  const brought: string[] = [];
  const files = media(server([small.sha256], [], brought));

  files.kick('demo');
  await expect.poll(() => brought).toEqual([large.sha256]);
  await expect.poll(() => files.uploads.size).toBe(1);

  expect(files.uploads.get(small.sha256)?.refusal?.code).toBe('file-has-metadata');
  await files.dismiss(small.sha256);
  expect(files.uploads.size).toBe(0);
  expect(files.here.has(small.sha256)).toBe(false);
});

test('a_file_that_was_damaged_on_its_way_is_brought_again_with_the_bytes_that_are_here', async () => {
  const one = await photo('a');
  await report([one]);
  const [refused, brought]: [string[], string[]] = [[one.sha256], []];
  const files = media(server(refused, [], brought));
  files.kick('demo');
  await expect.poll(() => files.uploads.get(one.sha256)?.refusal?.code).toBe('file-has-metadata');

  refused.pop();
  await files.bringAgain(one.sha256);

  await expect.poll(() => brought).toEqual([one.sha256]);
  await expect.poll(() => files.uploads.size).toBe(0);
  expect(await files.blob(one.sha256)).toBeDefined();
});

test('without_a_network_all_stays_and_goes_with_the_next_connection', async () => {
  const one = await photo('a');
  await report([one]);
  const gone = new Api(sessions, 'http://test', () => Promise.reject(new TypeError('no network')));
  const off = media(gone);
  off.kick('demo');
  await off.reload();
  expect(off.uploads.size).toBe(1);
  off.stop();

  const on = media(server([]));
  on.kick('demo');
  await expect.poll(async () => (await database.get('uploads', one.sha256))?.isBrought).toBe(true);
  await expect.poll(() => on.uploads.size).toBe(0);
  expect(await on.blob(one.sha256)).toBeDefined();
});

test('what_was_brought_is_offered_again_to_a_server_that_begins_anew_and_not_before', async () => {
  const one = await photo('a');
  await report([one]);
  const brought: string[] = [];
  const files = media(server([], [], brought));
  files.kick('demo');
  await expect.poll(async () => (await database.get('uploads', one.sha256))?.isBrought).toBe(true);
  await expect.poll(() => files.uploads.size).toBe(0);
  files.kick('demo');
  await files.reload();
  expect(brought).toHaveLength(1);

  await new Inbound(database).keep({ languages: ['en'], items: [], results: [], isAnew: true });
  files.kick('demo');

  await expect.poll(() => brought).toEqual([one.sha256, one.sha256]);
});

test('files_of_messages_are_fetched_once_and_kept', async () => {
  const paper = await photo('c');
  const files = media(server([], [paper]), [{ sha256: paper.sha256, type: 'image/jpeg', bytes: 20 }]);
  files.kick('demo');
  await expect.poll(() => files.here.has(paper.sha256)).toBe(true);
  expect(await (await files.blob(paper.sha256))!.text()).toBe('c'.repeat(20));
});

test('what_nobody_is_to_hear_any_more_when_it_comes_is_not_kept', async () => {
  const [paper, other] = [await photo('c'), await photo('d')];
  const enclosure = ({ sha256 }: NamedFile): Enclosure => ({ sha256, type: 'image/jpeg', bytes: 20 });
  const wanted = [enclosure(paper)];
  const api = new Api(sessions, 'http://test', async (input) => {
    const isFirst = String(input).includes(paper.sha256);
    if (isFirst) wanted[0] = enclosure(other);
    return new Response(isFirst ? paper.blob : other.blob);
  });
  const files = media(api, wanted);
  files.kick('demo');
  await expect.poll(() => wanted[0]?.sha256).toBe(other.sha256);

  files.kick('demo');
  await expect.poll(() => files.here.has(other.sha256)).toBe(true);
  expect(files.here.has(paper.sha256)).toBe(false);
});

test('a_fetch_that_hangs_on_a_lost_network_is_begun_anew_when_there_is_one_again', async () => {
  const paper = await photo('c');
  let asked = 0;
  const api = new Api(sessions, 'http://test', () =>
    ++asked === 1 ? new Promise<Response>(() => {}) : Promise.resolve(new Response(paper.blob)),
  );
  const files = media(api, [{ sha256: paper.sha256, type: 'image/jpeg', bytes: 20 }]);
  files.kick('demo');
  await expect.poll(() => asked).toBe(1);

  files.online('demo');

  await expect.poll(() => files.here.has(paper.sha256)).toBe(true);
});

test('what_came_spoilt_is_fetched_again_with_the_next_network', async () => {
  const paper = await photo('c');
  let asked = 0;
  const api = new Api(
    sessions,
    'http://test',
    async () => new Response(++asked === 1 ? new Blob(['cut']) : paper.blob),
  );
  const files = media(api, [{ sha256: paper.sha256, type: 'image/jpeg', bytes: 20 }]);
  files.kick('demo');
  await expect.poll(() => asked).toBe(1);

  files.online('demo');

  await expect.poll(() => files.here.has(paper.sha256)).toBe(true);
});

test('what_nobody_is_to_see_any_more_is_forgotten_and_not_brought', async () => {
  const [hidden, other] = [await photo('a'), await photo('b')];
  await report([hidden, other]);
  const brought: string[] = [];
  const files = media(server([], [], brought), [], [hidden.sha256]);
  await files.reload();

  files.kick('demo');
  await expect.poll(() => files.uploads.size).toBe(0);
  expect(brought).toEqual([other.sha256]);
  expect(files.here.has(hidden.sha256)).toBe(false);
  expect(files.here.has(other.sha256)).toBe(true);
});

test('what_its_maker_hides_on_its_way_is_brought_no_further_and_stays_until_the_server_says_that_it_is_hidden', async () => {
  const [voice, photoBehind] = [await photo('b'), await photo('a')];
  await report([voice, photoBehind]);
  const pieces: string[] = [];
  const api = new Api(sessions, 'http://test', async (input, init = {}) => {
    if (init.method === 'POST') return json({ offset: 0, complete: false });
    const isVoice = String(input).includes(voice.sha256);
    pieces.push(isVoice ? 'voice' : 'photo');
    if (!isVoice) return json({ offset: 20, complete: true });
    await new Outbox(database).add({ type: 'hide-media', sha256: voice.sha256 });
    return json({ offset: 5, complete: false });
  });

  media(api).kick('demo');

  await expect.poll(() => pieces).toEqual(['voice', 'photo']);
  expect(await database.getKey('media', voice.sha256)).toBe(voice.sha256);
});

test('the_sound_of_a_message_stays_here_until_the_message_itself_has_left', async () => {
  const outbox = new Outbox(database);
  const file = await photo('a');
  const voice = {
    sha256: file.sha256,
    type: 'audio/webm' as const,
    bytes: 20,
    takenAt: '2026-11-24T10:00:00.000Z',
    seconds: 2,
  };
  const { id } = await outbox.add(
    {
      type: 'post-message',
      message: 'm-1',
      channel: 'team/blue',
      body: '',
      language: 'en',
      takenAt: '2026-11-24T10:00:00.000Z',
      voice,
    },
    { files: [{ ...file, type: 'audio/webm' }] },
  );
  await report([await photo('b')]);
  const brought: string[] = [];
  const bringing = media(server([], [], brought));
  await bringing.reload();
  bringing.kick('demo');
  await expect.poll(() => brought).toEqual([(await photo('b')).sha256]);

  await outbox.leave([id]);
  bringing.kick('demo');
  await expect.poll(() => brought).toEqual([(await photo('b')).sha256, file.sha256]);
});
