import { expect, test } from 'vitest';
import type { MessageItem } from '../../shared/protocol/talk.ts';
import { hasEarlier, type EarlierPage } from './earlier.ts';

const line = (seq: number) => ({ id: `m-${seq}`, seq }) as MessageItem;

test('whether_there_is_anything_earlier_is_what_the_server_says_however_much_is_here', async () => {
  const asked: string[] = [];
  const answers = (page: EarlierPage, ...told: MessageItem[]) =>
    hasEarlier(
      async (path) => {
        asked.push(path);
        return page;
      },
      'demo',
      'team/blue',
      told,
    );
  const many = Array.from({ length: 60 }, (_, at) => line(at + 7));

  expect(await answers({ items: [], more: false }, ...many)).toBe(false);
  expect(await answers({ items: [line(3)], more: false }, ...many)).toBe(true);
  expect(await answers({ items: [line(9)], more: false }, ...many), 'its number grew').toBe(false);
  expect(await answers({ items: [line(9)], more: true }, line(9))).toBe(true);
  expect(asked[0]).toBe('/api/exercises/demo/messages?channel=team%2Fblue&before=7&limit=1');
});
