import type { Session } from '../protocol.ts';

/** A session with the moment, on this device's own clock, from which its access token is to be renewed before use. */
export type KeptSession = Session & { renewAt: number };

/** Where a session is kept. Several tabs share it, so it is read again before every use. */
export interface SessionStore {
  read(): Promise<KeptSession | undefined>;
  write(session: KeptSession): Promise<void>;
  clear(): Promise<void>;
}

const RENEW_BEFORE_MS = 60_000;
const USUAL_LIFETIME_MS = 10 * 60_000;

/**
 * Counts the token's lifetime from now instead of comparing its expiry with this device's clock: field phones are often
 * minutes or hours wrong, and would renew with every call or never.
 */
export function kept(session: Session, now: number): KeptSession {
  return { ...session, renewAt: now + lifetimeOf(session.accessToken) - RENEW_BEFORE_MS };
}

function lifetimeOf(accessToken: string): number {
  try {
    const payload = accessToken.split('.')[1]!.replace(/-/g, '+').replace(/_/g, '/');
    const { iat, exp } = JSON.parse(atob(payload)) as { iat?: number; exp?: number };
    return iat !== undefined && exp !== undefined ? (exp - iat) * 1000 : USUAL_LIFETIME_MS;
  } catch {
    return USUAL_LIFETIME_MS;
  }
}
