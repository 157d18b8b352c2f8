import type { DossierCommand } from '../../shared/protocol/dossier.ts';
import { i18n, t } from '../../shared/language/i18n.svelte.ts';
import { codeOf } from '../../shared/live/problem.ts';
import { toasts } from '../../shared/toasts.svelte.ts';
import type { Participation } from '../model/participation.svelte.ts';

/** Whether it is kept on this device; the draft that it was written in is forgotten with it. */
export async function sayOnBoard(
  participation: Participation,
  command: DossierCommand,
  draft?: string,
): Promise<boolean> {
  try {
    await participation.say(command, draft === undefined ? undefined : { drafts: [draft] });
    toasts.show(t('phone.link.saved'), 'ok');
    return true;
  } catch (error) {
    console.error(error);
    toasts.show(i18n.problem(codeOf(error)), 'danger');
    return false;
  }
}
