import { describe, expect, test } from 'vitest';
import { loadCatalog } from './language/catalogs.ts';

/** What may be a day and a time takes no preposition of a time: "в День 1" is no Russian. */
describe.each(['de', 'ru', 'uk'])('a day and a time in %s', (language) => {
  test.each(['phone.message.corrected', 'common.feedback.seen', 'console.dry-run.cut-short'])(
    'stand_behind_a_colon_in_%s',
    async (key) => {
      const catalog = await loadCatalog(language);
      expect(catalog[key]).toContain(': {time}');
    },
  );
});
