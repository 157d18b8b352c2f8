import { describe, expect, test } from 'vitest';
import { KeptInTab } from './keptInTab.svelte.ts';

class Tab extends Map<string, string> {
  getItem = (key: string) => this.get(key) ?? null;
  setItem = (key: string, value: string) => void this.set(key, value);
  removeItem = (key: string) => void this.delete(key);
}

describe('what is written and not sent', () => {
  test('is_there_after_a_reload_until_it_is_sent', () => {
    const tab = new Tab();
    new KeptInTab<{ text: string }>('demo.ctrl-01', tab).set('sh-01', { text: 'She calls again.' });

    const reloaded = new KeptInTab<{ text: string }>('demo.ctrl-01', tab);
    expect(reloaded.get('sh-01')).toEqual({ text: 'She calls again.' });
    reloaded.delete('sh-01');

    expect(new KeptInTab('demo.ctrl-01', tab).values()).toEqual([]);
    expect(tab.size).toBe(0);
  });

  test('is_not_shown_to_who_joins_as_somebody_else_or_in_another_exercise', () => {
    const tab = new Tab();
    new KeptInTab<string>('demo.ctrl-01', tab).set('note', 'Tell nobody.');

    expect(new KeptInTab('demo.ctrl-02', tab).values()).toEqual([]);
    expect(new KeptInTab('other.ctrl-01', tab).values()).toEqual([]);
  });

  test('is_kept_in_memory_where_the_browser_lets_nothing_be_stored', () => {
    const full = {
      getItem: () => 'not json',
      setItem: () => {
        throw new Error('full');
      },
      removeItem: () => {},
    };
    const kept = new KeptInTab<string>('demo.ctrl-01', full);
    kept.set('note', 'The van left.');
    expect(kept.get('note')).toBe('The van left.');
  });
});
