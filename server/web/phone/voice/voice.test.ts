import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { MessageItem, Voice } from '../../shared/protocol/talk.ts';
import { Playing } from '../../shared/voice/playing.svelte.ts';
import { LONGEST_RECORDING_MS, type Recorded } from '../../shared/voice/recording.ts';
import { openDatabase, type Database } from '../keep/database.ts';
import type { Channel } from '../model/talk.ts';
import { habitsOf } from './habits.svelte.ts';
import { draftOf, draftsIn, microphone, Speaking, voiceOf } from './speaking.svelte.ts';
import { Waiting } from './waiting.ts';

const CHANNEL = 'team/blue';
const NOW = '2026-11-24T10:20:00.000Z';
let database: Database;
let name = 0;

beforeEach(async () => {
  database = await openDatabase(`voice-${name++}`);
});

const recorded = (millis: number): Recorded => ({
  sha256: '5f'.repeat(32),
  type: 'audio/webm',
  blob: new Blob(['sound']),
  takenAt: NOW,
  millis,
});

test('a_voice_is_as_long_as_whole_seconds_tell_and_never_nothing_nor_more_than_five_minutes', () => {
  expect([1, 800, 12_400, 12_600, LONGEST_RECORDING_MS + 900].map((ms) => voiceOf(recorded(ms)).seconds)).toEqual([
    1, 1, 12, 13, 300,
  ]);
});

describe('speaking', () => {
  /** A microphone by hand: whoever opens it, takes it away or is refused is the test. */
  function speaker(millis: number) {
    const sent: Recorded[] = [];
    let opened: (() => void) | undefined;
    let taken: () => void = () => undefined;
    let refuses = false;
    let waits = false;
    const speaking = new Speaking(
      database,
      CHANNEL,
      async (said) => {
        sent.push(said);
      },
      async (interrupted) => {
        if (refuses) throw new DOMException('no', 'NotAllowedError');
        taken = interrupted;
        if (waits) await new Promise<void>((done) => (opened = done));
        return { millis, stop: async () => recorded(millis) };
      },
    );
    return {
      speaking,
      sent,
      refuse: () => (refuses = true),
      wait: () => (waits = true),
      open: () => opened?.(),
      take: () => taken(),
      onDisk: async () => (await database.get('remembered', draftOf(CHANNEL)))?.value as Recorded | undefined,
    };
  }

  test('what_was_stopped_is_kept_to_be_heard_and_goes_out_when_it_is_sent', async () => {
    const { speaking, sent, onDisk } = speaker(12_000);
    await speaking.begin();
    expect([speaking.state, microphone.isOpen]).toEqual(['speaking', true]);

    await speaking.end();
    expect([speaking.state, microphone.isOpen, sent.length]).toEqual(['quiet', false, 0]);
    expect((await onDisk())?.millis).toBe(12_000);

    await speaking.send();
    expect(sent).toHaveLength(1);
    expect(speaking.draft).toBeUndefined();
  });

  test('another_start_of_the_app_finds_what_was_not_sent', async () => {
    const before = speaker(12_000);
    await before.speaking.begin();
    await before.speaking.end();

    const { speaking } = speaker(1_000);
    await speaking.load();

    expect(speaking.draft?.millis).toBe(12_000);
    await speaking.drop();
    expect(await before.onDisk()).toBeUndefined();
  });

  test('the_list_knows_where_something_was_not_sent', async () => {
    expect([...(await draftsIn(database))]).toEqual([]);
    const { speaking } = speaker(12_000);
    await speaking.begin();
    await speaking.end();
    expect([...(await draftsIn(database))]).toEqual([CHANNEL]);
  });

  test('sliding_away_keeps_and_sends_nothing_and_says_so', async () => {
    const { speaking, sent, onDisk } = speaker(12_000);
    await speaking.begin();
    await speaking.discardIt();
    expect([speaking.state, sent.length, speaking.draft, speaking.trouble]).toEqual([
      'quiet',
      0,
      undefined,
      'phone.voice.dropped',
    ]);
    expect(await onDisk()).toBeUndefined();
  });

  test('a_call_that_takes_the_microphone_sends_nothing_and_loses_nothing', async () => {
    const { speaking, sent, take, onDisk } = speaker(4_000);
    await speaking.begin();
    take();
    await vi.waitFor(async () => expect((await onDisk())?.millis).toBe(4_000));

    await speaking.letGo();

    expect(sent).toEqual([]);
    expect(speaking.draft?.millis).toBe(4_000);
  });

  test('letting_go_sends_at_once_and_a_tap_says_what_to_do', async () => {
    const long = speaker(3_000);
    await long.speaking.begin();
    await long.speaking.letGo();
    expect([long.sent.length, long.speaking.trouble]).toEqual([1, undefined]);

    const tap = speaker(200);
    await tap.speaking.begin();
    await tap.speaking.letGo();
    expect([tap.sent.length, tap.speaking.trouble]).toEqual([0, 'phone.voice.too-short']);
  });

  test('a_button_let_go_before_the_microphone_is_there_records_nothing', async () => {
    const { speaking, sent, wait, open } = speaker(3_000);
    wait();
    const begun = speaking.begin();
    await speaking.letGo();
    open();
    await begun;

    expect([speaking.state, sent.length, speaking.draft, microphone.isOpen]).toEqual(['quiet', 0, undefined, false]);
  });

  test('a_refused_microphone_is_one_clear_sentence', async () => {
    const { speaking, refuse } = speaker(3_000);
    refuse();
    await speaking.begin();

    expect([speaking.state, speaking.trouble, microphone.isOpen]).toEqual([
      'quiet',
      'phone.voice.no-microphone',
      false,
    ]);
  });

  test('it_ends_by_itself_after_five_minutes_and_is_not_sent', async () => {
    const { speaking, sent } = speaker(LONGEST_RECORDING_MS);
    await speaking.begin();

    await vi.waitFor(() => expect(speaking.trouble).toBe('phone.voice.longest'));
    expect([sent.length, speaking.draft?.millis]).toEqual([0, LONGEST_RECORDING_MS]);
  });

  test('what_cannot_be_kept_for_sending_stays_a_draft', async () => {
    const speaking = new Speaking(
      database,
      CHANNEL,
      () => Promise.reject(new Error('disk full')),
      async () => ({ millis: 3_000, stop: async () => recorded(3_000) }),
    );
    await speaking.begin();

    await expect(speaking.letGo()).rejects.toThrow('disk full');
    expect(speaking.draft?.millis).toBe(3_000);
  });
});

describe('habits', () => {
  test('each_channel_has_its_own_and_they_outlive_the_page', async () => {
    const habits = habitsOf(database);
    await habits.choose(CHANNEL, { hold: true });
    await habits.choose('control/inv-01', { atOnce: true });
    expect(habitsOf(database)).toBe(habits);

    expect([habits.in(CHANNEL), habits.in('other'), habits.atOnce]).toEqual([{ hold: true }, {}, ['control/inv-01']]);
    expect((await database.get('remembered', 'voice habits'))?.value).toEqual({
      [CHANNEL]: { hold: true },
      'control/inv-01': { atOnce: true },
    });
  });
});

describe('what_is_played_at_once', () => {
  const voice = (sha256: string): Voice => ({ sha256, type: 'audio/webm', bytes: 9, takenAt: NOW, seconds: 2 });
  const line = (id: string, sentAt: string, more: Partial<MessageItem> = {}, mine = false) => ({
    item: {
      kind: 'message' as const,
      id,
      seq: 1,
      channel: CHANNEL,
      text: { text: '', language: 'ru' },
      at: 'D1 10:00:00',
      sentAt,
      voice: voice(id),
      ...more,
    },
    mine,
    waits: false,
  });
  const channel = (...lines: Channel['lines']): Channel[] => [
    { item: { kind: 'channel', id: CHANNEL, seq: 1, type: 'team' }, lines },
  ];
  const isHere = () => true;

  test('is_what_others_said_in_order_and_each_once', () => {
    const waiting = new Waiting();
    const lines = channel(line('b', '2'), line('a', '1'), line('mine', '0', {}, true));
    waiting.take(lines, [CHANNEL], isHere, true);
    waiting.take(lines, [CHANNEL], isHere, true);

    expect([waiting.next()?.item.id, waiting.next()?.item.id, waiting.next()]).toEqual(['a', 'b', undefined]);
  });

  test('waits_for_its_bytes', () => {
    const waiting = new Waiting();
    waiting.take(channel(line('a', '1')), [CHANNEL], () => false, true);
    expect(waiting.next()).toBeUndefined();

    waiting.take(channel(line('a', '1')), [CHANNEL], isHere, true);
    expect(waiting.next()?.item.id).toBe('a');
  });

  test('is_nothing_that_waits_of_a_channel_that_is_not_heard_at_once_any_more', () => {
    const waiting = new Waiting();
    waiting.take(channel(line('a', '1'), line('b', '2')), [CHANNEL], isHere, true);
    expect(waiting.next()?.item.id).toBe('a');
    waiting.take(channel(line('a', '1'), line('b', '2')), [], isHere, true);
    expect(waiting.next()).toBeUndefined();
  });

  test('is_nothing_of_another_channel_nor_hidden_nor_what_came_while_nobody_listened', () => {
    const waiting = new Waiting();
    waiting.take(channel(line('a', '1')), [], isHere, true);
    waiting.take(channel(line('h', '1', { hidden: ['h'] })), [CHANNEL], isHere, true);
    waiting.take(channel(line('b', '2')), [CHANNEL], isHere, false);
    waiting.take(channel(line('a', '1'), line('b', '2')), [CHANNEL], isHere, true);

    expect(waiting.next()).toBeUndefined();
  });
});

describe('playing', () => {
  function loudspeaker(play: () => Promise<void> = () => Promise.resolve()) {
    const sound = {
      src: '',
      currentTime: 0,
      onended: null as null | ((this: GlobalEventHandlers, event: Event) => unknown),
      onerror: null as OnErrorEventHandler,
      ontimeupdate: null as null | ((this: GlobalEventHandlers, event: Event) => unknown),
      plays: 0,
      play: () => {
        sound.plays++;
        return play();
      },
      pause: () => undefined,
    };
    const end = () => sound.onended?.call(globalThis as unknown as GlobalEventHandlers, new Event('ended'));
    return { playing: new Playing(() => sound), sound, end };
  }
  const load = () => Promise.resolve(new Blob(['sound']));

  test('another_one_ends_the_one_before', async () => {
    const { playing, sound, end } = loudspeaker();
    const first = playing.play('a', load);
    await vi.waitFor(() => expect(sound.plays).toBe(1));
    const second = playing.play('b', load);
    expect(await first).toBe('stopped');
    await vi.waitFor(() => expect(sound.plays).toBe(2));
    end();
    expect(await second).toBe('ended');
    expect(playing.current).toBeUndefined();
  });

  test('a_paused_one_goes_on_where_it_was', async () => {
    const { playing, sound } = loudspeaker();
    void playing.play('a', load);
    await vi.waitFor(() => expect(sound.plays).toBe(1));
    const src = sound.src;
    playing.pause();
    expect(playing.isPlaying('a')).toBe(false);
    void playing.play('a', load);

    expect([playing.isPlaying('a'), sound.src]).toEqual([true, src]);
  });

  test('a_browser_that_wants_a_touch_first_breaks_nothing', async () => {
    const { playing } = loudspeaker(() => Promise.reject(new DOMException('touch', 'NotAllowedError')));

    expect(await playing.play('a', load)).toBe('blocked');
    expect([playing.current, playing.broken.has('a')]).toEqual([undefined, false]);
  });

  test('what_this_device_cannot_play_or_get_says_so', async () => {
    const { playing } = loudspeaker(() => Promise.reject(new DOMException('form', 'NotSupportedError')));

    expect(await playing.play('a', load)).toBe('broken');
    expect([...playing.broken]).toEqual(['a']);
  });

  test('what_could_not_be_had_says_so_until_it_is_here', async () => {
    const { playing, sound } = loudspeaker();

    expect(await playing.play('b', () => Promise.reject(new Error('off line')))).toBe('absent');
    expect([[...playing.absent], [...playing.broken], playing.current]).toEqual([['b'], [], undefined]);

    void playing.play('b', load);
    await vi.waitFor(() => expect(sound.plays).toBe(1));
    expect([...playing.absent]).toEqual([]);
  });

  test('a_recording_interrupts_and_what_was_played_goes_on_where_it_was', async () => {
    const { playing, sound, end } = loudspeaker();
    const first = playing.play('a', load);
    await vi.waitFor(() => expect(sound.plays).toBe(1));
    const src = sound.src;
    playing.interrupt();
    expect([await first, playing.isPlaying('a'), playing.current]).toEqual(['stopped', false, 'a']);
    playing.resume();
    expect([playing.isPlaying('a'), sound.plays, sound.src]).toEqual([true, 2, src]);
    end();
    playing.resume();
    expect(playing.current).toBeUndefined();
  });

  test('what_somebody_paused_stays_paused_after_a_recording', async () => {
    const { playing, sound } = loudspeaker();
    void playing.play('a', load);
    await vi.waitFor(() => expect(sound.plays).toBe(1));
    playing.pause();
    playing.interrupt();
    playing.resume();
    expect(playing.isPlaying('a')).toBe(false);
  });

  test('what_is_paused_while_it_is_fetched_does_not_begin_by_itself', async () => {
    const { playing, sound } = loudspeaker();
    let come: (blob: Blob) => void = () => undefined;
    const begun = playing.play('a', () => new Promise<Blob>((done) => (come = done)));
    playing.interrupt();
    come(new Blob(['sound']));
    expect([await begun, sound.plays]).toEqual(['stopped', 0]);
    playing.resume();
    expect([sound.plays, playing.isPlaying('a')]).toEqual([1, true]);
  });
});
