import { expect, test } from 'vitest';
import type { MessageItem } from '../../shared/protocol/talk.ts';
import type { Errand } from '../keep/database.ts';
import {
  acquaintances,
  channelsOf,
  isRefused,
  isTranslatable,
  languagesToTranslateInto,
  partners,
  refusalOf,
  unreadIn,
  untold,
} from './talk.ts';

const line = (id: string, seq: number, sentAt: string): MessageItem => ({
  kind: 'message',
  id,
  seq,
  channel: 'control/me',
  text: { text: id, language: 'en' },
  at: 'D1 09:00:00',
  sentAt,
});

test('nobody_writes_to_whoever_was_erased_whose_name_their_conversation_keeps', () => {
  const member = (id: string, callName: string) => ({ id, callName, function: 'player' as const, languages: [] });
  const members = [
    member('inv-01', 'Alfa-1'),
    member('inv-02', 'Anna'),
    { ...member('inv-03', 'Boris'), erased: true as const },
  ];
  const known = acquaintances(
    [{ kind: 'team', id: 'alfa', seq: 1, name: { text: 'Alfa', language: 'en' }, members }],
    'inv-01',
  );

  expect(known.map(({ callName }) => callName)).toEqual(['Anna', 'Boris']);
  expect(partners(known).map(({ callName }) => callName)).toEqual(['Anna']);
});

test('a_line_that_was_translated_since_stands_where_it_was_said_and_what_waits_stands_last', () => {
  const waiting = {
    id: 'errand',
    command: {
      type: 'post-message',
      message: 'mine',
      channel: 'control/me',
      body: 'I come',
      language: 'en',
      takenAt: '2026-11-24T08:00:00.000Z',
    },
  } as Errand;
  const said = [line('second', 11, '2026-11-24T09:01:00.000Z'), line('first', 12, '2026-11-24T09:00:00.000Z')];

  const [channel] = channelsOf([], said, [waiting], 'me');

  expect(channel?.lines.map(({ item }) => item.id)).toEqual(['first', 'second', 'mine']);
});

test('what_came_in_one_sync_stands_as_it_was_said_also_when_its_sound_comes_later', () => {
  const at = '2026-11-24T09:00:00.000Z';
  const said = [
    { ...line('first', 30, at), takenAt: '2026-11-24T08:00:00.000Z' },
    { ...line('second', 12, at), takenAt: '2026-11-24T08:00:05.000Z' },
  ];

  const [channel] = channelsOf([], said, [], 'me');

  expect(channel?.lines.map(({ item }) => item.id)).toEqual(['first', 'second']);
});

test('a_conversation_that_one_was_moved_out_of_is_left_and_one_begun_with_anybody_is_not', () => {
  expect(untold('team/bravo', 'me')).toMatchObject({ isLeft: true, item: { type: 'team' } });
  expect(untold('direct/mate~me', 'me').isLeft).toBeUndefined();
  expect(untold('direct/me~stranger', 'me').isLeft).toBeUndefined();
  expect(untold('direct/mate~stranger', 'me').isLeft).toBe(true);
  expect(untold('team/bravo', undefined).isLeft).toBeUndefined();
});

test('what_waits_for_a_conversation_that_one_was_moved_out_of_is_no_talk_of_two', () => {
  const command = { type: 'post-message', message: 'mine', channel: 'team/bravo', body: 'I come', language: 'en' };
  const waiting = { id: 'errand', command: { ...command, takenAt: '2026-11-24T08:00:00.000Z' } } as Errand;

  const channels = channelsOf([], [], [waiting], 'me');

  expect(channels.find(({ item }) => item.id === 'team/bravo')).toMatchObject({ isLeft: true, item: { type: 'team' } });
  expect(channels.find(({ item }) => item.id === 'control/me')?.isLeft).toBeUndefined();
});

const VOICE = { sha256: '5f', type: 'audio/webm', bytes: 9, takenAt: '2026-11-24T08:00:00.000Z', seconds: 12 } as const;

test('what_was_said_and_waits_has_its_voice_and_no_words', () => {
  const command = {
    type: 'post-message',
    message: 'mine',
    channel: 'control/me',
    body: '',
    language: 'ru',
    voice: VOICE,
  };
  const waiting = { id: 'errand', command: { ...command, takenAt: '2026-11-24T08:00:00.000Z' } } as Errand;

  const [channel] = channelsOf([], [], [waiting], 'me');

  expect(channel?.lines[0]).toMatchObject({ waits: true, item: { voice: VOICE, text: { text: '', language: 'ru' } } });
});

test('a_line_is_never_translated_into_its_own_language', () => {
  const item = { ...line('written', 1, ''), text: { text: 'Фургон', language: 'ru' } };
  expect(languagesToTranslateInto({ item, mine: false, waits: false }, ['it'], ['en', 'ru'])).toEqual(['it', 'en']);
});

test('what_has_no_words_yet_and_what_somebody_who_was_erased_said_is_not_translated', () => {
  const of = (item: MessageItem) => isTranslatable({ item, mine: false, waits: false });
  const written = line('written', 1, '');
  const said = { ...written, text: { text: '', language: 'ru' }, voice: VOICE };

  expect([of(written), of(said), of({ ...said, text: { text: 'Фургон', language: 'ru' } })]).toEqual([
    true,
    false,
    true,
  ]);
  const dash = { ...written, text: { text: '—', language: 'ru' } };
  expect([of({ ...dash, erased: true }), of(dash)]).toEqual([false, true]);
  expect(of({ ...written, seq: 0 })).toBe(false);
});

test('unread_is_what_others_said_and_was_not_in_view_oldest_first', () => {
  const lineOf = (seq: number, mine = false) => ({ item: { ...line(`m-${seq}`, seq, ''), seq }, mine, waits: false });
  const channel = { ...channelsOf([], [], [], 'me')[0]!, lines: [lineOf(3), lineOf(4, true), lineOf(8), lineOf(9)] };

  expect(unreadIn(channel, { upTo: 3, beyond: [9] }).map(({ item }) => item.seq)).toEqual([8]);
});

test('a_voice_that_was_hidden_and_what_an_erased_person_said_are_no_news', () => {
  const said = { ...line('said', 8, ''), voice: VOICE, text: { text: '', language: 'ru' } };
  const of = (item: MessageItem) => {
    const channel = { ...channelsOf([], [], [], 'me')[0]!, lines: [{ item, mine: false, waits: false }] };
    return unreadIn(channel, { upTo: 3, beyond: [] }).length;
  };
  const hidden = { ...said, hidden: [VOICE.sha256] };
  const words = { text: 'Фургон', language: 'ru' };

  expect([
    of(said),
    of(hidden),
    of({ ...hidden, text: words, writtenDown: true }),
    of({ ...said, erased: true }),
  ]).toEqual([1, 0, 0, 0]);
  expect(of({ ...hidden, text: words })).toBe(1);
});

test('only_what_has_certainly_not_left_this_device_can_be_taken_back', () => {
  const command = { type: 'post-message', message: 'mine', channel: 'control/me', body: 'I come', language: 'en' };
  const waiting = { id: 'errand', command: { ...command, takenAt: '2026-11-24T08:00:00.000Z' } } as Errand;
  const unsentOf = (errand: Errand) => channelsOf([], [], [errand], 'me')[0]?.lines[0]?.unsent;

  expect(unsentOf({ ...waiting, unsent: true })).toBe('errand');
  expect(unsentOf(waiting)).toBeUndefined();
  expect(unsentOf({ ...waiting, refusal: { code: 'too-fast', parameters: {} } })).toBeUndefined();
});

test('what_i_said_last_and_was_not_taken_is_told_until_i_have_spoken_again', () => {
  const sha256 = '5f'.repeat(32);
  const voice = { sha256, type: 'audio/webm', bytes: 5, takenAt: '2026-11-24T09:00:00.000Z', seconds: 3 } as const;
  const from = { id: 'me', callName: 'Me', function: 'player' } as const;
  const spoken: MessageItem = {
    ...line('said', 1, '2026-11-24T09:00:00.000Z'),
    from,
    voice,
    refused: { [sha256]: 'file-damaged' },
  };
  const isTold = (...said: MessageItem[]) => isRefused(channelsOf([], said, [], 'me')[0]!);

  expect(refusalOf(spoken)).toBe('file-damaged');
  expect(refusalOf({ ...spoken, refused: {} })).toBeUndefined();
  expect(isTold(spoken)).toBe(true);
  expect(isTold(spoken, line('of another', 2, '2026-11-24T09:01:00.000Z'))).toBe(true);
  expect(isTold(spoken, { ...line('again', 3, '2026-11-24T09:02:00.000Z'), from })).toBe(false);
  expect(isTold({ ...spoken, from: { ...from, id: 'mate' } })).toBe(false);
});
