import { describe, expect, test } from 'vitest';
import type { InjectDetails } from '../model/inject/details.ts';
import { planned, text } from '../model/samples.ts';
import { draftOf, mine, revised } from './draft.ts';
import { ownMistakes } from './ownDraft.ts';

const plain = planned('a2', { type: 'by-hand' }, { body: text('Hello', { ru: 'Привет' }) }).inject;
const ALL: readonly InjectDetails[] = [
  {
    type: 'phone-call',
    callerNumber: '0555 0101',
    called: text('The duty desk'),
    script: text('Speak slowly.', { ru: 'Говорите медленно.' }),
    knows: text('Four men.'),
    languages: ['ru', 'en'],
    length: 'PT5M',
    voicemail: true,
  },
  {
    type: 'document',
    kind: text('Search warrant'),
    issuer: 'persona/judge',
    number: 'ATU-118/26',
    dated: 'D1 13:40:00',
    seal: text('Court'),
    document: 'warrant',
  },
  { type: 'media-article', kind: 'press', byline: text('Our man'), publishedAt: 'D2 14:00:00' },
  {
    type: 'physical-prop',
    kind: text('A phone'),
    quantity: 2,
    handedOverBy: 'Driver',
    preparedBy: 'Props',
    returnBy: 'D1 17:00:00',
  },
  { type: 'message', medium: 'sms', address: '0555 0188' },
  {
    type: 'role-player-task',
    startsAt: 'D1 14:00:00',
    duration: 'PT20M',
    next: 'b1',
    limit: 'PT45M',
    themes: ['violence'],
  },
];

describe('own fields of an inject', () => {
  test.each(ALL)('of a $type stay as they are when nobody touched them', (details) => {
    const inject = { ...plain, type: details.type, details };
    expect(revised(inject, draftOf(inject))).toEqual(inject);
  });

  test('that_are_all_empty_are_left_out', () => {
    const inject = { ...plain, type: 'message' as const, details: ALL[4]! };
    expect(revised(inject, { ...draftOf(inject), medium: '', address: ' ' })).toEqual({ ...plain, type: 'message' });
  });

  test('of_a_scene_change_its_limit_and_themes_and_nothing_else', () => {
    const inject = { ...plain, type: 'role-player-task' as const, details: ALL[5]! };
    const details = revised(inject, { ...draftOf(inject), sceneLimit: '', themes: [] })?.details;
    expect(details).toEqual({ type: 'role-player-task', startsAt: 'D1 14:00:00', duration: 'PT20M', next: 'b1' });
    const bare = { ...inject, details: { type: 'role-player-task' as const, limit: 'PT45M' } };
    expect(revised(bare, { ...draftOf(bare), sceneLimit: '' })?.details).toBeUndefined();
    expect(ownMistakes('role-player-task', { ...draftOf(inject), sceneLimit: '1441' })).toEqual(['sceneLimit']);
  });

  test('go_with_their_type_and_come_back_with_it', () => {
    const inject = { ...plain, type: 'phone-call' as const, details: ALL[0]! };
    const draft = { ...draftOf(inject), type: 'document' as const, documentNumber: '7' };
    expect(revised(inject, draft)?.details).toEqual({ type: 'document', number: '7' });
    expect(revised(inject, { ...draft, type: 'phone-call' })?.details).toEqual(ALL[0]);
  });

  test('keep_a_script_that_is_written_in_the_callers_language_only', () => {
    const inject = { ...plain, type: 'phone-call' as const };
    const details = revised(inject, { ...draftOf(inject), script: { ru: 'Шёпотом.' } })?.details;
    expect(details).toMatchObject({ script: { source: 'ru', versions: { ru: { text: 'Шёпотом.' } } } });
  });

  test('with_a_mistake_are_not_saved', () => {
    const draft = draftOf({ ...plain, type: 'phone-call' });
    for (const minutes of ['soon', '0', '-1', '3000']) {
      expect(ownMistakes('phone-call', { ...draft, minutes })).toEqual(['minutes']);
      expect(revised({ ...plain, type: 'phone-call' }, { ...draft, minutes })).toBeUndefined();
    }
    expect(ownMistakes('physical-prop', { ...draft, quantity: '1000', returnBy: 'noon' })).toEqual([
      'quantity',
      'returnBy',
    ]);
    expect(ownMistakes('document', { ...draft, dated: 'D1 09:00' })).toEqual([]);
    // Of another type: nobody sees the field, so it is in nobody's way.
    expect(ownMistakes('message', { ...draft, minutes: 'soon' })).toEqual([]);
  });

  test('of_two_authors_are_put_together_field_by_field_and_language_by_language', () => {
    const before = draftOf({ ...plain, type: 'phone-call', details: ALL[0]! });
    const ours = { ...before, script: { ...before.script, ru: 'Тихо.' }, callerNumber: '0555 0199' };
    const theirs = { ...before, script: { ...before.script, en: 'Whisper.' }, minutes: '7' };
    const merged = mine(before, ours, theirs);
    expect(merged.script).toEqual({ en: 'Whisper.', ru: 'Тихо.' });
    expect([merged.callerNumber, merged.minutes]).toEqual(['0555 0199', '7']);
  });
});
