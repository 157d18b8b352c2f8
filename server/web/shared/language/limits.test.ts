import { beforeAll, describe, expect, test, vi } from 'vitest';
import { i18n } from './i18n.svelte.ts';

beforeAll(() => {
  vi.stubGlobal('document', { documentElement: {} });
  return i18n.choose(['en']);
});

describe('a limit that was reached', () => {
  test('is_named_with_its_number', () => {
    expect(i18n.problem('too-many', { most: '5000' })).toBe('There can be at most 5,000 of these. Remove some first.');
  });

  test('is_named_also_where_one_of_many_commands_reached_it', () => {
    expect(i18n.problem('import-failed', { reason: 'too-many', index: '7', most: '5000' })).toContain('5,000');
  });

  test('is_not_made_up_where_an_older_server_does_not_say_it', () => {
    expect(i18n.problem('too-many')).toBe('There are too many of these. Remove some first.');
  });
});
