import { expect, test } from 'vitest';
import type { TranslationItem, TranslationState } from '../../shared/protocol/translation.ts';
import { readersWaitSince, tasksOf } from './desk.ts';

const SINCE = '2026-11-24T10:00:00.000Z';
const item = (state: TranslationState): TranslationItem => ({
  kind: 'translation',
  id: `inject/x/body~ar`,
  seq: 1,
  text: 'inject/x/body',
  language: 'ar',
  state,
  source: { text: 'Come', language: 'en', revision: 1 },
  wantedSince: SINCE,
  context: {},
});
const task = (state: TranslationState) => tasksOf([item(state)], [], 'med-01')[0]!;

test('readers_wait_for_what_is_not_there_and_for_nothing_that_was_handed_in', () => {
  for (const state of ['missing', 'stale', 'draft'] as const) expect(readersWaitSince(task(state))).toBe(SINCE);
  for (const state of ['needs-review', 'approved'] as const) expect(readersWaitSince(task(state))).toBeUndefined();
  expect(readersWaitSince({ ...task('missing'), waits: true })).toBeUndefined();
});
