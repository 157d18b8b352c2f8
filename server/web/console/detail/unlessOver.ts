import { t } from '../../shared/language/i18n.svelte.ts';
import type { ExerciseSession } from '../session/exerciseSession.svelte.ts';

/** For a button that changes the MSEL: closed after ENDEX, and why. */
export const unlessOver = ({ phase }: Pick<ExerciseSession, 'phase'>): { disabled?: true; title?: string } =>
  phase === 'ended' ? { disabled: true, title: t('console.msel.over') } : {};

/** For a button that opens the composer: nothing goes out after ENDEX. */
export const unlessPlayIsOver = ({ phase }: Pick<ExerciseSession, 'phase'>): { disabled?: true; title?: string } =>
  phase === 'ended' ? { disabled: true, title: t('console.detail.play-is-over') } : {};
