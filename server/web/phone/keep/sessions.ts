import type { KeptSession, SessionStore } from '../../shared/live/session.ts';
import { hasNoRoom } from '../../shared/noRoom.ts';
import type { Database } from './database.ts';

/**
 * The session beside everything else of the exercise: what wipes one wipes all. A renewed one for which there is no room is held in
 * memory, since the server knows the one before no longer, and is written as soon as there is.
 */
export function keptSessions(database: Database): SessionStore {
  let held: KeptSession | undefined;
  const write = async (session: KeptSession) => {
    try {
      await database.put('session', session, 'session');
      held = undefined;
    } catch (error) {
      if (!hasNoRoom(error)) throw error;
      held = session;
    }
  };
  return {
    write,
    async read() {
      if (held) await write(held);
      return held ?? database.get('session', 'session');
    },
    async clear() {
      held = undefined;
      await database.delete('session', 'session');
    },
  };
}
