import { expect, test } from 'vitest';
import type { Item } from '../../shared/protocol.ts';
import type { Errand } from '../keep/database.ts';
import { isInScene } from './inScene.ts';
import { viewOf } from './view.ts';

const scene = (more: object = {}): Item =>
  ({
    kind: 'inject',
    id: 'arrest',
    seq: 1,
    type: 'role-player-task',
    sentAt: '2026-11-24T09:00:00Z',
    body: { text: 'Arrest', language: 'en' },
    ...more,
  }) as unknown as Item;
const said = (type: string, id: string): Errand =>
  ({ id, command: { type, inject: 'arrest', takenAt: '2026-11-24T10:00:00Z' } }) as unknown as Errand;
const inScene = (items: Item[], ...errands: Errand[]) => isInScene(viewOf(items, errands), errands);

test('a_scene_runs_from_when_i_start_it_until_i_say_that_it_is_done', () => {
  const start = said('start-task', '1');

  expect(inScene([scene()])).toBe(false);
  expect(inScene([scene()], start)).toBe(true);
  expect(inScene([scene()], start, said('finish-task', '2'))).toBe(false);
});

test('one_that_was_recalled_runs_no_more', () => {
  const recalled = { reason: { text: 'Not today', language: 'en' } };

  expect(inScene([scene({ recalled })], said('start-task', '1'))).toBe(false);
});
