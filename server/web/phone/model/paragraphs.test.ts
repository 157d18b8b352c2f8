import { expect, test } from 'vitest';
import { interleaved, paragraphsOf } from './paragraphs.ts';
import { blocksOf } from '../parts/blocks.ts';

test('a_text_is_as_many_paragraphs_as_blank_lines_set_apart', () => {
  expect(paragraphsOf('One.\nStill one.\n\n\n \t\nTwo.\n')).toEqual(['One.\nStill one.', 'Two.']);
  expect(paragraphsOf(' \n\n ')).toEqual([]);
});

test('two_languages_stand_paragraph_by_paragraph_where_there_are_as_many', () => {
  const one = { text: 'One.\n\nTwo.', language: 'en' };

  expect(interleaved(one, { text: 'Раз.\n\nДва.', language: 'ru' })).toEqual([
    [
      { text: 'One.', language: 'en' },
      { text: 'Раз.', language: 'ru' },
    ],
    [
      { text: 'Two.', language: 'en' },
      { text: 'Два.', language: 'ru' },
    ],
  ]);
  expect(interleaved(one, { text: 'Всё сразу.', language: 'ru' })).toBeUndefined();
  expect(interleaved({ text: 'One.', language: 'en' }, { text: 'Раз.', language: 'ru' })).toBeUndefined();
});

test('a_list_a_table_and_a_quotation_stay_whole', () => {
  expect(blocksOf('# Who\n\n- one\n\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> said\n>\n> more')).toEqual([
    '# Who',
    '- one\n\n- two',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '> said\n>\n> more',
  ]);
});
