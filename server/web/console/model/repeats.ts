import type { RepeatedQuestionItem } from '../../shared/protocol/dossier.ts';

/** One topic that one person was asked about. */
export const repeatKey = (question: string, topic: string): string => `${question} ${topic}`;

/** How many of what control is to be told were asked more often than control has seen. */
export function unseenRepeats(
  questions: Iterable<RepeatedQuestionItem>,
  seen: { get(key: string): number | undefined },
): number {
  let unseen = 0;
  for (const { id, topics } of questions) {
    for (const { topic, tell, times } of topics) if (tell && times > (seen.get(repeatKey(id, topic)) ?? 0)) unseen++;
  }
  return unseen;
}
