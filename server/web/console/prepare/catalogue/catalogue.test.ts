import { expect, test } from 'vitest';
import { planned, text } from '../../model/samples.ts';
import { found, type Entry } from './catalogue.ts';

const entry = (id: string, fields: Partial<Entry['inject']>): Entry => ({
  id,
  revision: 1,
  savedAt: '2026-11-24T09:00:00.000Z',
  inject: planned(id, { type: 'by-hand' }, fields).inject,
});
const ENTRIES = [
  entry('b', { title: text('The bank'), body: text('We pay.', { ru: 'Мы платим.' }) }),
  entry('a', {
    title: text('A call'),
    type: 'phone-call',
    details: { type: 'phone-call', callerNumber: '0555', script: text('Whisper.', { ru: 'Шёпотом.' }) },
  }),
];
const ids = (type: '' | 'phone-call', words: string) =>
  found(ENTRIES, { type, text: words }, (title) => title.versions['en']?.text ?? '').map(({ id }) => id);

test('entries_are_listed_by_title', () => {
  expect(ids('', '')).toEqual(['a', 'b']);
});

test('entries_are_found_by_type_and_by_any_text_in_any_language', () => {
  expect(ids('phone-call', '')).toEqual(['a']);
  expect(ids('', 'ШЁПОТОМ')).toEqual(['a']);
  expect(ids('', 'платим')).toEqual(['b']);
  expect(ids('phone-call', 'платим')).toEqual([]);
});
