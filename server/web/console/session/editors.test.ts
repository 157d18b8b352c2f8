import { describe, expect, test } from 'vitest';
import type { Api } from '../../shared/api.ts';
import { Editors } from './editors.svelte.ts';

describe('who is writing an inject', () => {
  test('is_known_until_they_leave_it_or_say_nothing_for_long', () => {
    let now = 0;
    const editors = new Editors('demo', {} as Api, () => now);
    editors.hear('ctrl-01', 'a');
    editors.hear('ctrl-02', 'a');
    editors.hear('ctrl-03', 'b');
    expect(editors.of('a', 'ctrl-01')).toEqual(['ctrl-02']);
    editors.hear('ctrl-02', undefined);
    expect(editors.of('a', 'ctrl-01')).toEqual([]);
    now = 50_000;
    expect(editors.of('b', 'ctrl-01')).toEqual([]);
  });
});
