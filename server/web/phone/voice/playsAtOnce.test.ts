import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Playing } from '../../shared/voice/playing.svelte.ts';
import { openDatabase, type Database } from '../keep/database.ts';
import type { Channel, Line } from '../model/talk.ts';
import { PlaysAtOnce, type Listening } from './playsAtOnce.svelte.ts';

const CHANNEL = 'team/blue';
const NOW = '2026-11-24T10:20:00.000Z';
let database: Database;
let name = 0;

beforeEach(async () => {
  database = await openDatabase(`at-once-${name++}`);
});

const line = (id: string): Line => ({
  item: {
    kind: 'message',
    id,
    seq: 1,
    channel: CHANNEL,
    text: { text: '', language: 'ru' },
    at: 'D1 10:00:00',
    sentAt: id,
    voice: { sha256: id, type: 'audio/webm', bytes: 9, takenAt: NOW, seconds: 9 },
  },
  mine: false,
  waits: false,
});
const channel = (...ids: string[]): Channel[] => [
  { item: { kind: 'channel', id: CHANNEL, seq: 1, type: 'team' }, lines: ids.map(line) },
];

describe('what_is_played_at_once', () => {
  /** A phone by hand: its browser keeps it silent until it is touched, and what plays goes on until the test ends it. */
  async function phone(isTouched = true) {
    const sound = {
      src: '',
      currentTime: 0,
      onended: null as (() => void) | null,
      onerror: null,
      ontimeupdate: null as (() => void) | null,
      isSilent: !isTouched,
      starts: [] as number[],
      play: async () => {
        if (sound.isSilent) throw new DOMException('touch', 'NotAllowedError');
        sound.starts.push(sound.currentTime);
      },
      pause: () => undefined,
    };
    const playing = new Playing(() => sound as never);
    const load = () => Promise.resolve(new Blob(['sound']));
    const heard: string[] = [];
    const voices = new PlaysAtOnce(database, playing, load, ({ item }) => heard.push(item.id));
    await voices.start();
    let now: Listening = {
      channels: channel(),
      atOnce: [CHANNEL],
      isHere: () => true,
      isInFront: true,
      isRecording: false,
      isStopped: false,
    };
    const follow = (change: Partial<Listening> = {}) => {
      now = { ...now, ...change };
      voices.follow(now);
    };
    const plays = async (id: string) => {
      await vi.waitFor(() => {
        follow();
        expect([playing.isPlaying(id), playing.current, sound.starts.length > 0]).toEqual([true, id, true]);
      });
      // Its sound has been asked for, and did not fail.
      await vi.waitFor(() => expect(sound.onended).not.toBeNull());
    };
    const end = () => sound.onended?.();
    const reach = (at: number) => {
      sound.currentTime = at;
      sound.ontimeupdate?.();
    };
    const kept = async () => (await database.get('remembered', 'voices to be heard'))?.value;
    return { heard, playing, sound, voices, follow, plays, end, reach, load, kept };
  }

  test('is_one_after_the_other', async () => {
    const { heard, voices, follow, plays, end } = await phone();
    follow();
    follow({ channels: channel('1', '2') });
    await plays('1');
    expect(heard).toEqual([]);
    end();
    expect(heard).toEqual(['1']);
    await plays('2');
    end();
    follow();
    expect(voices.line).toBeUndefined();
  });

  test('waits_in_sight_for_a_touch_where_the_browser_wants_one_and_then_all_of_it_is_heard_in_order', async () => {
    const { voices, sound, follow, plays, end } = await phone(false);
    follow();
    follow({ channels: channel('1', '2') });
    await vi.waitFor(() => {
      follow();
      expect(voices.isBlocked).toBe(true);
    });
    follow({ channels: channel('1', '2', '3') });
    expect([voices.line?.item.id, voices.isBlocked]).toEqual(['1', true]);

    voices.touched();
    await vi.waitFor(() => expect(voices.isBlocked).toBe(true));
    sound.isSilent = false;
    voices.touched();
    for (const id of ['1', '2', '3']) {
      await plays(id);
      end();
    }
    follow();
    expect(voices.line).toBeUndefined();
  });

  test('ends_with_being_part_of_the_conversation_also_what_was_begun_by_hand', async () => {
    const { playing, voices, follow, plays, load } = await phone();
    follow();
    follow({ channels: channel('1', '2') });
    await plays('1');
    follow({ channels: [{ ...channel()[0]!, isLeft: true }] });
    expect([playing.current, voices.line]).toEqual([undefined, undefined]);

    follow({ channels: channel('1', '2'), atOnce: [] });
    void playing.play('2', load);
    follow();
    follow({ channels: [{ ...channel()[0]!, isLeft: true }] });
    expect(playing.current).toBeUndefined();
  });

  test('is_offered_again_after_the_page_was_loaded_anew_until_it_was_heard_to_its_end', async () => {
    const before = await phone();
    before.follow();
    before.follow({ channels: channel('1', '2', '3') });
    await before.plays('1');
    before.end();
    await before.plays('2');
    await vi.waitFor(async () => expect(await before.kept()).toEqual(['2', '3']));

    const { voices, follow, plays, end, kept } = await phone();
    follow({ channels: channel('1', '2', '3') });
    expect(voices.line?.item.id).toBe('2');
    for (const id of ['2', '3']) {
      await plays(id);
      end();
    }
    await vi.waitFor(async () => expect(await kept()).toEqual([]));
  });

  test('goes_on_from_where_it_was_after_another_voice_was_listened_to', async () => {
    const { playing, sound, voices, follow, plays, end, reach, load } = await phone();
    follow();
    follow({ channels: channel('1') });
    await plays('1');
    reach(4);
    void playing.play('draft', load);
    await vi.waitFor(() => expect(sound.starts).toHaveLength(2));
    follow();
    expect([playing.current, voices.line?.item.id]).toEqual(['draft', '1']);
    end();
    await plays('1');
    await vi.waitFor(() => expect(sound.starts.at(-1)).toBe(4));
    end();
    follow();
    expect(voices.line).toBeUndefined();
  });

  test('is_forgotten_by_whoever_closes_it', async () => {
    const { playing, voices, follow, plays, kept } = await phone();
    follow();
    follow({ channels: channel('1', '2') });
    await plays('1');
    voices.quieten();
    expect([playing.current, voices.line]).toEqual([undefined, undefined]);
    follow({ channels: channel('1', '2') });
    expect([playing.current, voices.line]).toEqual([undefined, undefined]);
    await vi.waitFor(async () => expect(await kept()).toEqual([]));
  });

  test('waits_during_a_red_stop_with_what_comes_meanwhile_and_is_heard_afterwards', async () => {
    const { playing, sound, voices, follow, plays, end, reach, kept } = await phone();
    follow();
    follow({ channels: channel('1', '2') });
    await plays('1');
    reach(4);
    follow({ isStopped: true });
    follow({ channels: channel('1', '2', '3') });
    expect([playing.current, voices.line]).toEqual([undefined, undefined]);
    await vi.waitFor(async () => expect(await kept()).toEqual(['1', '2', '3']));

    sound.currentTime = 0;
    follow({ isStopped: false });
    for (const id of ['1', '2', '3']) {
      await plays(id);
      end();
    }
    follow();
    expect([voices.line, sound.starts.every((at) => at === 0)]).toEqual([undefined, true]);
  });
});
