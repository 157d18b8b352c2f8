import { describe, expect, test } from 'vitest';
import type { Audience } from '../model/items.ts';
import { planned, text } from '../model/samples.ts';
import { MessageDraft } from './messageDraft.svelte.ts';

const ALFA: Audience = { everyone: false, people: [], teams: ['alfa'], agencies: [], functions: [] };
const BRAVO: Audience = { ...ALFA, teams: ['bravo'] };

function begun(): MessageDraft {
  const session = {
    exercise: { languages: ['en', 'ru'] },
    personas: new Map([['judge', { language: 'ru' }]]),
    people: new Map(),
    injects: new Map(),
  };
  return new MessageDraft({ session, revocables: { unsent: [] } } as never);
}

const prepared = (audience: Audience) => {
  const { inject } = planned('a1', { type: 'by-hand' });
  return { ...inject, audience, body: text('The lift is out of order.', { ru: 'Лифт не работает.' }) };
};

describe('a message that is written at the foot', () => {
  test('stays_in_the_language_in_which_it_was_begun', () => {
    const draft = begun();
    expect(draft.source).toBe('en');
    draft.texts = { en: 'Come down.' };
    draft.fixLanguage();
    draft.from = 'judge';
    expect(draft.source).toBe('en');
    draft.texts = {};
    draft.fixLanguage();
    expect(draft.source).toBe('ru');
  });

  test('is_there_again_as_it_was_written', () => {
    const draft = begun();
    draft.startFrom(prepared(ALFA));
    draft.waitMinutes = 5;
    draft.sensitive = true;
    const kept = draft.asWritten();
    const again = begun();
    again.take(kept);
    expect(again.asWritten()).toEqual(kept);
    expect(again.inject).toEqual(draft.inject);
  });

  test('whose_prepared_words_were_emptied_reaches_nobody_in_another_language', () => {
    const draft = begun();
    draft.startFrom(prepared(ALFA));
    draft.texts['en'] = '';
    draft.dropEmptied();
    expect(draft.writtenIn).toEqual([]);
    draft.texts['en'] = 'Take the stairs.';
    expect(Object.keys(draft.inject!.body.versions)).toEqual(['en']);
  });

  test('goes_to_whom_the_prepared_one_names_unless_somebody_else_was_chosen', () => {
    const draft = begun();
    draft.startFrom(prepared(ALFA));
    draft.startFrom(prepared(BRAVO));
    expect(draft.audience).toBe(BRAVO);
    draft.audience = { ...ALFA };
    draft.startFrom(prepared(BRAVO));
    expect(draft.audience).toEqual(ALFA);
  });
});
