import type { LanguageTag } from '../shared/protocol.ts';
import type { Database } from './keep/database.ts';

const NAME = 'away';

/** What the service worker has to know while no page is open: it has neither catalogs nor the person's choices. */
export interface Away {
  languages: LanguageTag[];
  notification: { title: string; body: string; lang: LanguageTag; dir: 'ltr' | 'rtl' };
}

export async function rememberForAway(database: Database, away: Away): Promise<void> {
  await database.put('remembered', { name: NAME, value: away });
}

export async function recallForAway(database: Database): Promise<Away | undefined> {
  return (await database.get('remembered', NAME))?.value as Away | undefined;
}
