import { describe, expect, test } from 'vitest';
import cases from '../../../i18n/src/test/resources/org/livex/i18n/interface-languages.json';
import { interfaceLanguageFor } from './languages.ts';

// The server's matching is held to the same file.
describe('the language of buttons and menus', () => {
  test.each(Object.entries(cases))('for a reader of "%s" is %s', (wanted, chosen) => {
    expect(interfaceLanguageFor(wanted.split(' ').filter(Boolean))).toBe(chosen);
  });
});
