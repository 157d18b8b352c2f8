import type { KeptSession, SessionStore } from '../../shared/live/session.ts';

const PREFIX = 'livex.console.session.';

/** One session for each exercise that this browser has joined as control; all its tabs share them. */
export class BrowserSessions {
  constructor(private readonly storage: Storage = localStorage) {}

  /** For calls about one exercise; a session that a join brings is kept under its own exercise. */
  of(exercise: string | undefined): SessionStore {
    return {
      read: () => Promise.resolve(exercise === undefined ? undefined : this.find(exercise)),
      write: (session) => {
        this.storage.setItem(PREFIX + session.exercise, JSON.stringify(session));
        return Promise.resolve();
      },
      clear: () => {
        if (exercise !== undefined) this.storage.removeItem(PREFIX + exercise);
        return Promise.resolve();
      },
    };
  }

  all(): KeptSession[] {
    return Object.keys(this.storage)
      .filter((key) => key.startsWith(PREFIX))
      .flatMap((key) => this.find(key.slice(PREFIX.length)) ?? []);
  }

  find(exercise: string): KeptSession | undefined {
    try {
      return JSON.parse(this.storage.getItem(PREFIX + exercise) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }
}
