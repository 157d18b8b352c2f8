import { expect, test } from 'vitest';
import { OpenConversation } from './openConversation.ts';

test('the_conversation_that_was_open_is_open_after_a_reload_and_at_first_the_one_of_control', () => {
  const kept = new Map<string, string>();
  const before = new OpenConversation(kept);
  expect(before.open).toBe('control');
  before.open = 'team/alfa';
  expect(new OpenConversation(kept).open).toBe('team/alfa');
});
