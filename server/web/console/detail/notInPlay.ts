import { i18n, t } from '../../shared/language/i18n.svelte.ts';
import type { ExerciseSession } from '../session/exerciseSession.svelte.ts';

/** Why nothing can go out now; undefined where it can. */
export function notInPlay({ phase, redStop }: Pick<ExerciseSession, 'phase' | 'redStop'>): string | undefined {
  if (phase === 'ended') return t('console.detail.play-is-over');
  if (redStop?.active) return i18n.problem('red-stop-active');
  return phase === 'planned' ? t('console.detail.not-in-play') : undefined;
}
