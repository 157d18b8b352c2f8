import { describe, expect, test } from 'vitest';
import { planned, text } from '../model/samples.ts';
import { conflictOf, differing, differs, draftOf, mine, namedAfter, revised } from './draft.ts';

const { inject } = planned('a2', { type: 'at-time', time: 'D1 09:30:00' }, { body: text('Hello', { ru: 'Привет' }) });

describe('a draft of an inject', () => {
  test('that_nobody_touched_changes_nothing', () => {
    expect(revised(inject, draftOf(inject))).toEqual(inject);
    expect(differs(draftOf(inject), draftOf(inject))).toBe(false);
  });

  test('takes_a_time_without_seconds', () => {
    const draft = draftOf(inject);
    draft.condition.time = 'D2 10:15';
    expect(revised(inject, draft)?.trigger).toEqual({ type: 'at-time', time: 'D2 10:15:00' });
  });

  test('is_no_inject_without_a_number_a_text_or_a_time', () => {
    const draft = draftOf(inject);
    expect(revised(inject, { ...draft, number: ' ' })).toBeUndefined();
    expect(revised(inject, { ...draft, body: { ru: 'Привет' } })).toBeUndefined();
    expect(revised(inject, { ...draft, condition: { ...draft.condition, time: 'noon' } })).toBeUndefined();
  });

  test('drops_a_subject_that_was_emptied_and_keeps_what_the_form_does_not_show', () => {
    const full = { ...inject, subject: text('Call'), objective: '2.1' };
    const draft = { ...draftOf(full), subject: { en: '' }, place: 'yard' };
    expect(revised(full, draft)).toEqual({ ...inject, objective: '2.1', place: 'yard' });
    expect(revised(full, { ...draft, objective: ' 2.2 ' })).toMatchObject({ objective: '2.2' });
    expect(revised(full, { ...draft, objective: ' ' })).not.toHaveProperty('objective');
  });

  test('names_it_after_its_words_as_long_as_its_name_was_taken_from_them_and_nobody_wrote_another', () => {
    const words = 'Gate A, 10:00\nBring the keys';
    const sent = { ...inject, title: text('Gate A, 10:00', { ru: 'Ворота' }), body: text(words, { ru: 'Ворота А' }) };
    const draft = draftOf(sent);
    const next = { en: 'Gate B, 11:00\nBring the keys', ru: 'Ворота Б' };
    expect(namedAfter(sent, draft, next)).toEqual({ en: 'Gate B, 11:00', ru: 'Ворота' });
    const emptied = { ...draft, body: { ...draft.body, en: '' }, title: { ...draft.title, en: '' } };
    expect(namedAfter(sent, draft, emptied.body)).toEqual(emptied.title);
    expect(namedAfter(sent, emptied, next)).toEqual({ en: 'Gate B, 11:00', ru: 'Ворота' });
    const named = { ...draft, title: { en: 'Where they meet', ru: 'Ворота' } };
    expect(namedAfter(sent, named, next)).toEqual(named.title);
    const fresh = { ...inject, title: { ...inject.title, versions: {} }, body: { ...inject.body, versions: {} } };
    expect(namedAfter(fresh, draftOf(fresh), next)).toEqual({});
  });

  test('keeps_of_two_authors_what_each_wrote_in_a_column_of_its_own', () => {
    const before = draftOf({ ...inject, columns: { vehicle: 'Van 2', cost: '5' } });
    const draft = { ...before, columns: { vehicle: 'Van 3', cost: '5' } };
    const theirs = { ...before, columns: { vehicle: 'Van 2', cost: '7', cleared: 'yes' } };
    expect(mine(before, draft, theirs).columns).toEqual({ vehicle: 'Van 3', cost: '7', cleared: 'yes' });
    expect(mine(before, { ...before, columns: { cost: '5' } }, theirs).columns).toEqual({ cost: '7', cleared: 'yes' });
  });

  test('says_that_a_column_was_emptied_and_nothing_of_columns_where_there_never_was_any', () => {
    const full = { ...inject, columns: { vehicle: 'Van 2' } };
    expect(revised(full, { ...draftOf(full), columns: { vehicle: ' ' } })?.columns).toEqual({});
    expect(revised(inject, draftOf(inject))).not.toHaveProperty('columns');
    expect(revised(inject, { ...draftOf(inject), columns: { vehicle: ' Van 2 ' } })?.columns).toEqual({
      vehicle: 'Van 2',
    });
  });

  test('says_in_which_languages_it_differs_from_another', () => {
    expect(differing({ en: 'Hello', ru: 'Привет' }, { en: 'Hello ', ru: 'Здравствуйте', it: 'Ciao' })).toEqual([
      'ru',
      'it',
    ]);
  });

  test('stands_beside_theirs_only_where_i_changed_it_and_they_have_it_otherwise', () => {
    const before = draftOf(inject);
    const my = { ...before, number: 'A-3', body: { en: 'Hello all', ru: 'Привет' }, place: 'yard' };
    const their = { ...before, body: { en: 'Good day', ru: 'Добрый день' }, place: 'yard', from: 'lea' };

    expect(conflictOf(before, my, their)).toEqual({
      both: { texts: [{ field: 'body', language: 'en' }], others: ['number'] },
      elsewhere: { texts: [{ field: 'body', language: 'ru' }], others: ['from'] },
    });
  });

  test('of_mine_goes_on_top_of_theirs_where_i_changed_something', () => {
    const before = draftOf(inject);
    const draft = { ...before, body: { ...before.body, en: 'Hello, mine' }, number: 'A9' };
    const theirs = { ...before, body: { en: 'Hello, theirs', ru: 'Здравствуйте' }, place: 'yard' };
    expect(mine(before, draft, theirs)).toEqual({
      ...theirs,
      body: { en: 'Hello, mine', ru: 'Здравствуйте' },
      number: 'A9',
    });
  });
});
