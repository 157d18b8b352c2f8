import { expect, test } from 'vitest';
import type { MessageItem } from '../../shared/talk.ts';
import type { Errand } from '../keep/database.ts';
import { channelsOf } from './talk.ts';

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
