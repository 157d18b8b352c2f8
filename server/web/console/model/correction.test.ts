import { expect, test } from 'vitest';
import { isSeen } from './correction.ts';
import { planned, text } from './samples.ts';

const { inject } = planned('a1', { type: 'by-hand' });

test('other_words_another_place_and_another_file_are_seen', () => {
  const file = { sha256: 'a'.repeat(64), type: 'image/png', bytes: 1 } as NonNullable<typeof inject.attachments>[0];
  expect(isSeen({ ...inject, body: text('Gate A') }, { ...inject, body: text('Gate B') })).toBe(true);
  expect(isSeen(inject, { ...inject, place: 'gate-b' })).toBe(true);
  expect(isSeen(inject, { ...inject, attachments: [file] })).toBe(true);
});

test('another_translation_of_the_same_and_what_is_for_control_are_not', () => {
  const body = { ...inject, body: text('Gate A', { ru: 'Вход А' }) };
  expect(isSeen(body, { ...inject, body: text('Gate A', { ru: 'Ворота А' }) })).toBe(false);
  expect(isSeen(inject, { ...inject, attachments: [] })).toBe(false);
  expect(isSeen(inject, { ...inject, title: text('Another'), number: 'x', controlNote: text('For us') })).toBe(false);
});
