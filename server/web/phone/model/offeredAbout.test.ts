import { expect, test } from 'vitest';
import { offeredAbout } from './versions.ts';

test('nothing_is_about_what_was_taken_back_unless_that_was_chosen_before', () => {
  const reason = { text: 'Wrong gate', language: 'en' };
  const inbox = [
    { inject: { id: 'a' } },
    { inject: { id: 'b', recalled: { reason, sentAt: '2026-11-24T10:00:00.000Z' } } },
  ];
  expect(offeredAbout(inbox, undefined).map(({ inject }) => inject.id)).toEqual(['a']);
  expect(offeredAbout(inbox, 'b').map(({ inject }) => inject.id)).toEqual(['a', 'b']);
});
