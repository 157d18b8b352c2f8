import { i18n, t } from '../../shared/i18n.svelte.ts';
import type { ExerciseSession } from '../session/exerciseSession.svelte.ts';

/** Why nothing can go out now. */
export function notInPlay({ phase, redStop }: Pick<ExerciseSession, 'phase' | 'redStop'>): string {
  if (phase === 'ended') return t('console.detail.play-is-over');
  return redStop?.active ? i18n.problem('red-stop-active') : t('console.detail.not-in-play');
}
