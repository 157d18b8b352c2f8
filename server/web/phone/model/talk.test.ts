import { expect, test } from 'vitest';
import type { MessageItem } from '../../shared/protocol/talk.ts';
import type { Errand } from '../keep/database.ts';
import { channelsOf, languagesToTranslateInto } from './talk.ts';

const line = (id: string, seq: number, sentAt: string): MessageItem => ({
  kind: 'message',
  id,
  seq,
  channel: 'control/me',
  text: { text: id, language: 'en' },
  at: 'D1 09:00:00',
  sentAt,
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

test('what_was_only_said_is_written_down_in_its_own_language_first_and_what_was_written_never_in_its_own', () => {
  const said = { ...line('said', 1, ''), text: { text: '', language: 'ru' }, voice: VOICE };
  const into = (item: MessageItem) =>
    languagesToTranslateInto({ item, mine: false, waits: false }, ['it'], ['en', 'ru']);

  expect(into(said)).toEqual(['ru', 'it', 'en']);
  expect(into({ ...said, text: { text: 'Фургон', language: 'ru' } })).toEqual(['it', 'en']);
});
