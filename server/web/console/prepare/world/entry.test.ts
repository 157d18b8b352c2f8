import { expect, test } from 'vitest';
import { EVERYONE, NOBODY, type WorldEntryItem } from '../../model/items.ts';
import { type EntryDraft, draftOf, entryFrom, rewordedIn, usualAudience } from './entry.ts';

const draft = { ...draftOf(undefined), titles: { en: 'The van' } };

test('a_vehicle_without_a_plate_is_not_finished', () => {
  expect(entryFrom({ ...draft, type: 'vehicle' }, 'van', 'en', undefined)).toBeUndefined();
  expect(
    entryFrom({ ...draft, type: 'vehicle', fields: { plate: ' VI 1 ' } }, 'van', 'en', undefined)?.subject,
  ).toEqual({
    type: 'vehicle',
    plate: 'VI 1',
  });
});

test('what_belongs_to_another_kind_is_left_out', () => {
  const law = entryFrom({ ...draft, type: 'law', fields: { plate: 'VI 1', article: '12' } }, 'law', 'en', undefined);

  expect(law?.subject).toEqual({ type: 'law', article: '12' });
});

test('who_may_see_it_depends_on_what_it_is', () => {
  expect(usualAudience('law')).toBe(EVERYONE);
  expect(usualAudience('account')).toBe(NOBODY);
});

test('its_original_words_change_or_only_a_translation_or_nothing', () => {
  const titles: Record<string, string> = { en: 'Rules', ru: 'Правила' };
  const first = entryFrom({ ...draft, type: 'conduct', titles }, 'rules', 'en', undefined)!;
  const before: WorldEntryItem = { ...first, revision: 1, words: 1 };
  const reworded = (changed: Partial<EntryDraft>) =>
    rewordedIn(before, entryFrom({ ...draftOf(before), ...changed }, 'rules', 'en', before)!);
  expect(reworded({ audience: NOBODY })).toBeUndefined();
  expect(reworded({ titles: { ...titles, ru: 'Порядок' } })).toBe('translation');
  expect(reworded({ titles: { ...titles, it: 'Regole' } })).toBe('translation');
  expect(reworded({ titles: { ...titles, en: 'The rules' } })).toBe('original');
  expect(reworded({ bodies: { en: 'Nobody is touched.' } })).toBe('original');
});

test('what_is_there_is_edited_without_losing_a_language', () => {
  const before: WorldEntryItem = {
    ...entryFrom({ ...draft, titles: { en: 'The van', ru: 'Фургон' } }, 'van', 'en', undefined)!,
    revision: 1,
    words: 1,
  };

  const after = entryFrom({ ...draftOf(before), titles: { en: 'A van' } }, 'van', 'en', before);

  expect(after?.title.versions['ru']?.text).toBe('Фургон');
  expect(after?.title.revision).toBe(2);
});
