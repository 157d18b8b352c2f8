import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { LONGEST_RECORDING_MS, type Recorded, type SaidPiece } from '../../shared/voice/recording.ts';
import { openDatabase, type Database } from '../keep/database.ts';
import { addPiece, readSoFar, soFarOf } from './saidSoFar.ts';
import { draftOf, draftsIn, microphone, Speaking, voiceOf } from './speaking.svelte.ts';

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

  test('what_was_said_until_the_page_was_loaded_anew_is_kept_and_nothing_of_it_once_it_was_sent_or_thrown_away', async () => {
    const yard = 'team/yard';
    const sent: Recorded[] = [];
    const page = (channel = yard) => {
      let grow: (piece: SaidPiece) => void = () => undefined;
      const speaking = new Speaking(
        database,
        channel,
        async (said) => {
          sent.push(said);
          await database.delete('remembered', soFarOf(channel));
        },
        async (_taken, grown) => {
          grow = grown;
          return { millis: 3_000, stop: async () => recorded(3_000) };
        },
      );
      const say = (...words: string[]) =>
        words.forEach((word, number) =>
          grow({
            ...{ type: 'audio/webm', takenAt: NOW, number },
            ...{ piece: new Blob([word]), millis: 1_000 * (number + 1) },
          }),
        );
      return { speaking, say };
    };
    const lying = async () => (await database.getAllKeys('remembered')).filter((name) => name.includes(yard));
    await database.put('remembered', {
      name: soFarOf(yard),
      value: { type: 'audio/webm', pieces: [new Blob(['At ']), new Blob(['the gate'])], takenAt: NOW, millis: 2_000 },
    });
    expect([...(await draftsIn(database))]).toEqual([yard]);

    const next = page();
    await next.speaking.load();
    expect([await next.speaking.draft?.blob.text(), next.speaking.draft?.millis]).toEqual(['At the gate', 2_000]);
    expect(await lying()).toEqual([draftOf(yard)]);
    await next.speaking.drop();

    await next.speaking.begin();
    next.say('A ', 'van');
    await vi.waitFor(async () => expect(await lying()).toHaveLength(3));
    expect([...(await draftsIn(database))]).toEqual([yard]);
    if (globalThis.navigator?.locks) {
      const elsewhere = page();
      await elsewhere.speaking.load();
      expect(elsewhere.speaking.draft, 'somebody still speaks').toBeUndefined();
    }
    await next.speaking.discardIt();
    expect(await lying()).toEqual([]);

    await next.speaking.begin();
    next.say('A van');
    await next.speaking.letGo();
    expect([sent.length, await lying()]).toEqual([1, []]);
  });

  test('each_second_of_what_is_being_said_is_written_once_and_joined_where_the_page_did_not_live_to_end_it', async () => {
    const say = async (number: number, word: string) => {
      const piece = new Blob([word]);
      await addPiece(database, CHANNEL, {
        type: 'audio/webm',
        takenAt: NOW,
        number,
        piece,
        millis: 1_000 * (number + 1),
      });
    };
    await addPiece(database, `${CHANNEL}-2`, {
      ...{ type: 'audio/webm', takenAt: NOW, number: 0, piece: new Blob(['other']), millis: 1_000 },
    });
    for (const [number, word] of ['of ', 'before'].entries()) await say(number, word);
    for (const [number, word] of ['At ', 'the ', 'gate'].entries()) await say(number, word);
    const kept = async () => {
      const soFar = await readSoFar(database, CHANNEL);
      return soFar && [await new Blob(soFar.pieces).text(), soFar.millis];
    };
    expect(await kept()).toEqual(['At the gate', 3_000]);
    expect(await database.count('remembered')).toBe(6);

    await say(4, ' is not there');
    expect(await kept(), 'up to what is missing').toEqual(['At the gate', 3_000]);

    const { speaking, onDisk } = speaker(0);
    await speaking.load();
    expect([await (await onDisk())?.blob.text(), speaking.draft?.millis]).toEqual(['At the gate', 3_000]);
    expect((await database.getAllKeys('remembered')).filter((name) => name.startsWith('piece'))).toHaveLength(1);
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
