import type { SessionStore } from '../../shared/live/session.ts';
import type { Database } from './database.ts';

/** The session beside everything else of the exercise: what wipes one wipes all. */
export function keptSessions(database: Database): SessionStore {
  return {
    read: () => database.get('session', 'session'),
    write: async (session) => void (await database.put('session', session, 'session')),
    clear: () => database.delete('session', 'session'),
  };
}
