import type { ControlFeedbackItem } from './evaluation.ts';
import { i18n, t } from './i18n.svelte.ts';

/** How far private words came, for control and whoever wrote them. */
export function howFar({ shown, seenAt }: Pick<ControlFeedbackItem, 'shown' | 'seenAt'>): string {
  if (seenAt) return t('common.feedback.seen', { time: i18n.formats.wall(seenAt) });
  return t(shown ? 'common.feedback.out' : 'common.feedback.held');
}
