import { afterEach, expect, test, vi } from 'vitest';
import { Api } from './live/api.ts';
import { bring, familyOf, fetchMedia, sha256Of } from './media.ts';
import type { KeptSession } from './live/session.ts';

const session = { accessToken: 'a', refreshToken: 'r', exercise: 'demo', renewAt: Infinity } as unknown as KeptSession;
const sessions = { read: async () => session, write: async () => {}, clear: async () => {} };

/** A server with one file: counts what comes, and may lose an answer or have got further than the client knows. */
class FakeMedia {
  offset = 0;
  readonly pieces: number[] = [];
  loseAnswer = false;
  ahead = 0;

  constructor(readonly bytes: number) {}

  readonly send = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(input));
    if (init.method === 'PATCH') {
      if (Number(url.searchParams.get('offset')) !== this.offset + this.ahead) {
        return json({ code: 'offset-wrong', parameters: { offset: String(this.offset) } }, 409);
      }
      this.pieces.push((init.body as Blob).size);
      this.offset += (init.body as Blob).size;
      if (this.loseAnswer) {
        this.loseAnswer = false;
        throw new TypeError('network lost');
      }
    }
    return json({ offset: this.offset, complete: this.offset === this.bytes }, 200);
  };
}

const json = (body: unknown, status: number) => new Response(JSON.stringify(body), { status });
const apiOf = (send: typeof fetch) => new Api(sessions, 'http://test', send);
const file = async (bytes: number) => {
  const blob = new Blob([new Uint8Array(bytes).fill(7)]);
  return { sha256: await sha256Of(blob), type: 'image/jpeg' as const, blob };
};

test('a_file_is_brought_in_pieces_from_where_the_server_is', async () => {
  const server = new FakeMedia(600_000);
  server.offset = 100_000;
  await bring(apiOf(server.send), 'demo', await file(600_000));
  expect(server.pieces).toEqual([16_384, 65_536, 262_144, 155_936]);
});

test('after_a_lost_answer_it_goes_on_and_sends_no_byte_twice', async () => {
  const server = new FakeMedia(600_000);
  server.loseAnswer = true;
  await bring(apiOf(server.send), 'demo', await file(600_000));
  expect(server.pieces.reduce((sum, piece) => sum + piece)).toBe(600_000);
  expect(server.pieces[1]).toBe(4_096);
});

test('without_a_line_it_says_so_and_keeps_what_the_server_has', async () => {
  const server = new FakeMedia(600_000);
  let isOut = false;
  const send: typeof fetch = (input, init) => (isOut ? Promise.reject(new TypeError('out')) : server.send(input, init));
  const api = apiOf((input, init) => {
    const answer = send(input, init);
    isOut = server.offset > 20_000;
    return answer;
  });
  const photo = await file(600_000);
  await expect(bring(api, 'demo', photo)).rejects.toThrow('no-connection');
  expect(server.offset).toBe(81_920);
  await bring(apiOf(server.send), 'demo', photo);
  expect(server.pieces.reduce((sum, piece) => sum + piece)).toBe(600_000);
});

/** Lets so many bytes through in a second, and loses what is given up on the way. */
class SlowLine {
  constructor(
    private readonly server: FakeMedia,
    private readonly bytesPerSecond: number,
  ) {}

  readonly send: typeof fetch = (input, init = {}) => {
    const bytes = init.body instanceof Blob ? init.body.size : 0;
    return new Promise((done, failed) => {
      const arrives = setTimeout(
        () => done(this.server.send(input, init)),
        (1_000 * (bytes + 300)) / this.bytesPerSecond,
      );
      init.signal?.addEventListener('abort', () => {
        clearTimeout(arrives);
        failed(new DOMException('given up', 'AbortError'));
      });
    });
  };
}

async function secondsToBring(bytes: number, line: typeof fetch): Promise<number> {
  const photo = await file(bytes);
  vi.useFakeTimers();
  const began = performance.now();
  const done = { yet: false };
  const brought = bring(apiOf(line), 'demo', photo).finally(() => (done.yet = true));
  brought.catch(() => {});
  while (!done.yet) await vi.advanceTimersByTimeAsync(100);
  await brought;
  return (performance.now() - began) / 1_000;
}

afterEach(() => void vi.useRealTimers());

test('a_voice_arrives_on_a_slow_line_in_about_the_time_that_the_line_needs', async () => {
  const voice = new FakeMedia(100_000);
  expect(await secondsToBring(100_000, new SlowLine(voice, 4_000).send)).toBeLessThan(30);
  expect(voice.offset).toBe(100_000);
});

test('on_a_line_that_takes_hardly_anything_the_pieces_shrink_until_one_arrives', async () => {
  const voice = new FakeMedia(20_000);
  expect(await secondsToBring(20_000, new SlowLine(voice, 500).send)).toBeLessThan(80);
  expect(Math.max(...voice.pieces)).toBe(4_096);
});

test('a_line_that_became_quick_is_used', async () => {
  const server = new FakeMedia(1_000_000);
  const [slow, quick] = [new SlowLine(server, 700), new SlowLine(server, 2_000_000)];
  await secondsToBring(1_000_000, (input, init) => (server.offset < 9_000 ? slow : quick).send(input, init));
  expect(server.pieces[0]).toBe(4_096);
  expect(server.pieces).toContain(262_144);
});

test('a_wrong_offset_asks_where_to_go_on', async () => {
  const server = new FakeMedia(300_000);
  let other = true;
  const send: typeof fetch = async (input, init) => {
    // Another tab of the same phone was faster.
    if (init?.method === 'PATCH' && other) server.offset = 1_000;
    other &&= init?.method !== 'PATCH';
    return server.send(input, init);
  };
  await bring(apiOf(send), 'demo', await file(300_000));
  expect(server.offset).toBe(300_000);
  expect(server.pieces[0]).toBe(16_384);
});

test('a_server_that_contradicts_itself_is_not_asked_for_ever', async () => {
  const server = new FakeMedia(300_000);
  server.ahead = 1;
  await expect(bring(apiOf(server.send), 'demo', await file(300_000))).rejects.toThrow('offset-wrong');
});

test('a_file_that_is_not_what_its_hash_says_is_not_shown', async () => {
  const { sha256, blob } = await file(10);
  const api = (bytes: Blob) => apiOf(async () => new Response(bytes));
  expect((await fetchMedia(api(blob), 'demo', { sha256, type: 'image/jpeg' })).type).toBe('image/jpeg');
  await expect(fetchMedia(api(new Blob(['x'])), 'demo', { sha256, type: 'image/jpeg' })).rejects.toThrow(
    'file-damaged',
  );
});

test('a_file_is_a_photo_a_recording_or_a_document', () => {
  expect(familyOf('image/webp')).toBe('photo');
  expect(familyOf('audio/mp4')).toBe('audio');
  expect(familyOf('text/markdown')).toBe('document');
});
