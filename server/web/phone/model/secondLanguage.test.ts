import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { Item, SyncRequest, SyncResponse } from '../../shared/protocol.ts';
import { openDatabase } from '../keep/database.ts';
import { Inbound } from '../keep/inbound.ts';
import { besides, originalIn, SecondLanguage } from './secondLanguage.svelte.ts';

const item = (id: string, seq: number, text = id): Item =>
  ({ kind: 'inject', id, seq, body: { text, language: 'ru' } }) as unknown as Item;

async function withPages(...pages: Item[][]) {
  const database = await openDatabase(`second-${Math.random()}`);
  const inbound = new Inbound(database);
  const asked: SyncRequest[] = [];
  const second = new SecondLanguage(
    database,
    inbound,
    async (request): Promise<SyncResponse> => {
      asked.push(request);
      const items = pages[asked.length - 1];
      if (!items) throw new Error('no connection');
      const more = asked.length < pages.length;
      return { cursor: asked.length * 10, more, now: '2026-01-01T00:00:00Z', results: [], items };
    },
    async () => undefined,
  );
  return { database, inbound, asked, second };
}

describe('a second language', () => {
  test('comes_from_the_beginning_page_by_page_and_leaves_the_own_place_alone', async () => {
    const { inbound, asked, second } = await withPages([item('a', 1)], [item('b', 2)]);
    await inbound.keep({ languages: ['en', 'ru'], items: [], cursor: 7 });
    await second.choose('ru');
    await second.fetch('now');
    expect(asked.map(({ cursor, languages }) => [cursor, languages])).toEqual([
      [0, ['ru']],
      [10, ['ru']],
    ]);
    expect(await inbound.cursor(['en', 'ru'])).toBe(7);
    expect(await inbound.cursor(['ru'])).toBe(0);
    expect(besides(item('b', 2), 'ru', await inbound.copies())?.id).toBe('b');
  });

  test('that_was_read_before_with_another_behind_it_is_read_anew_when_it_is_the_own_again', async () => {
    const { inbound, second } = await withPages([item('a', 1)]);
    await inbound.keep({ languages: ['ar', 'en'], items: [item('a', 1)], cursor: 9 });
    await inbound.keep({ languages: ['en'], items: [item('a', 1)], cursor: 9 });
    await second.choose('ar');
    await second.fetch('now');
    expect(await inbound.cursor(['ar', 'en'])).toBe(0);
    expect(await inbound.cursor(['en'])).toBe(9);
  });

  test('is_asked_for_once_for_one_occasion_and_again_after_a_failure', async () => {
    const { asked, second } = await withPages([item('a', 1)]);
    await second.choose('ru');
    await second.fetch('one');
    await second.fetch('one');
    expect(asked).toHaveLength(1);
    await expect(second.fetch('two')).rejects.toThrow();
    await expect(second.fetch('two')).rejects.toThrow();
    expect(asked).toHaveLength(3);
  });

  test('is_never_shown_beside_newer_words', async () => {
    const { inbound } = await withPages();
    await inbound.keep({ languages: ['ru'], items: [item('a', 3)] });
    const copies = await inbound.copies();
    expect(besides(item('a', 4), 'ru', copies)).toBeUndefined();
    expect(besides(item('a', 3), 'ru', copies)?.seq).toBe(3);
    expect(besides(item('a', 3), 'ar', copies)).toBeUndefined();
  });

  test('is_at_hand_where_it_is_the_original', () => {
    const text = { text: 'Ворота', language: 'ru', original: { text: 'Gate', language: 'en' } };
    expect(originalIn(text, 'en')).toEqual({ text: 'Gate', language: 'en' });
    expect(originalIn(text, 'ar')).toBeUndefined();
  });

  test('is_remembered_until_it_is_no_longer_wanted', async () => {
    const { database, second } = await withPages();
    await second.choose('ar');
    await second.load();
    expect(second.chosen).toBe('ar');
    await second.choose(undefined);
    expect(await database.getAllKeys('remembered')).toEqual([]);
  });
});
