import { expect, test } from 'vitest';
import { isNews, newsOf, unreadNews } from './news.ts';
import type { Message } from './view.ts';

const message = (id: string, sentAt: string, more: object = {}): Message =>
  ({
    read: false,
    acknowledged: false,
    acknowledgementWaits: false,
    insists: false,
    inject: { kind: 'inject', id, seq: 1, type: 'media-article', sentAt },
    ...more,
  }) as unknown as Message;

test('what_control_insists_on_is_a_message_like_others_until_it_is_confirmed', () => {
  expect(isNews(message('a', '1', { insists: true }))).toBe(false);
  expect(isNews(message('a', '1'))).toBe(true);
});

test('a_call_is_no_news', () => {
  expect(isNews({ ...message('a', '1'), inject: { type: 'phone-call' } } as unknown as Message)).toBe(false);
});

test('the_latest_come_first', () => {
  expect(
    newsOf([message('old', '1'), message('new', '3'), message('mid', '2')]).map(({ inject }) => inject.id),
  ).toEqual(['new', 'mid', 'old']);
});

test('what_was_recalled_is_not_counted_as_new', () => {
  const recalled = { inject: { id: 'b', type: 'media-article', sentAt: '2', recalled: {} } };
  expect(unreadNews([message('a', '1'), message('b', '2', recalled), message('c', '3', { read: true })])).toBe(1);
});
