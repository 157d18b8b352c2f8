import type { ControlFeedbackItem } from './protocol/evaluation.ts';
import { i18n, t } from './language/i18n.svelte.ts';
import type { Instant } from './protocol.ts';

/** How far private words came, for control and whoever wrote them. */
export function howFar(
  { shown, seenAt }: Pick<ControlFeedbackItem, 'shown' | 'seenAt'>,
  when: (instant: Instant) => string = (instant) => i18n.formats.wall(instant),
): string {
  if (seenAt) return t('common.feedback.seen', { time: when(seenAt) });
  return t(shown ? 'common.feedback.out' : 'common.feedback.held');
}
