import type { Problem } from './problem.ts';
import type { Hint, Item, SyncRequest, SyncResponse } from '../protocol.ts';

/** What the app behind a live connection does with it. All of it may touch disk, so all of it is awaited, in order. */
export interface LiveApp {
  /** Whether the server is to hear soon that news were kept, which only a sync tells it: control waits for that of phones. */
  readonly confirms: boolean;
  /** What to tell and ask the server now. */
  nextRequest(): Promise<SyncRequest>;
  /**
   * Asked right before a request goes out: what it says may be with the server from here on. Returns whether it still may; where
   * not, another one is made. `way` fails where nobody answers, so that what cannot go anywhere counts as here.
   */
  leaves?(request: SyncRequest, way: () => Promise<void>): Promise<boolean>;
  /** An answer. Returns whether there is more to tell at once; `more` of the answer itself is seen to elsewhere. */
  answered(response: SyncResponse, request: SyncRequest): Promise<boolean>;
  /** Items that the server sent by itself; the cursor is now `seq`. `reset`: they are all that there is. */
  pushed(items: Item[], seq: number, reset: boolean): Promise<void>;
  hinted?(hint: Hint): void;
  linkChanged(link: Link): void;
  /** The device has to be joined again; nothing is tried any more. */
  sessionEnded(problem: Problem): void;
}

/**
 * `live`: by WebSocket. `polling`: by HTTP every few seconds, where a WebSocket does not get through. `unknown-here`: a server
 * answers that never heard of this device.
 */
export type Link = 'connecting' | 'live' | 'polling' | 'offline' | 'unknown-here';

/** Nothing goes to the device's own server, nor comes from it. */
export function isAway(link: Link): boolean {
  return link === 'offline' || link === 'unknown-here';
}
