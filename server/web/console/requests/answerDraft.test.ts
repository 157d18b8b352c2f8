import { expect, test } from 'vitest';
import { AnswerDraft } from './answerDraft.svelte.ts';

function typed(): AnswerDraft {
  const draft = new AnswerDraft();
  draft.choice = 'refused';
  draft.ground = 'article-88';
  draft.texts = { en: 'Name the room.' };
  return draft;
}

test('an_answer_that_the_server_has_makes_room_for_the_next', async () => {
  const draft = typed();
  await draft.send(async () => ({ id: '1', outcome: 'accepted', seq: 9 }));
  expect([draft.hasWords, draft.choice, draft.ground, draft.busy]).toEqual([false, 'granted', '', false]);
});

test('an_answer_that_is_refused_stays_with_the_reason_why', async () => {
  const draft = typed();
  await draft.send(async () => ({ id: '1', outcome: 'rejected', code: 'request-not-open' }));
  expect(draft.texts).toEqual({ en: 'Name the room.' });
  expect([draft.choice, draft.ground, draft.refused?.code]).toEqual(['refused', 'article-88', 'request-not-open']);
});

test('a_second_press_sends_nothing', async () => {
  const draft = typed();
  let sent = 0;
  const never = () => new Promise<never>(() => sent++);
  void draft.send(never);
  void draft.send(never);
  expect(sent).toBe(1);
});
