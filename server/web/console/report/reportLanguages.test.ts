import { describe, expect, test } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../shared/language/languages.ts';
import { originalOf, rowsIn, savedIn, writtenIn } from './reportLanguages.ts';

describe('a report', () => {
  test('is_saved_in_every_language_that_there_are_words_for_and_the_consoles_own_comes_first', () => {
    const languages = savedIn('it', ['ru', 'ar']);
    expect(languages.slice(0, 4)).toEqual(['it', 'ru', 'ar', 'de']);
    expect(languages).toHaveLength(INTERFACE_LANGUAGES.length);
  });

  test('has_the_languages_of_the_exercise_beside_those_that_there_are_words_for', () => {
    expect(savedIn('en', ['ka', 'en'])).toHaveLength(INTERFACE_LANGUAGES.length + 1);
  });

  test('is_written_in_any_language_of_the_exercise_and_in_the_consoles_own', () => {
    expect(writtenIn('it', ['ru', 'ar'], ['ru'])).toEqual(['ru', 'ar', 'it']);
    expect(writtenIn('ru', ['ru', 'ar'], ['de'])).toEqual(['ru', 'ar', 'de']);
  });

  test('is_an_original_in_whatever_language_somebody_begins_to_write', () => {
    expect(originalOf({}, ['ru', 'ar', 'it'], 'ru')).toBe('ru');
    expect(originalOf({ it: 'Bene' }, ['ru', 'ar', 'it'], 'ru')).toBe('it');
    expect(originalOf({ it: 'Bene', ru: 'Хорошо' }, ['ru', 'ar', 'it'], 'ru')).toBe('ru');
  });

  test('that_somebody_else_changed_is_compared_language_by_language', () => {
    expect(rowsIn(['ru', 'ar'], { ar: 'جيد' })).toEqual([
      { label: 'Русский', value: '', language: 'ru' },
      { label: 'العربية', value: 'جيد', language: 'ar' },
    ]);
  });
});
