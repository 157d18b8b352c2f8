import { describe, expect, test } from 'vitest';
import { adHocInject, nextAdHocNumber } from '../inject/adHoc.ts';
import { addressed, overlapOf } from '../audience.ts';
import type { Overlap } from '../items.ts';
import { coverageOf } from '../inject/coverage.ts';
import { audience, person, planned, text } from '../samples.ts';
import { firstWrittenIn, markAfter, rewritten, textFor, upToDate, written } from './texts.ts';

describe('texts', () => {
  test('the_reader_gets_the_first_of_their_languages_that_is_there', () => {
    const body = text('Hello', { ru: 'Привет' });
    expect(textFor(body, ['fr', 'ru-MD']).text).toBe('Привет');
    expect(textFor(body, ['fr']).text).toBe('Hello');
  });

  test('a_changed_source_makes_untouched_translations_stale', () => {
    const changed = rewritten(text('Hello', { ru: 'Привет' }), { en: 'Good day' });
    expect(changed.revision).toBe(2);
    expect(textFor(changed, ['ru']).stale).toBe(true);
    expect(textFor(changed, ['en']).stale).toBe(false);
  });

  test('a_name_is_read_as_it_is_now_where_its_translation_is_of_the_old_one', () => {
    const renamed = rewritten(text('Roads', { ru: 'Дороги', ar: 'الطرق' }), { en: 'Harbour', ar: 'الميناء' });
    expect(['ru', 'ar'].map((language) => textFor(upToDate(renamed), [language]).text)).toEqual(['Harbour', 'الميناء']);
  });

  test('a_language_is_marked_as_its_readers_have_it_before_anything_is_typed_and_as_they_will_have_it_after', () => {
    const body = text('Hello', { ru: 'Привет', ar: 'مرحبا', fr: 'Bonjour' });
    body.versions['ar'] = { text: 'مرحبا', state: 'approved', sourceRevision: 1 };
    body.versions['fr'] = { text: 'Bonjour', state: 'needs-review', sourceRevision: 1 };
    const marks = (texts: Record<string, string>) =>
      ['en', 'ru', 'ar', 'fr', 'de'].map((language) => markAfter(body, texts, language));

    expect(marks({})).toEqual([undefined, 'draft', undefined, 'needs-review', undefined]);
    expect(marks({ en: 'Good day', ar: 'صباح الخير' })).toEqual([
      undefined,
      'stale',
      'needs-review',
      'stale',
      undefined,
    ]);
  });

  test('a_translation_made_together_with_its_source_is_not_stale', () => {
    const changed = rewritten(text('Hello', { ru: 'Привет' }), { en: 'Good day', ru: 'Добрый день' });
    expect(textFor(changed, ['ru'])).toMatchObject({ stale: false, state: 'needs-review' });
  });

  test('a_cleared_translation_is_dropped_and_a_cleared_source_is_kept', () => {
    const changed = rewritten(text('Hello', { ru: 'Привет' }), { en: ' ', ru: '' });
    expect(Object.keys(changed.versions)).toEqual(['en']);
    expect(changed.revision).toBe(1);
  });

  test('nothing_is_written_without_the_source', () => {
    expect(written('en', { en: ' ', ru: 'Привет' })).toBeUndefined();
  });
});

describe('audience', () => {
  const people = [
    person('fox', { teams: ['north'] }),
    person('wolf', { agency: 'police' }),
    person('owl', { function: 'controller' }),
  ];

  test('a_country_a_language_and_a_second_team_are_groups_too', () => {
    const ion = person('ion', { teams: ['north', 'moldova'], country: 'MD', languages: ['ro-MD'] });
    const clerk = person('clerk', { function: 'controller', country: 'MD' });
    const of = (overlap: Overlap) =>
      addressed({ ...audience({}), overlaps: [overlap] }, [...people, ion, clerk]).map(({ id }) => id);
    expect(of({ country: 'MD' })).toEqual(['ion']);
    expect(of({ language: 'ro' })).toEqual(['ion']);
    const second = overlapOf({ type: 'team', id: 'north' }, { type: 'team', id: 'moldova' })!;
    expect(second).toEqual({ team: 'north', otherTeam: 'moldova' });
    expect(of(second)).toEqual(['ion']);
    expect(overlapOf({ type: 'overlap', overlap: second }, { type: 'team', id: 'south' })).toBeUndefined();
    expect(overlapOf({ type: 'overlap', overlap: second }, { type: 'overlap', overlap: { country: 'MD' } })).toEqual({
      ...second,
      country: 'MD',
    });
  });

  test('everyone_leaves_out_the_staff_of_control', () => {
    expect(addressed(audience({ everyone: true }), people).map(({ id }) => id)).toEqual(['fox', 'wolf']);
  });

  test('any_part_that_names_somebody_addresses_them', () => {
    const parts = audience({ teams: ['north'], agencies: ['police'], functions: ['controller'] });
    expect(addressed(parts, people)).toHaveLength(3);
  });

  test('coverage_says_who_gets_which_language_and_what_is_missing', () => {
    const readers = [
      person('a', { languages: ['ru-MD', 'en'] }),
      person('b', { languages: ['fr', 'en'] }),
      person('c', { languages: ['ar'] }),
    ];
    const { readers: groups, missing } = coverageOf(readers, ['en', 'ru']);
    expect(groups.map(({ language, people }) => [language, people.length])).toEqual([
      ['en', 1],
      ['ru', 1],
    ]);
    expect(missing.map(({ language }) => language)).toEqual(['ar']);
  });
});

describe('ad-hoc inject', () => {
  const draft = {
    audience: audience({ everyone: true }),
    from: undefined,
    source: 'en',
    mustAcknowledge: true,
    attachments: [],
    type: 'message' as const,
    details: undefined,
    question: null,
  };

  test('its_title_is_how_its_text_begins', () => {
    const inject = adHocInject({ ...draft, texts: { en: `${'The bank calls back '.repeat(8)}\nnow` } }, 'x', 'X1');
    const title = inject?.title.versions['en']?.text ?? '';
    expect(title.length).toBeLessThanOrEqual(80);
    expect(title).toMatch(/^The bank calls back .*…$/);
  });

  test('it_asks_what_was_written_and_waits_while_the_question_is_not_whole', () => {
    const asked = { kind: 'confirm', text: text('Are you there?') } as const;
    expect(adHocInject({ ...draft, texts: { en: 'Go in' }, question: asked }, 'x', 'X1')?.question).toEqual(asked);
    expect(adHocInject({ ...draft, texts: { en: 'Go in' }, question: undefined }, 'x', 'X1')).toBeUndefined();
    expect(adHocInject({ ...draft, texts: { en: 'Go in' } }, 'x', 'X1')).not.toHaveProperty('question');
  });

  test('translations_of_a_prepared_one_are_outdated_where_its_source_was_changed_and_else_as_they_were', () => {
    const preparedBody = text('Come to the gate.', { ru: 'Идите к воротам.' });
    const bodyOf = (texts: Record<string, string>) => adHocInject({ ...draft, preparedBody, texts }, 'x', 'X1')!.body;
    const same = bodyOf({ en: 'Come to the gate.', ru: 'Идите к воротам.' });
    expect(same).toEqual(preparedBody);
    expect(textFor(bodyOf({ en: 'Stay away.', ru: 'Идите к воротам.' }), ['ru']).stale).toBe(true);
    expect(textFor(bodyOf({ en: 'Stay away.', ru: 'Не подходите.' }), ['ru']).stale).toBe(false);
  });

  test('its_number_is_the_next_free_one', () => {
    const sent = planned('x', { type: 'by-hand' }, { number: 'X7' });
    expect(nextAdHocNumber([planned('a1', { type: 'by-hand' }), sent])).toBe('X8');
  });
});

test('a_new_text_is_written_in_its_authors_language_first_where_the_exercise_is_played_in_it', () => {
  expect(firstWrittenIn(['en', 'ru'], 'ru')).toBe('ru');
  expect(firstWrittenIn(['en', 'ru'], 'ar')).toBe('en');
  expect(firstWrittenIn(undefined, 'ar')).toBe('ar');
});
