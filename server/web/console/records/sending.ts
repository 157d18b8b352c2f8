import type { Instant } from '../../shared/protocol.ts';

/** How far what people did has got in the record store of the operator. */
export interface Sending {
  state: 'off' | 'none' | 'going' | 'done' | 'cancelled' | 'failed';
  share?: number;
  sent?: number;
  there?: number;
  whole?: Instant;
  /** Beside whole: how many came since. */
  waiting?: number;
  reason?: 'unreachable' | 'busy' | 'unauthorized' | 'refused' | 'strange';
  /** With which HTTP status the store answered. */
  answer?: number;
}
