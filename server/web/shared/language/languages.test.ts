import { describe, expect, test } from 'vitest';
import cases from '../../../../i18n/src/test/resources/org/livex/i18n/interface-languages.json';
import { nameInKazakh } from './languageNamesInKazakh.ts';
import { INTERFACE_LANGUAGES, interfaceLanguageFor, nameOf } from './languages.ts';

// The server's matching is held to the same file.
describe('the language of buttons and menus', () => {
  test.each(Object.entries(cases))('for a reader of "%s" is %s', (wanted, chosen) => {
    expect(interfaceLanguageFor(wanted.split(' ').filter(Boolean))).toBe(chosen);
  });
});

describe('the name of a language', () => {
  const node = new Intl.DisplayNames(['kk'], { type: 'language', fallback: 'none' });

  test.each(['ar', 'be', 'de', 'en', 'fa', 'kk', 'ky', 'prs', 'ru', 'uk', 'uz', 'zh'])(
    'in_kazakh_is_that_of_the_standard_where_a_browser_has_none: %s',
    (tag) => {
      expect(nameInKazakh(tag)).toBe(node.of(tag));
    },
  );

  test('is_in_the_reader_s_language_for_every_pair_that_the_app_speaks', () => {
    for (const { tag: reader } of INTERFACE_LANGUAGES) {
      for (const { tag, name } of INTERFACE_LANGUAGES) {
        if (tag !== reader) expect(nameOf(tag, reader), `${tag} in ${reader}`).not.toBe(name);
      }
    }
  });

  test('is_its_own_where_nobody_has_one', () => {
    expect(nameOf('xx', 'kk')).toBe('xx');
    expect(nameOf('not a tag', 'en')).toBe('not a tag');
  });
});
