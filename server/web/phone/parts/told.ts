import { i18n } from '../../shared/language/i18n.svelte.ts';
import { codeOf } from '../../shared/live/problem.ts';
import { toasts } from '../../shared/toasts.svelte.ts';

/** Whether it is kept on this device. Where it is not, the reader is told why. */
export async function told(kept: Promise<unknown>): Promise<boolean> {
  try {
    await kept;
    return true;
  } catch (error) {
    console.error(error);
    toasts.show(i18n.problem(codeOf(error)), 'danger');
    return false;
  }
}
