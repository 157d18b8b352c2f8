import { expect, test } from 'vitest';
import type { RepeatedQuestionItem, RepeatedTopic } from '../../shared/protocol/dossier.ts';
import { repeatKey, unseenRepeats } from './repeats.ts';

const topic = (topic: string, times: number, tell = true): RepeatedTopic => ({
  topic,
  times,
  tell,
  withoutMediator: 0,
  agencies: [],
  cases: [],
});
const asked = (id: string, ...topics: RepeatedTopic[]): RepeatedQuestionItem => ({
  kind: 'repeated-question',
  id,
  seq: 1,
  topics,
});
const seen = (...those: [string, string, number][]) =>
  new Map(those.map(([question, topic, times]) => [repeatKey(question, topic), times]));

test('what_is_to_be_told_is_unseen_until_control_has_looked', () => {
  const questions = [asked('truth/lea', topic('debt', 3), topic('work', 2, false))];
  expect(unseenRepeats(questions, seen())).toBe(1);
  expect(unseenRepeats(questions, seen(['truth/lea', 'debt', 3]))).toBe(0);
});

test('a_topic_that_was_seen_tells_again_when_it_is_asked_again', () => {
  expect(unseenRepeats([asked('truth/lea', topic('debt', 10))], seen(['truth/lea', 'debt', 3]))).toBe(1);
});

test('a_new_one_tells_though_two_that_were_seen_became_one', () => {
  const before = seen(['dossier/x', 'debt', 3], ['dossier/y', 'debt', 3]);
  const merged = [asked('dossier/x'), asked('dossier/y', topic('debt', 3), topic('work', 3))];
  expect(unseenRepeats(merged, before)).toBe(1);
});
