import { describe, expect, test } from 'vitest';
import { planned, text } from '../model/samples.ts';
import { differing, draftOf, revised } from './draft.ts';

const { inject } = planned('a2', { type: 'at-time', time: 'D1 09:30:00' }, { body: text('Hello', { ru: 'Привет' }) });

describe('a draft of an inject', () => {
  test('that_nobody_touched_changes_nothing', () => {
    expect(revised(inject, draftOf(inject))).toEqual(inject);
  });

  test('takes_a_time_without_seconds', () => {
    const draft = { ...draftOf(inject), time: 'D2 10:15' };
    expect(revised(inject, draft).trigger).toEqual({ type: 'at-time', time: 'D2 10:15:00' });
  });

  test('keeps_a_condition_that_the_form_cannot_show', () => {
    const conditional = { ...inject, trigger: { type: 'after-inject', inject: 'a1', delay: 'PT5M' } as const };
    expect(revised(conditional, draftOf(conditional)).trigger).toEqual(conditional.trigger);
    expect(revised(conditional, { ...draftOf(conditional), when: 'by-hand' }).trigger).toEqual({ type: 'by-hand' });
  });

  test('says_in_which_languages_it_differs_from_another', () => {
    expect(differing({ en: 'Hello', ru: 'Привет' }, { en: 'Hello ', ru: 'Здравствуйте', it: 'Ciao' })).toEqual([
      'ru',
      'it',
    ]);
  });
});
