import { expect, test } from 'vitest';
import { certificateDraft, certificateFrom, mergedCertificate } from './certificateDraft.ts';

test('what_is_left_empty_is_left_out', () => {
  expect(certificateFrom(certificateDraft(), 'en')).toEqual({});
  const written = certificateFrom({ words: { en: 'With thanks' }, signatory: {} }, 'en');
  expect(Object.keys(written ?? {})).toEqual(['words']);
});

test('a_translation_without_the_original_cannot_be_saved', () => {
  expect(certificateFrom({ words: { ru: 'Спасибо' }, signatory: {} }, 'en')).toBeUndefined();
});

test('what_somebody_else_wrote_meanwhile_stays_where_i_wrote_the_other_part', () => {
  const [before, mine] = [certificateDraft(), { words: { en: 'Mine' }, signatory: {} }];
  expect(mergedCertificate(before, mine, { words: {}, signatory: { en: 'The school' } })).toEqual({
    words: { en: 'Mine' },
    signatory: { en: 'The school' },
  });
});
