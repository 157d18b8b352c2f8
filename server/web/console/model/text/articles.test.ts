import { expect, test } from 'vitest';
import { articleFrom, articlesOf } from './articles.ts';
import { planned, released } from '../samples.ts';

const article = (id: string) => planned(id, { type: 'by-hand' }, { type: 'media-article' });

test('the_news_are_the_articles_that_went_out_the_latest_first', () => {
  const early = released(article('a'), 'D1 09:30:00', ['p'], '2026-11-24T09:30:00.000Z');
  const late = released(article('b'), 'D1 11:00:00', ['p'], '2026-11-24T11:00:00.000Z');
  const letter = released(planned('c', { type: 'by-hand' }), 'D1 10:00:00', ['p']);
  expect(articlesOf([early, article('d'), letter, late]).map(({ id }) => id)).toEqual(['b', 'a']);
});

test('what_a_player_wrote_begins_an_article_for_everybody_who_need_not_answer', () => {
  const begun = articleFrom('  Five people were found.\n', 'ru');
  expect(begun.body).toEqual({
    source: 'ru',
    revision: 1,
    versions: { ru: { text: 'Five people were found.', state: 'approved', sourceRevision: 1 } },
  });
  expect(begun).toMatchObject({ type: 'media-article', mustAcknowledge: false, audience: { everyone: true } });
});

test('an_empty_article_has_a_language_and_no_words', () => {
  expect(articleFrom('', 'ar').body).toEqual({ source: 'ar', revision: 1, versions: {} });
});
