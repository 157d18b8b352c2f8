import { expect, test, vi } from 'vitest';
import type { Item } from '../../shared/protocol.ts';
import type { Copy, Errand } from '../keep/database.ts';
import { matterOf, noticeOf, ringAfter } from './notice.ts';

const kept = (...items: object[]): Copy[] =>
  items.map((item, index) => ({ language: 'en', key: `${index}`, item: { seq: 1, ...item } as unknown as Item }));
const inject = (mustAcknowledge: boolean) => ({
  kind: 'inject',
  id: 'gate',
  mustAcknowledge,
  sentAt: '2026-11-24T09:00:00Z',
  body: { text: 'Secret words', language: 'en' },
});
const stop = (confirmedByMe: boolean) => ({ kind: 'red-stop', id: 'red-stop', active: true, confirmedByMe });
const waits = (command: object): Errand => ({ id: '1', command }) as unknown as Errand;
const matter = (copies: Copy[], errands: Errand[] = []) => matterOf(copies, errands, ['en']);

test('a_stop_goes_before_what_must_be_acknowledged_and_that_before_all_else', () => {
  expect(matter([])).toBe('news');
  expect(matter(kept(inject(false)))).toBe('news');
  expect(matter(kept(inject(true)))).toBe('must');
  expect(matter(kept(inject(true), stop(false)))).toBe('stop');
});

test('what_was_answered_here_is_urgent_no_more_though_the_server_has_not_heard_it', () => {
  const acknowledged = waits({ type: 'acknowledge-inject', inject: 'gate' });

  expect(matter(kept(inject(true)), [acknowledged])).toBe('news');
  expect(matter(kept(inject(true), stop(true)))).toBe('must');
  expect(matter(kept(stop(false)), [waits({ type: 'confirm-red-stop' })])).toBe('news');
});

test('each_matter_has_a_notification_of_its_own_that_rings_anew', () => {
  const notices = (['stop', 'must', 'news'] as const).map((one) => noticeOf(one, undefined).options);

  expect(new Set(notices.map(({ tag }) => tag)).size).toBe(3);
  expect(notices.every(({ renotify }) => renotify)).toBe(true);
  expect(notices.map(({ requireInteraction }) => requireInteraction)).toEqual([true, true, false]);
});

test('a_notification_says_the_same_whatever_it_is_about', () => {
  const notification = { title: 'УЧЕНИЯ', body: 'Откройте Livex', lang: 'ru', dir: 'ltr' } as const;
  const words = (['stop', 'must', 'news'] as const).map((one) => {
    const { title, options } = noticeOf(one, { languages: ['ru'], notification });
    return [title, options.body, options.lang, options.dir];
  });

  expect(words).toEqual(Array(3).fill(['УЧЕНИЯ', 'Откройте Livex', 'ru', 'ltr']));
});

test('it_rings_after_reading', async () => {
  const steps: string[] = [];
  const reading = Promise.resolve().then(() => steps.push('read'));

  await ringAfter(reading, async () => void steps.push('rung'));

  expect(steps).toEqual(['read', 'rung']);
});

test('it_rings_though_nothing_can_be_read', async () => {
  const ring = vi.fn(async () => undefined);
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);

  await ringAfter(Promise.reject(new Error('no network')), ring);

  expect(ring).toHaveBeenCalledOnce();
  expect(error).toHaveBeenCalledOnce();
  error.mockRestore();
});

test('it_rings_though_the_network_does_not_answer', async () => {
  let answer: (value: unknown) => void = () => undefined;
  const steps: string[] = [];
  const rung = ringAfter(
    new Promise((answered) => (answer = answered)),
    async () => {
      steps.push('rung');
      answer(steps.push('read'));
    },
    0,
  );

  await rung;

  expect(steps).toEqual(['rung', 'read']);
});
