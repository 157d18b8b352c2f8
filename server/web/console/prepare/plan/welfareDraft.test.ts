import { expect, test } from 'vitest';
import type { Welfare } from '../../model/items.ts';
import { text } from '../../model/samples.ts';
import { mergedWelfare, newRow, welfareDraft, welfareFrom, wrongLimits } from './welfareDraft.ts';

const WRITTEN: Welfare = {
  scene: 'PT45M',
  day: 'PT4H',
  stopPhrase: text('I need my scarf', { ru: 'Мне нужен мой шарф' }),
  themes: [{ id: 'violence', text: text('Violence and threats') }],
  deRole: [{ id: 'name', text: text('Say your own name.') }],
};

test('what_is_opened_and_saved_is_what_was_there', () => {
  expect(welfareFrom(welfareDraft(WRITTEN), 'en', WRITTEN)).toEqual(WRITTEN);
  expect(welfareFrom(welfareDraft(), 'en')).toEqual({});
});

test('what_is_added_has_a_short_name_of_its_own_and_what_is_cleared_is_gone', () => {
  const draft = welfareDraft(WRITTEN);
  const added = { ...newRow(), text: { en: 'Violence' } };
  const saved = welfareFrom(
    { ...draft, day: '', scene: '٣٠', stopPhrase: { en: ' ', ru: '' }, themes: [...draft.themes, added], deRole: [] },
    'en',
    WRITTEN,
  );
  expect(saved).toEqual({
    scene: 'PT1800S',
    themes: [...WRITTEN.themes!, { id: 'violence-2', text: text('Violence') }],
  });
});

test.each(['0', '-5', 'soon', '2.5', '1441'])('%s is no limit', (typed) => {
  const draft = { ...welfareDraft(WRITTEN), scene: typed };
  expect([...wrongLimits(draft, WRITTEN)]).toEqual(['scene']);
  expect(welfareFrom(draft, 'en', WRITTEN)).toBeUndefined();
});

test('a_theme_without_words_is_not_sent', () => {
  expect(welfareFrom({ ...welfareDraft(WRITTEN), themes: [newRow()] }, 'en', WRITTEN)).toBeUndefined();
});

test('what_a_colleague_added_meanwhile_stays', () => {
  const before = welfareDraft(WRITTEN);
  const theirs = { ...before, themes: [...before.themes, { key: 'fire', text: { en: 'Fire' } }] };
  const merged = mergedWelfare(before, { ...before, day: '60' }, theirs);
  expect([merged.day, merged.themes.map(({ key }) => key)]).toEqual(['60', ['violence', 'fire']]);
});
